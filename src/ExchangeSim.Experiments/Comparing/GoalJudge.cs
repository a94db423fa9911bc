using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Judges policies by goals: figures, places, the probability of being best, and what no other beats.</summary>
/// <param name="goals">The goals.</param>
/// <param name="arms">The figures of the baseline and of each policy.</param>
/// <param name="plan">How sure one wants to be.</param>
/// <param name="draws">What the replications assumed, the same for every arm; null: nothing is uncertain.</param>
internal sealed class GoalJudge(IReadOnlyList<Goal> goals, IReadOnlyList<ArmFigures> arms, ComparisonPlan plan, Func<AssumptionDraws?> draws)
{
    private static readonly Outcome[] Unanswered = [Outcome.Open, Outcome.Refused, Outcome.Withdrawn, Outcome.Lapsed];

    private GoalOrder[] _orders = [];

    /// <summary>The figures of all arms by every goal; by arm, then by goal.</summary>
    internal GoalFigures[][] Judge()
    {
        var chances = goals.Select(Chances).ToArray();
        var figures = arms.Select((_, arm) => goals.Select(goal => Pair(arm, goal)).ToArray()).ToArray();
        _orders = [.. goals.Select((goal, i) => new GoalOrder(arms.Count, (one, other) => Pair(one, other, goal), goal.MoreIsBetter, arm => figures[arm][i] is not null))];
        return [.. figures.Select((ofArm, arm) => goals.Select((goal, i) => new GoalFigures(ofArm[i], _orders[i].Place(arm), chances[i]?[arm], Parts(arm, goal))
            { IsBest = _orders[i].IsBest(arm), Own = Own(arm, goal) }).ToArray())];
    }

    private Estimate? Own(int arm, Goal goal) => arms[arm].RequestsOf(goal.Metric).OfRuns(goal.Metric, draws());

    /// <summary>The widest half-width (for all policies together) of a difference by any goal: of a time or a number as a share of the baseline's, of a share as it is, in
    /// points; null where one is not known.</summary>
    internal (double HalfWidth, bool IsPoints)? Widest()
    {
        var widest = (HalfWidth: 0.0, IsPoints: goals.All(goal => goal.Metric.IsShare));
        foreach (var goal in goals)
            for (var arm = 1; arm < arms.Count; arm++)
            {
                if (Pair(arm, goal) is not { SimultaneousHalfWidth: { } half } pair || (!goal.Metric.IsShare && pair.Baseline <= 0)) return null;
                var width = goal.Metric.IsShare ? half : half / pair.Baseline;
                if (width > widest.HalfWidth) widest = (width, goal.Metric.IsShare);
            }
        return widest;
    }

    /// <summary>For each arm, whether no other is at least likely better by one goal (or cheaper, where costs are given) and likely worse by none, nor dearer.
    /// False where a figure or
    /// its certainty is not known.</summary>
    /// <param name="judged">What <see cref="Judge"/> gave.</param>
    /// <param name="costs">Yearly costs; null: they do not count.</param>
    internal bool[] Unbeaten(GoalFigures[][] judged, IReadOnlyList<double>? costs)
    {
        bool IsKnown(int arm) => judged[arm].All(goal => goal.Figure?.HalfWidth is not null);
        bool Beats(int one, int other) => !_orders.Any(order => order.IsBetter(other, one)) && (costs is null || costs[one] <= costs[other])
            && (_orders.Any(order => order.IsBetter(one, other)) || (costs is not null && costs[one] < costs[other]));
        var known = Enumerable.Range(0, judged.Length).Where(IsKnown).ToList();
        return [.. Enumerable.Range(0, judged.Length).Select(one => IsKnown(one) && !known.Any(other => other != one && Beats(other, one)))];
    }

    private PairedFigure? Pair(int arm, Goal goal) => Pair(0, arm, goal) is { } pair
        ? pair with { BaselineRestrictedTo = arms[0].RequestsOf(goal.Metric).RestrictedTo(goal.Metric),
            PolicyRestrictedTo = arms[arm].RequestsOf(goal.Metric).RestrictedTo(goal.Metric) }
        : null;

    private PairedFigure? Pair(int before, int arm, Goal goal) => Pair(before, arm, goal, requests => requests.Of(goal.Metric));

    private PairedFigure? Pair(int before, int arm, Goal goal, Func<PooledRequests, JackknifedFigure?> figure) =>
        PairedIntervals.Of(arms[before].RequestsOf(goal.Metric), arms[arm].RequestsOf(goal.Metric), figure, plan.Confidence, arms.Count - 1, draws());

    private double[]? Chances(Goal goal)
    {
        var contributions = arms.Select(arm => arm.Of(goal.Metric)?.Contributions()).ToArray();
        if (contributions.Contains(null)) return null;
        double[] Losses(IEnumerable<double> values) => [.. values.Select(value => goal.MoreIsBetter ? -value : value)];
        return Ranking.ProbabilityBest([.. contributions.Select(c => Losses(c!))], plan.Seed, Fitted(goal.Metric) is { } fitted ? [.. fitted.Select(Losses)] : null);
    }

    // By arm, what the draws of a replication make of a figure; null where nothing is uncertain, or it is not known.
    private IReadOnlyList<double>[]? Fitted(Metric metric)
    {
        if (draws() is not { } known) return null;
        var figures = arms.Select(arm => arm.RequestsOf(metric)).Select(requests => (requests.First ?? requests).Of(metric)?.ByBlock()).ToArray();
        return figures.Contains(null) ? null : [.. figures.Select(figure => known.Fit(figure!).Fitted)];
    }

    private GoalPart[] Parts(int arm, Goal goal)
    {
        if (goal.Metric.Statistic is not (Statistic.MeanWait or Statistic.ShareAnsweredWithin)) return [];
        var (procedure, isWait, within) = (goal.Metric.Procedure ?? PooledRequests.All, goal.Metric.Statistic == Statistic.MeanWait, goal.Metric.WithinMilliseconds);
        return [.. Unanswered.Select(outcome => (Outcome: outcome, Figure: Pair(0, arm, goal, requests => requests.Group(procedure) is null ? null
                : isWait ? requests.Answers(procedure).TimeIn(outcome) : requests.Answers(procedure).Share(outcome, within))))
            .Where(part => part.Figure is not null).Select(part => new GoalPart(part.Outcome, part.Figure!))];
    }
}
