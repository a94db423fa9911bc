using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Cli.Runs;

/// <summary>Tells, beside the files of a result, what they came from, and keeps the scenario's texts there: they can be made again when the originals have changed.</summary>
public static class ResultManifest
{
    /// <summary>Options that change no figure, and files that tell how long it took.</summary>
    private static readonly string[] Aside = ["--out", "--threads", "--quiet", "--format", "--fresh", "--otlp", "--otlp-protocol", "--report", "--cluster", "--cluster-name", "--tls-certificate", "--tls-key", "--tls-authority", "--silos", "--spread", "--name", "--save-every"], OfTheMachine = ["run.json"];

    /// <summary>This program's version.</summary>
    public static string Version { get; } = typeof(ResultManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Tells builds of the same version apart: what happens in a run is claimed to be the same for the same build only.</summary>
    public static string Build { get; } = HashOfText(string.Join(' ', ((Type[])[typeof(Model.Scenario), typeof(ScenarioFile), typeof(Simulation.SimulationRun), typeof(Experiments.Comparing.PolicyComparer)])
        .Select(type => type.Module.ModuleVersionId.ToString("N"))))[..16];

    /// <summary>What it runs on.</summary>
    public static string Runtime { get; } = $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}";

    /// <summary>Writes the manifest when all else is written, and answers with the paths of all files.</summary>
    public static IReadOnlyList<string> Write(string folder, ParseResult parsed, Terminal terminal, Made made, IReadOnlyList<string> written)
    {
        var manifest = new Manifest
        {
            Command = CommandOf(parsed), Arguments = ArgumentsOf(parsed.CommandResult), Version = Version, Runtime = Runtime, Made = made,
            Scenario = Keep(folder, terminal.Texts.Known),
            Files = [.. written.Select(path => new WrittenFile(Slashes(Path.GetRelativePath(folder, path)), HashOf(path), OfTheMachine.Contains(Path.GetFileName(path))))],
        };
        manifest.Write(folder);
        return [.. written, Path.Combine(folder, Manifest.FileName)];
    }

    /// <summary>The command in words, without what changes no figure.</summary>
    public static string CommandOf(ParseResult parsed) => string.Join(' ', ArgumentsOf(parsed.CommandResult).Prepend("exchangesim").Select(Quoted));

    /// <summary>What a report says of how it was made.</summary>
    public static Origin OriginOf(ParseResult parsed, Terminal terminal) =>
        new(CommandOf(parsed), terminal.Texts.Known is [var scenario, ..] ? HashOfText(scenario.Text) : null, Version);

    /// <summary>The hash of a file's bytes.</summary>
    public static string HashOf(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>The hash of a text in UTF-8.</summary>
    public static string HashOfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static List<string> ArgumentsOf(CommandResult command)
    {
        var words = CommandTree.PathOf(command).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        words.AddRange(command.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value));
        foreach (var option in command.Children.OfType<OptionResult>().Where(o => !o.Implicit && !Aside.Contains(o.Option.Name)))
        {
            if (option.Tokens.Count == 0) words.Add(option.Option.Name);
            foreach (var token in option.Tokens) words.AddRange([option.Option.Name, token.Value]);
        }
        return words;
    }

    // The copies lie to one another as the originals do, so that includes find them and a copy can be run by itself.
    private static List<KeptText> Keep(string folder, IReadOnlyList<SourceText> texts)
    {
        var paths = texts.Select(text => Slashes(Path.GetFullPath(text.File))).ToList();
        var root = paths.Select(Path.GetDirectoryName).Aggregate((common, next) => Common(common!, next!))!;
        var kept = new List<KeptText>();
        foreach (var (text, path) in texts.Zip(paths))
        {
            var copy = $"{Manifest.Texts}/{Slashes(Path.GetRelativePath(root, path))}";
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, copy))!);
            OutputFile.Write(Path.Combine(folder, copy), writer => writer.Write(text.Text));
            kept.Add(new KeptText(text.File, copy, HashOfText(text.Text)));
        }
        return kept;
    }

    private static string Common(string one, string other)
    {
        while (!(other + "/").StartsWith(one.TrimEnd('/', '\\') + "/", StringComparison.Ordinal)) one = Path.GetDirectoryName(one)!;
        return one;
    }

    private static string Slashes(string path) => path.Replace('\\', '/');

    private static string Quoted(string word) => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word;
}
