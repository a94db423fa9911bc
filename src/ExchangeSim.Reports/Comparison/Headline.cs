using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>The answer of a comparison in a few sentences: which policy is best by the goal, how surely; with several goals, whether they agree. It claims no more
/// than the intervals
/// do, and after one replication nothing.</summary>
internal static class Headline
{
    private const int MostRivals = 3;

    internal static string Of(ComparisonReport report)
    {
        var figures = report.Figures;
        var known = figures.Goals.Select((goal, i) => (Goal: goal, Index: i)).Where(g => figures.Baseline.Goals[g.Index].Figure is not null).ToList();
        if (known.Count == 0) return $"Too few requests were sent: nothing is known of the {string.Join(", ", figures.Goals.Select(g => MetricWords.Of(g.Metric)))}.";
        IEnumerable<string> words = figures.Replications == 1
            ? [.. known.Select(g => Stands(report, g.Goal, g.Index)), "After one replication nothing can be said of what the policies change: chance cannot be told from effect."]
            : [.. known.Select(g => $"{Stands(report, g.Goal, g.Index)} {ByGoal(report, g.Goal, g.Index)}"), .. known.Count > 1 ? [Together(figures)] : (string[])[]];
        return string.Join(' ', words);
    }

    private static string Stands(ComparisonReport report, Goal goal, int index) =>
        $"As things stand, the {MetricWords.Of(goal.Metric)} is {GoalWords.AsThingsStand(goal, report.Figures.Baseline.Goals[index])}.";

    private static string ByGoal(ComparisonReport report, Goal goal, int index)
    {
        var better = report.Figures.Ranked(index).Where(p => p.Goals[index].Figure is { IsLikely: true } figure && GoalWords.IsBetter(goal, figure.Difference)).ToList();
        var surely = better.Where(p => GoalWords.IsSurely(goal, p.Goals[index].Figure, better: true)).ToList();
        if (better.Count == 0) return "No policy surely makes that better.";
        var best = (surely.Count == 0 ? better : surely)[0];
        var figure = best.Goals[index].Figure!;
        var share = goal.Metric.IsTime && figure.Baseline > 0 ? $" ({Human.Share(Math.Abs(figure.Difference) / figure.Baseline)})" : "";
        var change = $"{MetricWords.Change(goal.Metric, figure)}{share}";
        if (surely.Count == 0) return $"No policy surely makes that better, but “{best.Policy}” likely does: {change}.";
        return best.Goals[index].IsBest ? $"The policy “{best.Policy}” makes that better by the most: {change}."
            : $"The policy “{best.Policy}” surely makes that better: {change}{Rivals(report, best, index)}.";
    }

    // What has the same place cannot be told apart from it.
    private static string Rivals(ComparisonReport report, PolicyFigures best, int index)
    {
        var rivals = report.Policies.Where(p => p != best && p.Goals[index].Figure is not null && p.Goals[index].Place <= best.Goals[index].Place).Select(Name).ToList();
        if (rivals.Count == 0) return "";
        var chance = best.Goals[index].ProbabilityBest is { } probability ? $" (the best of all with a probability of {Human.Probability(probability)})" : "";
        var named = rivals.Count > MostRivals ? rivals.Take(MostRivals - 1).Append($"{rivals.Count - MostRivals + 1} others") : rivals;
        return $"; that it is better than {Say.List(named, "or")} cannot be told{chance}";
    }

    private static string Together(ComparisonFigures figures)
    {
        var goals = figures.Goals.Select((goal, i) => (Words: "by the " + MetricWords.Of(goal.Metric), Index: i)).ToList();
        var told = goals.Where(g => figures.Policies.Any(p => p.Goals[g.Index].Place > 1)).ToList();
        if (told.Count == 0) return "By no goal can one policy be told from another.";
        var untold = told.Count == goals.Count ? "" : $"; {string.Join(" and ", goals.Except(told).Select(g => g.Words))} none can be told from another";
        if (figures.HasConflict)
        {
            var unbeaten = figures.Policies.Where(p => p.IsUnbeaten).Select(Name).ToList();
            var firsts = told.Select(g => $"{First(figures, g.Index)} {g.Words}");
            return $"The goals contradict each other: no policy is best by all of them, but {string.Join(", ", firsts)}{untold}. "
                + (unbeaten.Count == 0 ? "" : $"None is likely better by one goal and likely worse by none than {Say.List(unbeaten, "or")}.");
        }
        var whichGoals = told.Count == goals.Count ? "all goals" : string.Join(" and ", told.Select(g => g.Words))[3..];
        var best = figures.Policies.FirstOrDefault(p => told.All(g => p.Goals[g.Index].IsBest));
        if (best is not null) return $"By {whichGoals} {Name(best)} is best{untold}.";
        return $"No goal is known to contradict another: by {whichGoals} none is likely better than " +
            $"{Say.List(figures.Policies.Where(p => told.All(g => p.Goals[g.Index].Place == 1)).Select(Name), "or")}{untold}.";
    }

    private static string First(ComparisonFigures figures, int goal)
    {
        var firsts = figures.Policies.Where(p => p.Goals[goal].Place == 1).Select(Name).ToList();
        return Say.List(firsts) + (firsts.Count > 1 ? " (not to be told apart)" : "");
    }

    private static string Name(PolicyFigures policy) => policy.Policy is { } id ? $"“{id}”" : "the scenario as it stands";
}
