using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Simulation;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>One group of requests over all replications. Every figure of it is that of all replications together, with the interval of the jackknife over replications.</summary>
internal sealed class PooledGroup
{
    private readonly IReadOnlyList<LatencyGroup?> _blocks;
    private readonly IReadOnlyList<int> _sizes;
    private readonly LatencyGroup _some;

    /// <param name="blocks">The group in each block; null: it has no request there. At least one has.</param>
    /// <param name="sizes">Replications in each block.</param>
    internal PooledGroup(IReadOnlyList<LatencyGroup?> blocks, IReadOnlyList<int> sizes)
    {
        (_blocks, _sizes, _some) = (blocks, sizes, blocks.First(block => block is not null)!);
        Times = Pooled(group => group.Sample);
    }

    /// <summary>From sending to closing.</summary>
    internal PooledTimes Times { get; }

    /// <summary>Requests sent in one replication.</summary>
    internal JackknifedFigure Sent => PerReplication(group => group.Sample.Count);

    /// <summary>Requests open at the end of a replication.</summary>
    internal JackknifedFigure Open => PerReplication(group => group.Sample.Censored.Count);

    /// <summary>Share of those with a time limit whose fate is known that closed within it.</summary>
    internal JackknifedFigure WithinLimit => Ratio(group => group.InTime, group => group.InTime + group.Late);

    /// <summary>Share of those sent.</summary>
    /// <param name="counts">How many of them, in each block.</param>
    internal JackknifedFigure ShareOfSent(IReadOnlyList<long> counts) =>
        JackknifedFigure.Ratio([.. counts.Select(count => (double)count)], [.. _blocks.Select(group => (double)(group?.Sample.Count ?? 0))], _sizes);

    internal LatencyRow Row(string? procedure, string? from, string? to)
    {
        var (closed, open) = Times.Counts;
        var (acknowledgements, replies) = (Pooled(group => group.Acknowledgements), Pooled(group => group.Replies));
        return new LatencyRow(
            procedure, from, to, closed, open,
            Times.RestrictedMean, Times.Quantile(0.5).Estimate(), Times.Quantile(0.9).Estimate(), Times.Quantile(0.99).Estimate(), WithinLimit.Whole,
            acknowledgements.Counts.Ended > 0 ? acknowledgements.RestrictedMean : null, replies.Counts.Ended > 0 ? replies.RestrictedMean : null,
            Ratio(group => Hours.Of((double)group.WorkingTime), group => group.Sample.Closed.Count).Estimate(),
            [.. Enumerable.Range(0, LatencyParts.Count).Select(part => closed == 0 ? 0 : Hours.Of(_blocks.Sum(group => (double)(group?.Parts[part] ?? 0)) / closed))]);
    }

    /// <summary>The curve of all.</summary>
    /// <param name="procedure">Its procedure, or null: all.</param>
    /// <param name="ofOne">What the band is made from where there is one replication.</param>
    internal LatencyCurve Curve(string? procedure, CurveBand ofOne) => LatencyCurves.Pooled(procedure, Times.Curve, [.. Times.CurvesWithout], _sizes, ofOne);

    private PooledTimes Pooled(Func<LatencyGroup, LatencySample> sample) =>
        new([.. _blocks.Select(group => group is null ? null : sample(group))], _sizes, _some.Sample.Resolution);

    private JackknifedFigure PerReplication(Func<LatencyGroup, double> count) =>
        JackknifedFigure.Ratio([.. _blocks.Select(group => group is null ? 0 : count(group))], [.. _sizes.Select(size => (double)size)], _sizes);

    private JackknifedFigure Ratio(Func<LatencyGroup, double> part, Func<LatencyGroup, double> whole) =>
        JackknifedFigure.Ratio([.. _blocks.Select(group => group is null ? 0 : part(group))], [.. _blocks.Select(group => group is null ? 0 : whole(group))], _sizes);
}
