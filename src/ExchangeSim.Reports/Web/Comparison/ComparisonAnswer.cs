using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>The answer of a comparison: which policy helps most, how surely, and a table of all.</summary>
internal static class ComparisonAnswer
{
    internal static Html Of(ComparisonReport report)
    {
        var figures = report.Figures;
        return Html.Of($"""
            {(figures.IsComplete ? Html.None : Html.Of($"<p class=\"note\">It was stopped before its end; the figures are of what was done until then.</p>"))}
            <p class="headline">{Html.Sentence(Headline.Of(report))}</p>
            {(OfferWords.Of(figures) is { } offer ? Html.Of($"<p class=\"note\">{offer}</p>") : Html.None)}
            <p class="more">Judged by: {GoalWords.Of(figures.Goals)}. Horizon: {GoalWords.Horizons(figures)}.</p>
            {Html.Join(Rankings(report.Figures).Select(table => table.ToHtml()))}
            {OneRun(report)}
            {Html.Join(figures.Goals.SelectMany((goal, i) => AssumptionWords.Of(report, goal, i)).Distinct().Select(sentence => Html.Of($"<p class=\"more\">{sentence}</p>")))}
            """);
    }

    private static Html OneRun(ComparisonReport report)
    {
        var figures = report.Figures;
        if (figures.Policies.All(p => p.Goals.All(g => g.Own?.OneRun is null))) return Html.None;
        var table = new HtmlTable($"What one run may bring: {Spread.Words(figures.SimulatedDays, report.Scenario.Uncertainty is not null)}",
            ["", .. figures.Goals.SelectMany(g => (string[])[">" + MetricWords.Of(g.Metric), $">{Spread.Often}"])]);
        foreach (var policy in figures.Policies)
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy), figures.Goals.Zip(policy.Goals).SelectMany(g => (Cell[])
                [MetricWords.Value(g.First.Metric, g.Second.Own), OneRunSection.Range(g.First.Metric, g.Second.Own?.OneRun)]));
        return table.ToHtml();
    }

    // A table by each goal, and more of what is left: all in one would be wider than a screen, and than paper.
    private static IEnumerable<HtmlTable> Rankings(ComparisonFigures figures) =>
        figures.Goals.Count == 1 ? [ByGoal(figures, 0, withWords: true), Answered(figures)]
            : [.. figures.Goals.Select((_, i) => ByGoal(figures, i, withWords: false)), Together(figures), Answered(figures)];

    private static HtmlTable ByGoal(ComparisonFigures figures, int index, bool withWords)
    {
        var goal = figures.Goals[index];
        var byWhat = figures.Goals.Count == 1 ? "By the goal" : $"By goal {index + 1}, {MetricWords.Of(goal)}";
        var caption = $"{byWhat}: the best first; ± of a difference holds for all policies together" +
            $"{(figures.Replications > 1 ? $"; {GoalWords.Places}" : "")}";
        var table = new HtmlTable(caption,
            ["policy", .. withWords ? (string[])["what it means"] : [], ">place", ">" + MetricWords.Of(goal.Metric), ">difference", "certainty", ">best with probability"]);
        foreach (var policy in figures.Ranked(index))
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy),
                [.. withWords ? (Cell[])[policy.Says ?? ""] : [], GoalWords.Place(policy.Goals[index]), .. Cells(goal, policy, policy.Goals[index])]);
        return table;
    }

    private static HtmlTable Together(ComparisonFigures figures)
    {
        var table = new HtmlTable(figures.Replications > 1 ? GoalWords.Unbeaten : "By all goals",
            ["policy", "what it means", .. figures.Goals.Select((_, i) => $">place by goal {i + 1}"), "unbeaten"]);
        foreach (var policy in figures.Policies)
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy),
                [policy.Says ?? "", .. policy.Goals.Select(by => (Cell)GoalWords.Place(by)), policy.IsUnbeaten ? "●" : ""]);
        return table;
    }

    private static HtmlTable Answered(ComparisonFigures figures)
    {
        var hasCost = figures.Policies.All(p => p.Cost.Yearly is not null);
        var table = new HtmlTable($"Of all requests: those answered within the horizon, and within their time limit{(hasCost ? "; what a policy costs" : "")}",
            ["policy", ">within horizon", ">difference", "certainty", ">within limit", ">difference", "certainty",
                .. hasCost ? (string[])[$">{figures.Currency} a year more"] : []]);
        foreach (var policy in figures.Policies)
            table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy),
            [
                .. Share(policy, policy.All.AnsweredWithinHorizonShare), .. Share(policy, policy.All.AnsweredWithinLimitShare),
                .. hasCost ? (Cell[])[policy.Policy is null ? "" : Cell.Count(policy.Cost.YearlyDifference)] : [],
            ]);
        return table;
    }

    private static IEnumerable<Cell> Cells(Goal goal, PolicyFigures policy, GoalFigures by)
    {
        yield return Cell.Of(by.Figure?.Policy, MetricWords.Value(goal.Metric, by.Figure?.After));
        yield return policy.Policy is null ? "" : Cell.Of(by.Figure?.Difference, MetricWords.Change(goal.Metric, by.Figure));
        yield return policy.Policy is null || by.Figure is null ? "" : AssumptionWords.DependsOn(by.Figure) ?? Certainty.InShort(by.Figure);
        yield return Cell.Probability(by.ProbabilityBest);
    }

    private static IEnumerable<Cell> Share(PolicyFigures policy, PairedFigure? share) => policy.Policy is null || share is null
        ? [Cell.Of(share?.Policy, share is null ? "–" : Human.Share(share.After)), "", ""]
        : [Cell.Of(share.Policy, Human.Share(share.After)), Cell.Of(share.Difference, Differences.Points(share.Difference, share.SimultaneousHalfWidth)), Certainty.InShort(share)];
}
