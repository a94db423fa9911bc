using ExchangeSim.Experiments.Comparing;
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
            {Ranking(report).ToHtml()}
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

    private static HtmlTable Ranking(ComparisonReport report)
    {
        var figures = report.Figures;
        var hasCost = figures.Policies.All(p => p.Cost.Yearly is not null);
        var table = new HtmlTable($"The best {(figures.Goals.Count == 1 ? "by the goal" : "by the first goal")} first; ± holds for all policies together",
        [
            "", "what it means", .. figures.Goals.SelectMany(g => (string[])[">" + MetricWords.Of(g.Metric), ">difference", "certainty", ">best with probability",
                .. figures.Goals.Count > 1 ? (string[])[">place"] : []]),
            .. figures.Goals.Count > 1 ? (string[])["unbeaten"] : [], ">answered within horizon", ">within limit", .. hasCost ? (string[])[$">{figures.Currency} a year more"] : [],
        ]);
        foreach (var policy in figures.Policies.OrderBy(p => p.Rank)) table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy), Cells(figures, policy, hasCost));
        return table;
    }

    private static IEnumerable<Cell> Cells(ComparisonFigures figures, PolicyFigures policy, bool hasCost)
    {
        yield return policy.Says ?? "";
        foreach (var (goal, by) in figures.Goals.Zip(policy.Goals))
        {
            yield return by.Figure is { } f ? Cell.Of(f.Policy, MetricWords.Brief(goal.Metric, f.Policy) + Restricted.Words(f.PolicyRestrictedTo)) : "–";
            yield return policy.Policy is null ? "" : Cell.Of(by.Figure?.Difference, MetricWords.Change(goal.Metric, by.Figure));
            yield return policy.Policy is null || by.Figure is null ? "" : AssumptionWords.DependsOn(by.Figure) ?? Certainty.InShort(by.Figure);
            yield return Cell.Share(by.ProbabilityBest);
            if (figures.Goals.Count > 1) yield return by.Figure is null ? "–" : $"{by.Place}.";
        }
        if (figures.Goals.Count > 1) yield return policy.IsUnbeaten ? "●" : "";
        yield return Share(policy, policy.All.AnsweredWithinHorizonShare);
        yield return Share(policy, policy.All.AnsweredWithinLimitShare);
        if (hasCost) yield return policy.Policy is null ? "" : Cell.Count(policy.Cost.YearlyDifference);
    }

    private static Cell Share(PolicyFigures policy, PairedFigure? share) => share is null ? "–" : Cell.Of(share.Policy,
        policy.Policy is null ? Human.Share(share.Policy) : $"{Human.Share(share.Policy)} ({Differences.Points(share.Difference, share.SimultaneousHalfWidth)}, " +
            $"{Certainty.InShort(share)})");
}
