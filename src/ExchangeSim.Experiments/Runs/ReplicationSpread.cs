using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Runs;

/// <summary>How a figure differs between replications. Kept in whole milliseconds, so that it does not depend on which replication was over first.</summary>
internal struct ReplicationSpread
{
    private TimeMoments _figures;
    private int _missing;

    /// <summary>Adds a replication's figure, ms; null if it has none, and then there is no interval, because the others would be a selection.</summary>
    internal void Add(double? figure)
    {
        if (figure is { } value) _figures.Add((long)Math.Round(value));
        else _missing++;
    }

    /// <summary>A pooled figure (ms) with the interval over replications, in hours.</summary>
    internal readonly Estimate? Around(double? pooled) =>
        pooled is { } value ? new Estimate(Hours.Of(value), _missing > 0 ? null : Hours.Of(Intervals.HalfWidth(_figures))) : null;
}
