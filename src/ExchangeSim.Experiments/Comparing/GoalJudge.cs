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

    /// <summary>The figures of all arms by every goal; by arm, then by goal.</summary>
    internal GoalFigures[][] Judge()
    {
        var chances = goals.Select(Chances).ToArray();
        var figures = arms.Select((_, arm) => goals.Select(goal => Pair(arm, goal)).ToArray()).ToArray();
        return [.. figures.Select((ofArm, arm) => goals.Select((goal, i) => new GoalFigures(
            ofArm[i], Place([.. figures.Select(f => f[i])], arm, goal), chances[i]?[arm], Parts(arm, goal))
            { Own = arms[arm].Of(goal.Metric)?.EstimateOfRuns(goal.Metric.IsTime ? double.MaxValue : 1, draws()) }).ToArray())];
    }

    /// <summary>The widest half-width (for all policies together) of a difference by any goal: of a time as a share of the baseline's, of a share as it is; null where one is not
    /// known.</summary>
    internal double? WidestHalfWidth()
    {
        double widest = 0;
        foreach (var goal in goals)
            for (var arm = 1; arm < arms.Count; arm++)
            {
                if (Pair(arm, goal) is not { SimultaneousHalfWidth: { } half } pair || (goal.Metric.IsTime && pair.Baseline <= 0)) return null;
                widest = Math.Max(widest, goal.Metric.IsTime ? half / pair.Baseline : half);
            }
        return widest;
    }

    /// <summary>For each arm, whether no other is as good by every goal (and as cheap, where costs are given) and better by one.</summary>
    /// <param name="judged">What <see cref="Judge"/> gave.</param>
    /// <param name="costs">Yearly costs; null: they do not count.</param>
    internal bool[] Unbeaten(GoalFigures[][] judged, IReadOnlyList<double>? costs)
    {
        double[] Losses(int arm) => [.. goals.Select((goal, i) => (goal.MoreIsBetter ? -1 : 1) * judged[arm][i].Figure!.Policy), .. costs is null ? [] : (double[])[costs[arm]]];
        var losses = Enumerable.Range(0, judged.Length).Select(arm => judged[arm].Any(g => g.Figure is null) ? null : Losses(arm)).ToArray();
        return [.. losses.Select(one => one is not null && !losses.Any(other => other is not null && Beats(other, one)))];
    }

    private static bool Beats(double[] one, double[] other) => one.Zip(other).All(pair => pair.First <= pair.Second) && one.Zip(other).Any(pair => pair.First < pair.Second);

    private PairedFigure? Pair(int arm, Goal goal) => Pair(arm, goal, requests => requests.Of(goal.Metric)) is { } pair
        ? pair with { BaselineRestrictedTo = arms[0].RequestsOf(goal.Metric).RestrictedTo(goal.Metric),
            PolicyRestrictedTo = arms[arm].RequestsOf(goal.Metric).RestrictedTo(goal.Metric) }
        : null;

    private PairedFigure? Pair(int arm, Goal goal, Func<PooledRequests, JackknifedFigure?> figure) =>
        PairedIntervals.Of(figure(arms[0].RequestsOf(goal.Metric)), figure(arms[arm].RequestsOf(goal.Metric)), plan.Confidence, arms.Count - 1, draws());

    private static int Place(PairedFigure?[] figures, int arm, Goal goal) =>
        1 + figures.Count(other => other is { } o && (figures[arm] is not { } own || (goal.MoreIsBetter ? o.Policy > own.Policy : o.Policy < own.Policy)));

    private double[]? Chances(Goal goal)
    {
        var contributions = arms.Select(arm => arm.Of(goal.Metric)?.Contributions()).ToArray();
        if (contributions.Contains(null)) return null;
        double[] Losses(IEnumerable<double> values) => [.. values.Select(value => goal.MoreIsBetter ? -value : value)];
        var assumed = draws() is { } known ? arms.Select(arm => Losses(known.Fit(arm.Of(goal.Metric)!.ByBlock()!).Fitted)).ToArray() : null;
        return Ranking.ProbabilityBest([.. contributions.Select(c => Losses(c!))], plan.Seed, assumed);
    }

    private GoalPart[] Parts(int arm, Goal goal)
    {
        if (goal.Metric.Statistic is not (Statistic.MeanWait or Statistic.ShareAnsweredWithin)) return [];
        var (procedure, isWait, within) = (goal.Metric.Procedure ?? PooledRequests.All, goal.Metric.Statistic == Statistic.MeanWait, goal.Metric.WithinMilliseconds);
        return [.. Unanswered.Select(outcome => (Outcome: outcome, Figure: Pair(arm, goal, requests => requests.Group(procedure) is null ? null
                : isWait ? requests.Answers(procedure).TimeIn(outcome) : requests.Answers(procedure).Share(outcome, within))))
            .Where(part => part.Figure is not null).Select(part => new GoalPart(part.Outcome, part.Figure!))];
    }
}
