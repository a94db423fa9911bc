using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ExchangeSim.Grains.Telemetry;

/// <summary>What a silo tells of its work to whoever listens: a meter and a source of activities. Without a listener nothing is measured.</summary>
public static class ClusterInstruments
{
    /// <summary>Name of the meter and of the source.</summary>
    public const string Name = "ExchangeSim.Cluster";

    private static readonly Meter Meter = new(Name);

    internal static readonly ActivitySource Source = new(Name);

    internal static readonly Counter<long> Windows = Meter.CreateCounter<long>("exchangesim.windows", "{window}",
        "Windows of the protocol that replications of this silo went through.");
    internal static readonly Counter<long> Events = Meter.CreateCounter<long>("exchangesim.events", "{event}", "Events that agencies of these replications handled.");
    internal static readonly Counter<long> Closed = Meter.CreateCounter<long>("exchangesim.requests.closed", "{request}", "Requests of these replications that closed.");
    internal static readonly UpDownCounter<long> Open = Meter.CreateUpDownCounter<long>("exchangesim.requests.open", "{request}",
        "Requests, nested ones included, that agencies of replications under way hold.");
    internal static readonly Histogram<int> Calls = Meter.CreateHistogram<int>("exchangesim.window.calls", "{call}", "Agencies that were called in a window.");
    internal static readonly Histogram<double> Duration = Meter.CreateHistogram("exchangesim.window.duration", "s", "From the first call of a window to its last answer.",
        advice: Brief);
    internal static readonly Histogram<double> Barrier = Meter.CreateHistogram("exchangesim.window.barrier", "s",
        "Of that, the time between the last call and the last answer; with agencies as grains only.", advice: Brief);
    internal static readonly UpDownCounter<int> Replications = Meter.CreateUpDownCounter<int>("exchangesim.replications.active", "{replication}",
        "Replications at work on this silo.");
    internal static readonly Gauge<int> Runs = Meter.CreateGauge<int>("exchangesim.runs.active", "{run}",
        "Runs under way on the cluster; told by the one silo that keeps their list.");
    internal static readonly Counter<int> Rebuilds = Meter.CreateCounter<int>("exchangesim.agencies.rebuilt", "{agency}", "Agencies that had lost their state and were rebuilt.");

    // From ten microseconds to ten seconds.
    private static InstrumentAdvice<double> Brief => new()
    {
        HistogramBucketBoundaries = [1e-5, 2.5e-5, 5e-5, 1e-4, 2.5e-4, 5e-4, 1e-3, 2.5e-3, 5e-3, 1e-2, 2.5e-2, 5e-2, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    internal static bool HasListener => Windows.Enabled || Source.HasListeners();
}
