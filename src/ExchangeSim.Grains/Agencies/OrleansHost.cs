using System.Diagnostics;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Grains.Telemetry;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Grains.Agencies;

/// <summary>Calls agencies that live as grains on the silos of a cluster, those of a window at the same time.</summary>
/// <remarks>Used by one thread, which waits; not by a grain's own.</remarks>
public sealed class OrleansHost : IAgencyHost
{
    private readonly AgencyLine[] _lines;
    private readonly Task[][] _pending;

    /// <summary>Agencies at the start of a run.</summary>
    /// <param name="grains">The cluster.</param>
    /// <param name="key">Run and replication: the first parts of the agencies' keys.</param>
    /// <param name="attempt">Number of the attempt, greater than that of any earlier one under this key.</param>
    /// <param name="definition">The scenario as the silos can compile it.</param>
    /// <param name="scenario">The same, compiled.</param>
    /// <param name="settings">The run's settings.</param>
    /// <param name="notice">Told in words what went wrong and was put right.</param>
    /// <param name="stop">Gives up waiting for answers.</param>
    public OrleansHost(
        IGrainFactory grains, string key, long attempt, ScenarioDefinition definition, CompiledScenario scenario, RunSettings settings, Action<string> notice, CancellationToken stop)
    {
        var agencies = scenario.Scenario.Agencies;
        _lines = [.. agencies.Select((agency, i) =>
        {
            var start = new AgencyStart(attempt, definition, settings, i, 0, [], []);
            return new AgencyLine(grains.GetGrain<IAgencyGrain>($"{key}/{agency.Id}"), $"agency {agency.Id}", start, notice, stop);
        })];
        _pending = new Task[_lines.Length + 1][];
    }

    /// <inheritdoc/>
    public void Advance(ReadOnlySpan<int> agencies, AgencyCall[] calls, AgencyAnswer[] answers)
    {
        if (agencies.Length == 0) return;
        var pending = _pending[agencies.Length] ??= new Task[agencies.Length];
        for (var i = 0; i < pending.Length; i++) pending[i] = _lines[agencies[i]].Advance(calls[agencies[i]], answers[agencies[i]]);
        var sent = Stopwatch.GetTimestamp();
        Task.WhenAll(pending).GetAwaiter().GetResult();
        ClusterInstruments.Barrier.Record(Stopwatch.GetElapsedTime(sent).TotalSeconds);
    }

    /// <inheritdoc/>
    public void Deliver(in Message message, AgencyCall next) => next.Inbox.Add() = message;

    /// <inheritdoc/>
    public AgencyEnding[] Finish(long end) => Task.WhenAll(_lines.Select(line => line.Finish(end))).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Save(BinaryWriter writer)
    {
        Task.WhenAll(_lines.Select(line => line.Save())).GetAwaiter().GetResult();
        foreach (var line in _lines) line.Write(writer);
    }

    /// <inheritdoc/>
    public void Load(BinaryReader reader)
    {
        foreach (var line in _lines) line.Read(reader);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var line in _lines) line.Forget();
    }
}
