using ExchangeSim.Application.Requests;
using ExchangeSim.Reports;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Scenarios;

namespace ExchangeSim.Application.Results;

/// <summary>Records, beside the files of a result, what they came from, and keeps the scenario's texts there: they can be made again when the originals have changed.</summary>
internal static class ManifestWriter
{
    /// <summary>Files that also hold what differs from run to run, such as seconds.</summary>
    private static readonly string[] MachineDependent = ["run.json"];

    /// <summary>Writes the manifest when all else is written, and answers with the paths of all files.</summary>
    internal static IReadOnlyList<string> Write(string folder, ResultRequest request, IReadOnlyList<SourceText> texts, Made made, IReadOnlyList<string> written)
    {
        var manifest = new Manifest
        {
            Command = CommandLineText.Of(request), Request = request, Version = ProgramBuild.Version, Runtime = ProgramBuild.Runtime, Made = made,
            Scenario = Keep(folder, texts),
            Files = [.. written.Select(path => new WrittenFile(Slashes(Path.GetRelativePath(folder, path)), ContentHash.OfFile(path), MachineDependent.Contains(Path.GetFileName(path))))],
        };
        manifest.Write(folder);
        return [.. written, Path.Combine(folder, Manifest.FileName)];
    }

    /// <summary>What a report says of how it was made.</summary>
    internal static Origin OriginOf(ResultRequest request, IReadOnlyList<SourceText> texts) =>
        new(CommandLineText.Of(request), texts is [var scenario, ..] ? ContentHash.OfText(scenario.Text) : null, ProgramBuild.Version);

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
            kept.Add(new KeptText(text.File, copy, ContentHash.OfText(text.Text)));
        }
        return kept;
    }

    private static string Common(string one, string other)
    {
        while (!(other + "/").StartsWith(one.TrimEnd('/', '\\') + "/", StringComparison.Ordinal)) one = Path.GetDirectoryName(one)!;
        return one;
    }

    private static string Slashes(string path) => path.Replace('\\', '/');
}
