using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>The figures of one policy's requests, all replications together.</summary>
/// <param name="scenario">The scenario under the policy.</param>
/// <param name="filters">Which requests are kept apart.</param>
/// <param name="horizons">How long answers are waited for.</param>
internal sealed class ArmFigures(Scenario scenario, IReadOnlyList<RequestSlice> filters, HorizonTable horizons)
{
    private readonly PooledRequests[] _requests = [.. filters.Prepend(new RequestSlice()).Select(_ => new PooledRequests(scenario, horizons))];

    /// <summary>All requests.</summary>
    internal PooledRequests All => _requests[0];

    /// <summary>Adds the next replication.</summary>
    internal void Add(ArmSums sums)
    {
        for (var i = 0; i < _requests.Length; i++) _requests[i].Add(sums.Groups[i]);
    }

    /// <summary>The requests that a figure is about, one of the goals or one of all agencies.</summary>
    internal PooledRequests RequestsOf(Metric metric) => GoalFilters.Of(metric) is { } filter ? _requests[1 + filters.ToList().IndexOf(filter)] : All;

    /// <summary>A figure; null: no request that it is about was sent.</summary>
    internal JackknifedFigure? Of(Metric metric) => RequestsOf(metric).Of(metric);

    /// <summary>Curves of all requests, then of procedures in the scenario's order.</summary>
    internal LatencyCurve[] Curves() => [.. scenario.Procedures.Select(procedure => procedure.Id).Prepend(PooledRequests.All)
        .Select(id => All.Group(id)?.Curve(id.Length == 0 ? null : id, CurveBand.None)).OfType<LatencyCurve>()];

    /// <summary>How requests ended over time: all, then of procedures in the scenario's order.</summary>
    internal OutcomeCurve[] Outcomes() => [.. scenario.Procedures.Select(procedure => procedure.Id).Prepend(PooledRequests.All).Where(id => All.Group(id) is not null)
        .Select(id => All.Answers(id).Curve((id.Length == 0 ? null : id, null, null), CurveBand.None, OutcomeCurve.MostPoints))];
}
