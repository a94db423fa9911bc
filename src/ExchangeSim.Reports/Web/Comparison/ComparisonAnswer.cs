using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>The answer of a comparison: which policy helps most, how surely, and a table of all.</summary>
internal static class ComparisonAnswer
{
    internal static Html Of(ComparisonReport report)
    {
        var (figures, words, names) = (report.Figures, report.Words, report.Names);
        return Html.Of($"""
            {(figures.IsComplete ? Html.None : Html.Of($"<p class=\"note\">{words[ComparisonWords.Stopped]}</p>"))}
            <p class="headline">{Html.Sentence(Headline.Of(report, names))}</p>
            {(OfferWords.Of(figures, names) is { } offer ? Html.Of($"<p class=\"note\">{offer}</p>") : Html.None)}
            <p class="more">{words.Of(ComparisonWords.Judged, GoalWords.Of(figures.Goals, names), GoalWords.Horizons(figures, names))}</p>
            {Html.Join(Rankings(report).Select(table => table.ToHtml()))}
            {OneRun(report)}
            {Assumed(report)}
            """);
    }

    // Of several goals each sentence says of which it is.
    private static Html Assumed(ComparisonReport report)
    {
        var (goals, words) = (report.Figures.Goals, report.Words);
        return Html.Join(AssumptionWords.Assumed(report, words).Concat(goals.SelectMany((goal, i) => AssumptionWords.Of(report, goal, i, words)
            .Select(said => goals.Count == 1 ? said : words.Of(ComparisonWords.SaidOfGoal, i + 1, said)))).Select(said => Html.Of($"<p class=\"more\">{said}</p>")));
    }

    private static Html OneRun(ComparisonReport report)
    {
        var (figures, words) = (report.Figures, report.Words);
        if (figures.Policies.All(p => p.Goals.All(g => g.Own?.OneRun is null))) return Html.None;
        var table = new HtmlTable(words.Of(ComparisonWords.OneRun, Spread.Words(figures.SimulatedDays, report.Scenario.Uncertainty is not null, words)),
            ["", .. figures.Goals.SelectMany(g => (string[])[">" + MetricWords.Of(g.Metric, report.Names), ">" + words[SpreadWords.Often]])]);
        foreach (var policy in figures.Policies)
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy, words), figures.Goals.Zip(policy.Goals).SelectMany(g => (Cell[])
                [MetricWords.Value(g.First.Metric, g.Second.Own, words), words.Figure(OneRunSection.Range(g.First.Metric, g.Second.Own?.OneRun))]));
        return table.ToHtml();
    }

    // A table by each goal, and more of what is left: all in one would be wider than a screen, and than paper.
    private static IEnumerable<HtmlTable> Rankings(ComparisonReport report) =>
        report.Figures.Goals.Count == 1 ? [ByGoal(report, 0, withWords: true), Answered(report)]
            : [.. report.Figures.Goals.Select((_, i) => ByGoal(report, i, withWords: false)), Together(report), Answered(report)];

    private static HtmlTable ByGoal(ComparisonReport report, int index, bool withWords)
    {
        var (figures, words, names) = (report.Figures, report.Words, report.Names);
        var goal = figures.Goals[index];
        var byWhat = figures.Goals.Count == 1 ? words[ComparisonWords.TheGoal] : words.Of(ComparisonWords.GoalNumber, index + 1, MetricWords.Of(goal, names));
        var caption = figures.Replications > 1 ? words.Of(ComparisonWords.RankingPlaces, byWhat, words[MetricPhrases.Places]) : words.Of(ComparisonWords.Ranking, byWhat);
        var table = new HtmlTable(caption,
            [words[PageWords.Policy], .. withWords ? (string[])[words[ComparisonWords.Means]] : [], ">" + words[ComparisonWords.Place], ">" + MetricWords.Of(goal.Metric, names),
                ">" + words[ComparisonWords.Difference], words[ComparisonWords.Certainty], ">" + words[ComparisonWords.Probability]]);
        foreach (var policy in figures.Ranked(index))
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy, words),
                [.. withWords ? (Cell[])[names.Said(policy.Says)] : [], GoalWords.Place(policy.Goals[index]), .. Cells(goal, policy, policy.Goals[index], names)]);
        return table;
    }

    private static HtmlTable Together(ComparisonReport report)
    {
        var (figures, words) = (report.Figures, report.Words);
        var table = new HtmlTable(words[figures.Replications > 1 ? MetricPhrases.Unbeaten : ComparisonWords.AllGoals],
            [words[PageWords.Policy], words[ComparisonWords.Means], .. figures.Goals.Select((_, i) => ">" + words.Of(ComparisonWords.PlaceBy, i + 1)),
                words[ComparisonWords.Unbeaten]]);
        foreach (var policy in figures.Policies)
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy, words),
                [report.Names.Said(policy.Says), .. policy.Goals.Select(by => (Cell)GoalWords.Place(by)), policy.IsUnbeaten ? "●" : ""]);
        return table;
    }

    private static HtmlTable Answered(ComparisonReport report)
    {
        var (figures, words) = (report.Figures, report.Words);
        var hasCost = figures.Policies.All(p => p.Cost.Yearly is not null);
        var (difference, certainty) = (">" + words[ComparisonWords.Difference], words[ComparisonWords.Certainty]);
        var table = new HtmlTable(words[hasCost ? ComparisonWords.AnsweredCost : ComparisonWords.Answered],
            [words[PageWords.Policy], ">" + words[ComparisonWords.InHorizon], difference, certainty, ">" + words[ComparisonWords.InLimit], difference, certainty,
                .. hasCost ? (string[])[">" + words.Of(ComparisonWords.YearMore, figures.Currency ?? "")] : []]);
        foreach (var policy in figures.Policies)
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy, words),
            [
                .. Share(policy, policy.All.AnsweredWithinHorizonShare, report.Names), .. Share(policy, policy.All.AnsweredWithinLimitShare, report.Names),
                .. hasCost ? (Cell[])[policy.Policy is null ? "" : Cell.Count(policy.Cost.YearlyDifference, words)] : [],
            ]);
        return table;
    }

    private static IEnumerable<Cell> Cells(Goal goal, PolicyFigures policy, GoalFigures by, ReportNames names)
    {
        var words = names.Words;
        yield return Cell.Of(by.Figure?.Policy, MetricWords.Value(goal.Metric, by.Figure?.After, words));
        yield return policy.Policy is null ? "" : Cell.Of(by.Figure?.Difference, words.Figure(MetricWords.Change(goal.Metric, by.Figure)));
        yield return policy.Policy is null || by.Figure is null ? "" : AssumptionWords.DependsOn(by.Figure, words) ?? Certainty.Said(by.Figure, names);
        yield return Cell.Probability(by.ProbabilityBest, words);
    }

    private static IEnumerable<Cell> Share(PolicyFigures policy, PairedFigure? share, ReportNames names) => policy.Policy is null || share is null
        ? [Cell.Of(share?.Policy, share is null ? "–" : names.Words.Share(share.After)), "", ""]
        : [Cell.Of(share.Policy, names.Words.Share(share.After)),
            Cell.Of(share.Difference, names.Words.Figure(Differences.Points(share.Difference, share.SimultaneousHalfWidth))), Certainty.Said(share, names)];
}
