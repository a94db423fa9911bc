using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cluster.Tests.Processes;

/// <summary>A run that takes long enough for silos to be lost under it, and what it must come to.</summary>
/// <param name="Spread">How it is spread.</param>
internal sealed record LongRun(string Spread)
{
    private static readonly Lazy<string> Generated = new(Generate);
    private static readonly ConcurrentDictionary<int, (string Fingerprint, long Events)> Known = new();
    private static int _runs;

    /// <summary>What is run.</summary>
    internal static string World => Generated.Value;

    /// <summary>Its name on the cluster.</summary>
    internal string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"long-{Spread}-{Interlocked.Increment(ref _runs)}");

    private int Replications => Spread == "agencies" ? 4 : 12;

    /// <summary>What it does in one process.</summary>
    internal (string Fingerprint, long Events) Expected => Known.GetOrAdd(Replications, _ =>
    {
        var report = JsonDocument.Parse(Shell.Run([.. Plan, "--format", "json"]).Out).RootElement;
        return (report.GetProperty("fingerprint").GetString()!, report.GetProperty("events").GetInt64());
    });

    private string[] Plan => ["run", World, "--quiet", "--replications", Replications.ToString(CultureInfo.InvariantCulture)];

    /// <summary>The command line of a client that talks to a cluster.</summary>
    internal string[] On(string cluster) => [.. Plan, "--save-every", "1", "--spread", Spread, "--name", Name, "--cluster", cluster];

    /// <summary>Starts a client in this process, once it is known what to expect of it.</summary>
    internal Task<Answer> Start(string cluster) => Expected.Events > 0 ? Task.Run(() => Shell.Run(On(cluster))) : throw new InvalidOperationException("there is nothing to do");

    /// <summary>It came to its end by itself, and to the same end.</summary>
    internal void AssertSame(Answer answer)
    {
        Assert.True(answer.Code == ExitCode.Done, answer.Error);
        Assert.Equal(Expected.Fingerprint, answer.Fingerprint);
    }

    private static string Generate()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "long-run.yaml");
        Assert.Equal(ExitCode.Done, Shell.Run("generate", "--agencies", "12", "--requests", "400000", "--out", file).Code);
        return file;
    }
}
