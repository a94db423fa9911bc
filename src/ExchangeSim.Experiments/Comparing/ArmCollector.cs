using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Collects what a comparison needs of one replication under one policy, while it runs. Not safe for several threads.</summary>
internal sealed class ArmCollector(Scenario scenario) : IRunObserver
{
    private readonly LatencyGroup?[] _byProcedure = new LatencyGroup?[scenario.Procedures.Count];
    private readonly long[] _answered = new long[scenario.Procedures.Count];

    internal KeyedLatencies Latencies { get; } = new();

    public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
    {
        foreach (ref readonly var request in requests)
        {
            if (!request.WasSent) continue;
            (_byProcedure[request.Procedure] ??= new LatencyGroup(SampleResolution.Fine)).Add(request);
            if (request.Outcome is Outcome.Answered or Outcome.PartlyAnswered) _answered[request.Procedure]++;
            Latencies.Add(request);
        }
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
        return new ArmOutcome(groups, result, Latencies.IsWhole);
    }
}

/// <summary>What stays of one replication under one policy.</summary>
/// <param name="Groups">Figures by procedure, and of <see cref="All"/>.</param>
/// <param name="Result">How the run ended.</param>
/// <param name="IsWhole">Whether every request could be paired.</param>
internal sealed record ArmOutcome(IReadOnlyDictionary<string, GroupFigures> Groups, RunResult Result, bool IsWhole)
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
