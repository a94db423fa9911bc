using System.Diagnostics;
using ExchangeSim.Grains.Replications;
using ExchangeSim.Grains.Telemetry;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Grains.Replications;

/// <summary>A replication at work, as those who look at a silo from outside see it.</summary>
internal sealed class WatchedReplication : IDisposable
{
    private readonly Activity? _activity;

    internal WatchedReplication(string key, Spread spread, CompiledScenario scenario)
    {
        var slash = key.LastIndexOf('/');
        ClusterInstruments.Replications.Add(1);
        _activity = ClusterInstruments.Source.StartActivity("replication")?.SetTag("exchangesim.run", key[..slash]).SetTag("exchangesim.replication", key[(slash + 1)..])
            .SetTag("exchangesim.spread", spread.ToString().ToLowerInvariant()).SetTag("exchangesim.scenario", scenario.Scenario.Id);
        if (scenario.Scenario.Policy is { } policy) _activity?.SetTag("exchangesim.policy", policy);
    }

    /// <summary>The host, watched if anybody listens.</summary>
    internal IAgencyHost Watch(IAgencyHost host) => ClusterInstruments.HasListener ? new WatchedHost(host, _activity) : host;

    internal void End(RunResult result) =>
        _activity?.SetTag("exchangesim.events", result.Events).SetTag("exchangesim.windows", result.Windows).SetTag("exchangesim.complete", result.IsComplete);

    internal void End(Exception failure) => _activity?.SetStatus(ActivityStatusCode.Error, failure.Message);

    public void Dispose()
    {
        ClusterInstruments.Replications.Add(-1);
        _activity?.Dispose();
    }
}
