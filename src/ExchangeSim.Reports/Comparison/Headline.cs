using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>The answer of a comparison in a few sentences: which policy is best by the goal, how surely; with several goals, whether they agree. It claims no more
/// than the intervals
/// do, and after one replication nothing.</summary>
internal static class Headline
{
    private const int MostRivals = 3;

    internal static string Of(ComparisonReport report) => Of(report, ReportNames.English);

    /// <summary>The same in a language.</summary>
    internal static string Of(ComparisonReport report, ReportNames names)
    {
        var (figures, words) = (report.Figures, names.Words);
        var known = figures.Goals.Select((goal, i) => (Goal: goal, Index: i)).Where(g => figures.Baseline.Goals[g.Index].Figure is not null).ToList();
        if (known.Count == 0) return words.Of(HeadlineWords.TooFew, string.Join(", ", figures.Goals.Select(g => MetricWords.Of(g.Metric, names))));
        IEnumerable<string> said = figures.Replications == 1
            ? [.. known.Select(g => Stands(report, g.Goal, g.Index, names)), words[HeadlineWords.OneReplication]]
            : [.. known.Select(g => $"{Stands(report, g.Goal, g.Index, names)} {ByGoal(report, g.Goal, g.Index, words)}"),
                .. known.Count > 1 ? [Together(figures, names)] : (string[])[]];
        return string.Join(' ', said);
    }

    private static string Stands(ComparisonReport report, Goal goal, int index, ReportNames names) => names.Words.Of(HeadlineWords.Stands, MetricWords.Of(goal.Metric, names),
        GoalWords.AsThingsStand(goal, report.Figures.Baseline.Goals[index], names.Words));

    private static string ByGoal(ComparisonReport report, Goal goal, int index, PageLanguage words)
    {
        var better = report.Figures.Ranked(index).Where(p => p.Goals[index].Figure is { IsLikely: true } figure && GoalWords.IsBetter(goal, figure.Difference)).ToList();
        var surely = better.Where(p => GoalWords.IsSurely(goal, p.Goals[index].Figure, better: true)).ToList();
        if (better.Count == 0) return words[HeadlineWords.NoneBetter];
        var best = (surely.Count == 0 ? better : surely)[0];
        var figure = best.Goals[index].Figure!;
        var share = !goal.Metric.IsShare && figure.Baseline > 0 ? $" ({words.Share(Math.Abs(figure.Difference) / figure.Baseline)})" : "";
        var change = $"{words.Figure(MetricWords.Change(goal.Metric, figure))}{share}";
        if (surely.Count == 0) return words.Of(HeadlineWords.LikelyBetter, best.Policy!, change);
        return best.Goals[index].IsBest ? words.Of(HeadlineWords.Most, best.Policy!, change) : WithRivals(report, best, index, change, words);
    }

    // What has the same place cannot be told apart from it.
    private static string WithRivals(ComparisonReport report, PolicyFigures best, int index, string change, PageLanguage words)
    {
        var rivals = report.Policies.Where(p => p != best && p.Goals[index].Figure is not null && p.Goals[index].Place <= best.Goals[index].Place)
            .Select(policy => Name(policy, words)).ToList();
        if (rivals.Count == 0) return words.Of(HeadlineWords.Surely, best.Policy!, change);
        var named = words.List(rivals.Count > MostRivals ? rivals.Take(MostRivals - 1).Append(words.Of(HeadlineWords.Others, rivals.Count - MostRivals + 1)) : rivals,
            ConditionPhrases.Or);
        return best.Goals[index].ProbabilityBest is { } probability
            ? words.Of(HeadlineWords.SurelyChance, best.Policy!, change, named, words.Figure(Human.Probability(probability)))
            : words.Of(HeadlineWords.SurelyRivals, best.Policy!, change, named);
    }

    private static string Together(ComparisonFigures figures, ReportNames names)
    {
        var words = names.Words;
        var goals = figures.Goals.Select((goal, i) => (Words: words.Of(HeadlineWords.ByThe, MetricWords.Of(goal.Metric, names)), Index: i)).ToList();
        var told = goals.Where(g => figures.Policies.Any(p => p.Goals[g.Index].Place > 1)).ToList();
        if (told.Count == 0) return words[HeadlineWords.NoGoalTells];
        var untold = told.Count == goals.Count ? "" : words.Of(HeadlineWords.Untold, string.Join(words[ConditionPhrases.And], goals.Except(told).Select(g => g.Words)));
        if (figures.HasConflict)
        {
            var unbeaten = figures.Policies.Where(p => p.IsUnbeaten).Select(policy => Name(policy, words)).ToList();
            var firsts = told.Select(g => $"{First(figures, g.Index, words)} {g.Words}");
            return words.Of(HeadlineWords.Conflict, string.Join(", ", firsts), untold)
                + (unbeaten.Count == 0 ? "" : words.Of(HeadlineWords.NoneThan, words.List(unbeaten, ConditionPhrases.Or)));
        }
        var whichGoals = told.Count == goals.Count ? words[HeadlineWords.ByAll] : string.Join(words[ConditionPhrases.And], told.Select(g => g.Words));
        var best = figures.Policies.FirstOrDefault(p => told.All(g => p.Goals[g.Index].IsBest));
        if (best is not null) return words.Of(HeadlineWords.Best, char.ToUpperInvariant(whichGoals[0]) + whichGoals[1..], Name(best, words), untold);
        return words.Of(HeadlineWords.NoConflict, whichGoals,
            words.List(figures.Policies.Where(p => told.All(g => p.Goals[g.Index].Place == 1)).Select(policy => Name(policy, words)), ConditionPhrases.Or), untold);
    }

    private static string First(ComparisonFigures figures, int goal, PageLanguage words)
    {
        var firsts = figures.Policies.Where(p => p.Goals[goal].Place == 1).Select(policy => Name(policy, words)).ToList();
        var list = words.List(firsts, ConditionPhrases.And);
        return firsts.Count > 1 ? words.Of(HeadlineWords.NotApart, list) : list;
    }

    private static string Name(PolicyFigures policy, PageLanguage words) => policy.Policy is { } id ? words.Quoted(id) : words[HeadlineWords.AsItStands];
}
