using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>The figures of one arm of a sweep, all replications together. They are worked out when one is asked for, and again only when there are more replications.</summary>
internal sealed class ResponseFigures
{
    private readonly ReplicationBlocks<ResponseSums> _blocks = new(ReplicationBlocks<ResponseSums>.Most, (sums, more) => sums.Merge(more));
    private JackknifedFigure[] _figures = []; // by statistic; none while they are not worked out
    private double? _restrictedTo;
    private int _replications;

    /// <summary>Adds the next replication.</summary>
    internal void Add(ResponseSums sums)
    {
        _blocks.Add(_replications++, sums);
        _figures = [];
    }

    /// <summary>A figure; hours, or a share.</summary>
    internal JackknifedFigure Of(Statistic statistic)
    {
        if (_figures.Length == 0) WorkOut();
        return _figures[(int)statistic];
    }

    /// <summary>A figure with its interval, and what it is restricted to; null where it is not defined.</summary>
    internal Estimate? Estimate(Statistic statistic, double confidence) =>
        Of(statistic).Estimate(confidence) is { } estimate ? estimate with { RestrictedTo = RestrictedTo(statistic) } : null;

    /// <summary>Where a mean is restricted to, hours; null where it is not, and of other figures.</summary>
    internal double? RestrictedTo(Statistic statistic)
    {
        if (_figures.Length == 0) WorkOut();
        return statistic == Statistic.Mean ? _restrictedTo : null;
    }

    /// <summary>A figure of one replication alone.</summary>
    internal static double? Single(ResponseSums sums, Statistic statistic)
    {
        var figures = new ResponseFigures();
        figures.Add(sums);
        return figures.Of(statistic).Whole;
    }

    private void WorkOut()
    {
        var sums = _blocks.Sums;
        var pooled = new PooledGroup([.. sums.Select(block => block.Group)], _blocks.Sizes);
        _restrictedTo = pooled.Times.RestrictedTo;
        _figures =
        [
            pooled.Times.Mean, pooled.Times.Quantile(0.5), pooled.Times.Quantile(0.9), pooled.Times.Quantile(0.99),
            pooled.ShareOfSent([.. sums.Select(block => block.Answered)]), pooled.WithinLimit,
        ];
    }
}
