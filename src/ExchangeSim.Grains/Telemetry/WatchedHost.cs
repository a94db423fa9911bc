using System.Diagnostics;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Grains.Telemetry;

/// <summary>Measures the windows of a replication, and traces a few of them with the calls that they consist of: all would be thousands a second.</summary>
/// <param name="host">Does the work.</param>
/// <param name="replication">The activity of the replication; null if nobody traces it.</param>
internal sealed class WatchedHost(IAgencyHost host, Activity? replication) : IAgencyHost
{
    private static readonly TimeSpan BetweenTraced = TimeSpan.FromMilliseconds(250);

    // Calls that are made under it are not traced.
    private readonly Activity? _untraced = replication is null ? null : new Activity("untraced").SetParentId(replication.TraceId, replication.SpanId, ActivityTraceFlags.None);
    private int[] _held = [];
    private long _traced, _open;

    public void Advance(ReadOnlySpan<int> agencies, AgencyCall[] calls, AgencyAnswer[] answers)
    {
        using var activity = Trace(agencies.Length);
        if (_held.Length == 0) _held = new int[answers.Length];
        long before = 0, after = 0, closed = 0, open = _open;
        foreach (var agency in agencies) before += answers[agency].Events;
        var began = Stopwatch.GetTimestamp();
        host.Advance(agencies, calls, answers);
        ClusterInstruments.Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        foreach (var agency in agencies)
        {
            var answer = answers[agency];
            after += answer.Events;
            closed += answer.Closed.Count;
            _open += answer.Held - _held[agency];
            _held[agency] = answer.Held;
        }
        ClusterInstruments.Windows.Add(1);
        ClusterInstruments.Calls.Record(agencies.Length);
        ClusterInstruments.Events.Add(after - before);
        ClusterInstruments.Closed.Add(closed);
        ClusterInstruments.Open.Add(_open - open);
        activity?.SetTag("exchangesim.events", after - before);
    }

    private Activity? Trace(int calls)
    {
        if (replication is null) return null;
        if (_traced != 0 && Stopwatch.GetElapsedTime(_traced) < BetweenTraced)
        {
            if (_untraced!.Id is null) _untraced.Start();
            Activity.Current = _untraced;
            return null;
        }
        _traced = Stopwatch.GetTimestamp();
        Activity.Current = replication;
        return ClusterInstruments.Source.StartActivity("window")?.SetTag("exchangesim.calls", calls);
    }

    public void Deliver(in Message message, AgencyCall next) => host.Deliver(message, next);

    public AgencyEnding[] Finish(long end) => host.Finish(end);

    public void Save(BinaryWriter writer) => host.Save(writer);

    public void Load(BinaryReader reader, AgencyAnswer[] answers, bool isChecked) => host.Load(reader, answers, isChecked);

    public void Dispose()
    {
        ClusterInstruments.Open.Add(-_open);
        _untraced?.Dispose();
        Activity.Current = replication;
        host.Dispose();
    }
}
