using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>The figures of one policy's requests, all replications together. A group's are worked out when they are asked for, and again only when there are more
/// replications.</summary>
internal sealed class ArmFigures(Scenario scenario)
{
    private readonly ReplicationBlocks<ArmSums> _blocks = new(ReplicationBlocks<ArmSums>.Most, (sums, more) => sums.Merge(more));
    private readonly Dictionary<string, GroupFigures?> _known = new(StringComparer.Ordinal); // looked up, never enumerated
    private int _replications;

    /// <summary>Names the group of all requests: no procedure has an empty id.</summary>
    internal const string All = "";

    /// <summary>Adds the next replication.</summary>
    internal void Add(ArmSums sums)
    {
        _blocks.Add(_replications++, sums);
        _known.Clear();
    }

    /// <summary>The figures of a procedure's requests, or of all; null: none was sent.</summary>
    internal GroupFigures? Of(string group)
    {
        if (!_known.TryGetValue(group, out var figures)) _known.Add(group, figures = Pooled(group) is { } pooled ? Figures(pooled, group) : null);
        return figures;
    }

    /// <summary>Curves of all requests, then of procedures in the scenario's order.</summary>
    internal LatencyCurve[] Curves() =>
        [.. scenario.Procedures.Select(procedure => procedure.Id).Prepend(All).Select(id => Pooled(id)?.Curve(id.Length == 0 ? null : id, CurveBand.None)).OfType<LatencyCurve>()];

    private GroupFigures Figures(PooledGroup pooled, string group)
    {
        var procedure = IndexOf(group);
        return new GroupFigures(
            pooled.Sent, pooled.Times.Mean, pooled.Times.Quantile(0.5), pooled.Times.Quantile(0.9), pooled.WithinLimit,
            pooled.ShareOfSent([.. _blocks.Sums.Select(sums => group.Length == 0 ? sums.AllAnswered : sums.Answered(procedure))]), pooled.Open, pooled.Times.RestrictedTo);
    }

    private PooledGroup? Pooled(string group)
    {
        var procedure = IndexOf(group);
        var blocks = _blocks.Sums.Select(sums => group.Length == 0 ? sums.All() : sums.Group(procedure)).ToList();
        return blocks.All(block => block is null) ? null : new PooledGroup(blocks, _blocks.Sizes);
    }

    private int IndexOf(string procedure) => scenario.Procedures.ToList().FindIndex(p => p.Id == procedure);
}

/// <summary>The figures of one group of requests under one policy, all replications together.</summary>
internal sealed record GroupFigures(
    JackknifedFigure Sent, JackknifedFigure MeanHours, JackknifedFigure MedianHours, JackknifedFigure P90Hours,
    JackknifedFigure WithinLimit, JackknifedFigure Answered, JackknifedFigure Open,
    double? RestrictedTo);
