using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>The answer of a comparison in a few sentences: which policy is best by the goal, how surely; with several goals, whether they agree.</summary>
internal static class Headline
{
    internal static string Of(ComparisonReport report)
    {
        var figures = report.Figures;
        var known = figures.Goals.Select((goal, i) => (Goal: goal, Index: i)).Where(g => figures.Baseline.Goals[g.Index].Figure is not null).ToList();
        if (known.Count == 0) return $"Too few requests were sent: nothing is known of the {string.Join(", ", figures.Goals.Select(g => MetricWords.Of(g.Metric)))}.";
        var words = known.Select(g => ByGoal(report, g.Goal, g.Index));
        return string.Join(' ', [.. words, .. figures.Goals.Count > 1 ? (string[])[Together(figures)] : []]);
    }

    private static string ByGoal(ComparisonReport report, Goal goal, int index)
    {
        var stands = $"As things stand, the {MetricWords.Of(goal.Metric)} is {GoalWords.AsThingsStand(goal, report.Figures.Baseline.Goals[index])}.";
        var better = report.Policies.Where(p => GoalWords.IsSurely(goal, p.Goals[index].Figure, better: true)).OrderBy(p => p.Goals[index].Place).ToList();
        if (better.Count == 0) return $"{stands} No policy surely makes that better.";
        var (best, figure) = (better[0], better[0].Goals[index].Figure!);
        var share = goal.Metric.IsTime && figure.Baseline > 0 ? $" ({Human.Share(Math.Abs(figure.Difference) / figure.Baseline)})" : "";
        var chance = best.Goals[index].ProbabilityBest is { } probability and < 0.95 ? $"; that it is the best of all has a probability of {Human.Share(probability)}" : "";
        return $"{stands} The policy “{best.Policy}” makes that better by the most: {MetricWords.Change(goal.Metric, figure)}{share}{chance}.";
    }

    private static string Together(ComparisonFigures figures)
    {
        var unbeaten = figures.Policies.Where(p => p.IsUnbeaten).Select(Name).ToList();
        if (!figures.HasConflict)
        {
            var best = figures.Policies.Where(p => p.Goals.All(g => g.Place == 1)).Select(Name).ToList();
            return $"By all goals {string.Join(" and ", best)} {(best.Count == 1 ? "is" : "are")} best.";
        }
        var firsts = figures.Goals.Select((goal, i) => $"{string.Join(" and ", figures.Policies.Where(p => p.Goals[i].Place == 1).Select(Name))} by the " +
            $"{MetricWords.Of(goal.Metric)}");
        return $"The goals contradict each other: no policy is best by all of them, but {string.Join(", ", firsts)}. "
            + (unbeaten.Count == 0 ? "" : $"No other is better in all than {(unbeaten.Count == 1 ? "" : "each of ")}{string.Join(", ", unbeaten)}.");
    }

    private static string Name(PolicyFigures policy) => policy.Policy is { } id ? $"“{id}”" : "the scenario as it stands";
}
