using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>The curves of one policy's replications, added up by group. A replication without a request of a group adds no curve to it.</summary>
internal sealed class ArmCurves
{
    private readonly SortedDictionary<string, CurveSpread> _spreads = new(StringComparer.Ordinal);

    /// <summary>Adds a replication's curves; answers with its figures without them.</summary>
    internal SortedDictionary<string, GroupFigures> Take(IReadOnlyDictionary<string, GroupFigures> groups)
    {
        var left = new SortedDictionary<string, GroupFigures>(StringComparer.Ordinal);
        foreach (var (id, figures) in groups)
        {
            if (figures.Sent > 0)
            {
                if (!_spreads.TryGetValue(id, out var spread)) _spreads.Add(id, spread = new CurveSpread());
                spread.Add(figures.Curve);
            }
            left.Add(id, figures with { Curve = ReplicationCurve.None });
        }
        return left;
    }

    /// <summary>All requests, then procedures in the scenario's order.</summary>
    internal LatencyCurve[] Build(Scenario scenario) =>
        [.. scenario.Procedures.Select(procedure => procedure.Id).Prepend(ArmOutcome.All).Where(_spreads.ContainsKey)
            .Select(id => LatencyCurves.Mean(id.Length == 0 ? null : id, _spreads[id]))];
}
