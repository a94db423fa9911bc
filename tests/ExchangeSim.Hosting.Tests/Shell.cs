using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Hosting.Tests;

/// <summary>Runs command lines in this process.</summary>
internal static partial class Shell
{
    internal static string Root { get; } = FindRoot();

    /// <summary>A year between two ministries.</summary>
    internal static string Year { get; } = Path.Combine(Root, "scenarios", "vietnam-laos-plan-2022.yaml");

    internal static Answer Run(params string[] args) => Run(CancellationToken.None, args);

    internal static Answer Run(CancellationToken stop, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = Cli.Program.Run(args, new Terminal(output, TextWriter.Synchronized(error)) { Stop = stop }); // what happens on a cluster is told from several threads
        return new Answer(code, output.ToString(), error.ToString());
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex("fingerprint ([0-9a-f]{16})")]
    internal static partial Regex Fingerprint();
}

/// <summary>What a command line answered.</summary>
internal sealed record Answer(int Code, string Out, string Error)
{
    internal string Fingerprint => Shell.Fingerprint().Match(Out) is { Success: true } match ? match.Groups[1].Value
        : throw new InvalidOperationException($"no fingerprint: {Error}");

    /// <summary>All that a command said with <c>--format json</c>, but for what may differ between machines.</summary>
    internal string Figures
    {
        get
        {
            var figures = JsonNode.Parse(Out)!.AsObject();
            Assert.True(figures.Remove("engine"));
            return figures.ToJsonString();
        }
    }
}
