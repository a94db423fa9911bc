using System.Runtime.InteropServices;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Collects what a comparison needs of one replication under one policy, while it runs. Not safe for several threads.</summary>
internal sealed class ArmCollector(Scenario scenario, int slowest = 0) : IRequestTally
{
    private readonly LatencyGroup?[] _byProcedure = new LatencyGroup?[scenario.Procedures.Count];
    private readonly long[] _answered = new long[scenario.Procedures.Count];
    private readonly PairTime[] _byPair = new PairTime[scenario.Agencies.Count * scenario.Agencies.Count];
    private readonly SlowestRequests _slowest = new(slowest);

    internal KeyedLatencies Latencies { get; } = new();

    public string Kind { get; } = TallyKinds.Arm(slowest);

    public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
    {
        foreach (ref readonly var request in requests)
        {
            if (!request.WasSent) continue;
            (_byProcedure[request.Procedure] ??= new LatencyGroup(SampleResolution.Fine)).Add(request);
            if (request.Outcome is Outcome.Answered or Outcome.PartlyAnswered) _answered[request.Procedure]++;
            Latencies.Add(request);
            _slowest.Add(request, replication: 0);
            ref var pair = ref _byPair[request.Requesting * scenario.Agencies.Count + request.Requested];
            pair = new PairTime(request.Requesting, request.Requested, pair.Sent + 1, pair.Milliseconds + request.Latency);
        }
    }

    public void Save(BinaryWriter writer)
    {
        LatencyGroups.Save(writer, _byProcedure);
        writer.Write(MemoryMarshal.AsBytes(_answered.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_byPair.AsSpan()));
        _slowest.Save(writer);
        Latencies.Save(writer);
    }

    public void Restore(BinaryReader reader)
    {
        LatencyGroups.Restore(reader, _byProcedure, SampleResolution.Fine);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(_answered.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(_byPair.AsSpan()));
        _slowest.Restore(reader);
        Latencies.Restore(reader);
    }

    /// <summary>What stays of the replication when its requests have been paired.</summary>
    internal ArmOutcome End(RunResult result)
    {
        var all = new LatencyGroup(SampleResolution.Fine);
        var groups = new SortedDictionary<string, GroupFigures>(StringComparer.Ordinal);
        for (var i = 0; i < _byProcedure.Length; i++)
        {
            if (_byProcedure[i] is not { } group) continue;
            all.Merge(group);
            groups.Add(scenario.Procedures[i].Id, GroupFigures.Of(group, _answered[i]));
        }
        groups.Add(ArmOutcome.All, GroupFigures.Of(all, _answered.Sum()));
        return new ArmOutcome(
            groups, result, Latencies.IsWhole, [.. _byPair.Where(pair => pair.Sent > 0)], [.. _slowest.Requests.Select(slow => SlowRequests.Of(scenario, slow.Request, 0))]);
    }
}

/// <summary>What stays of one replication under one policy.</summary>
/// <param name="Groups">Figures by procedure, and of <see cref="All"/>.</param>
/// <param name="Result">How the run ended.</param>
/// <param name="IsWhole">Whether every request could be paired.</param>
/// <param name="Flows">Pairs of agencies that have requests.</param>
/// <param name="Slowest">The slowest requests, slowest first, where they are wanted; their replication is not known yet.</param>
internal sealed record ArmOutcome(IReadOnlyDictionary<string, GroupFigures> Groups, RunResult Result, bool IsWhole, IReadOnlyList<PairTime> Flows, IReadOnlyList<SlowRequest> Slowest)
{
    /// <summary>Names the group of all requests: no procedure has an empty id.</summary>
    internal const string All = "";
}

/// <summary>The figures of one group in one replication. Its curve is let go of once it has been added up.</summary>
internal sealed record GroupFigures(long Sent, double? MeanHours, double? MedianHours, double? P90Hours, double? WithinLimit, double? Answered, long Open, ReplicationCurve Curve)
{
    internal static GroupFigures Of(LatencyGroup group, long answered)
    {
        var (sample, curve) = (group.Sample, new KaplanMeier(group.Sample));
        return new GroupFigures(
            sample.Count, Hours.Of(PooledGroup.MeanOf(sample, curve)), Hours.Of(curve.Quantile(0.5)), Hours.Of(curve.Quantile(0.9)),
            Share(group.InTime, group.InTime + group.Late), Share(answered, sample.Count), sample.Censored.Count, ReplicationCurve.Of(curve));
    }

    private static double? Share(long part, long whole) => whole == 0 ? null : (double)part / whole;
}
