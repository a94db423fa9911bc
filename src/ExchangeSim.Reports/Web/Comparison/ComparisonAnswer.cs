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
            {(figures.IsComplete ? Html.None : Html.Of($"<p class=\"note\">It was stopped before it was precise enough; the figures are of what was done until then.</p>"))}
            <p class="headline">{Html.Sentence(Headline(report))}</p>
            {Ranking(report).ToHtml()}
            """);
    }

    private static string Headline(ComparisonReport report)
    {
        if (report.Figures.Baseline.All.MeanHours is not { } baseline) return "Too few requests were sent; there is nothing to compare.";
        var stands = $"As things stand, a request takes {Human.Time(baseline.Baseline)} on average{Restricted.Words(baseline)}.";
        var shorter = report.Policies.Where(p => p.All.MeanHours is { Difference: < 0 } m && Certainty.InShort(m) == "sure").OrderBy(p => p.All.MeanHours!.Difference).ToList();
        if (shorter.Count == 0) return $"{stands} No policy surely shortens that.";
        var best = shorter[0];
        var mean = best.All.MeanHours!;
        var answered = best.All.AnsweredShare is { } share && share.SimultaneousHalfWidth is { } half && -share.Difference > half
            ? $" But it also answers fewer of them: {Human.Share(share.Policy)} instead of {Human.Share(share.Baseline)}." : "";
        return $"{stands} The policy “{best.Policy}” shortens that most: by {Differences.Amount(mean.Difference, mean.SimultaneousHalfWidth)} ({Human.Share(-mean.Difference / mean.Baseline)}).{answered}";
    }

    private static HtmlTable Ranking(ComparisonReport report)
    {
        var figures = report.Figures;
        var hasCost = figures.Policies.All(p => p.Cost.Yearly is not null);
        var table = new HtmlTable("All requests, the shortest mean first; ± holds for all policies together",
            ["", "what it means", ">mean", Restricted.Heading, ">difference", "certainty", ">best with probability", ">answered", ">in time", .. hasCost ? (string[])[$">{figures.Currency} a year more"] : []]);
        foreach (var policy in figures.Policies.OrderBy(p => p.Rank)) table.Row(policy.Policy is null, ComparisonWeb.Name(policy.Policy), Cells(figures, policy, hasCost));
        return table;
    }

    private static IEnumerable<Cell> Cells(ComparisonFigures figures, PolicyFigures policy, bool hasCost)
    {
        var mean = policy.All.MeanHours;
        yield return policy.Says ?? "";
        yield return Cell.Time(mean?.Policy);
        yield return Cell.Of(mean?.PolicyRestrictedTo, Restricted.Cell(mean?.PolicyRestrictedTo));
        yield return policy.Policy is null || mean is null ? "" : Cell.Of(mean.Difference, Differences.Signed(mean.Difference, mean.SimultaneousHalfWidth));
        yield return policy.Policy is null || mean is null ? "" : Certainty.InShort(mean);
        yield return Cell.Share(policy.ProbabilityBest);
        yield return Cell.Share(policy.All.AnsweredShare?.Policy);
        yield return Cell.Share(policy.All.WithinLimitShare?.Policy);
        if (hasCost) yield return policy.Policy is null ? "" : Cell.Count(policy.Cost.YearlyDifference);
    }
}
