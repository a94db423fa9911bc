using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Hosting.Tests.Processes;

/// <summary>A run that takes long enough for silos to be lost under it, and what it must come to.</summary>
/// <param name="Spread">How it is spread.</param>
internal sealed record LongRun(string Spread)
{
    private static readonly Lazy<string> Generated = new(Generate), Shorter = new(Shorten);
    private static readonly ConcurrentDictionary<(string Spread, int Replications), (string Figures, long Events)> Known = new();
    private static int _runs;

    /// <summary>What is run. Where silos wait for one another at every window, somewhat more than half of the year.</summary>
    internal string World => Spread == "agencies" ? Shorter.Value : Generated.Value;

    /// <summary>Its name on the cluster.</summary>
    internal string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"long-{Spread}-{Interlocked.Increment(ref _runs)}");

    // A replication takes seconds, so that its state is saved before a silo is lost. For all ten moments the run is twice as long, because clients hear of it once a second only.
    private int Replications => (Spread == "agencies" ? 2 : 6) * (SiloKillTests.All ? 2 : 1);

    /// <summary>What it does in one process.</summary>
    internal (string Figures, long Events) Expected => Known.GetOrAdd((Spread, Replications), _ =>
    {
        var answer = Shell.Run(Plan);
        return (answer.Figures, JsonNode.Parse(answer.Out)!["events"]!.GetValue<long>());
    });

    private string[] Plan => ["run", World, "--quiet", "--format", "json", "--replications", Replications.ToString(CultureInfo.InvariantCulture)];

    /// <summary>The command line of a client that talks to a cluster.</summary>
    internal string[] On(string cluster) => [.. Plan, "--save-every", "1", "--spread", Spread, "--name", Name, "--cluster", cluster];

    /// <summary>Starts a client in this process, once it is known what to expect of it.</summary>
    internal Task<Answer> Start(string cluster) => Expected.Events > 0 ? Task.Run(() => Shell.Run(On(cluster))).InTime($"the end of {Name}", TimeSpan.FromMinutes(10))
        : throw new InvalidOperationException("there is nothing to do");

    /// <summary>It came to its end by itself, and to the same end: every figure.</summary>
    internal void AssertSame(Answer answer)
    {
        Assert.True(answer.Code == ExitCode.Done, answer.Error);
        Assert.Equal(Expected.Figures, answer.Figures);
    }

    private static string Shorten()
    {
        var (file, text) = (At("shorter-run.yaml"), File.ReadAllText(Generated.Value));
        Assert.Contains("\nlength: 52 wk\n", text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace("\nlength: 52 wk\n", "\nlength: 30 wk\n", StringComparison.Ordinal));
        return file;
    }

    private static string At(string name) => Path.Combine(AppContext.BaseDirectory, name);

    private static string Generate()
    {
        var file = At("long-run.yaml");
        File.Delete(file); // of earlier tests; the program replaces no file that is there
        Assert.Equal(ExitCode.Done, Shell.Run("generate", "--agencies", "12", "--requests", "400000", "--out", file).Code);
        return file;
    }
}
