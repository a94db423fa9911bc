using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>Which policy is best by each goal, with the probability that it is so, and against its cost.</summary>
internal static class RankingSection
{
    internal static void Write(Page page, ComparisonFigures figures)
    {
        if (figures.Baseline.Goals.All(g => g.Figure is null)) return;
        var hasCost = figures.Policies.All(p => p.OnFrontier is not null);
        page.Heading("Ranking", (figures.Goals.Count == 1 ? "by the " + MetricWords.Of(figures.Goals[0].Metric) : "by the first goal"));
        var table = new TextTable(["    policy", .. figures.Goals.Count == 1 ? (string[])[">" + Short(figures)] : figures.Goals.Select((_, i) => $">goal{Cells.NoBreak}{i + 1}"),
            ">best with probability",
            ">answered in horizon", ">in limit", hasCost ? $">{figures.Currency} a year" : "", hasCost ? "frontier" : ""]);
        foreach (var policy in figures.Policies.OrderBy(p => p.Rank))
            table.Row([$"{policy.Rank,2}. {policy.Policy ?? "(as things stand)"}",
                .. policy.Goals.Select((g, i) => g.Figure is { } f ? MetricWords.Brief(figures.Goals[i].Metric, f.Policy) : "–"),
                Human.Share(policy.ProbabilityBest), Shares(policy, policy.All.AnsweredWithinHorizonShare), Shares(policy, policy.All.AnsweredWithinLimitShare),
                hasCost ? Human.Count(policy.Cost.Yearly!.Value) : "", policy.OnFrontier == true ? "◆" : ""]);
        page.Table(table);
        if (hasCost) page.Paragraph("◆ no other policy is as cheap and as good by every goal, and better in one of these", 2);
    }

    private static string Short(ComparisonFigures figures) => figures.Goals[0].Metric.IsTime ? "time" : "share";

    private static string Shares(PolicyFigures policy, PairedFigure? share) => share is null ? "–"
        : policy.Policy is null ? Human.Share(share.Policy)
            : $"{Human.Share(share.Policy)} ({Differences.Points(share.Difference, share.SimultaneousHalfWidth)}{(Certainty.InShort(share) is "may be chance" ? "?" : "")})";
}
