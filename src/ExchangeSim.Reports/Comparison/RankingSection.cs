using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>Which policy is best: by mean latency, with the probability that it is so, and against its cost.</summary>
internal static class RankingSection
{
    internal static void Write(Page page, ComparisonFigures figures)
    {
        if (figures.Baseline.Rank == 0) return;
        var hasCost = figures.Policies.All(p => p.OnFrontier is not null);
        page.Heading("Ranking", "by mean time of all requests" + Restricted.Words(figures.Policies.Select(p => p.All.MeanHours).FirstOrDefault(m => m?.RestrictedTo is not null))
            + (hasCost ? "; ◆ no other policy is as cheap and as fast and better in one of the two" : ""));
        var table = new TextTable("", "policy", ">mean", ">best with probability", ">answered", ">in time", hasCost ? $">{figures.Currency} a year" : "", hasCost ? "frontier" : "");
        foreach (var policy in figures.Policies.OrderBy(p => p.Rank))
            table.Row($"{policy.Rank}.", policy.Policy ?? "(as things stand)", Human.Time(policy.All.MeanHours?.Policy), Human.Share(policy.ProbabilityBest),
                Human.Share(policy.All.AnsweredShare?.Policy), Human.Share(policy.All.WithinLimitShare?.Policy),
                hasCost ? Human.Count(policy.Cost.Yearly!.Value) : "", policy.OnFrontier == true ? "◆" : "");
        page.Table(table);
    }
}
