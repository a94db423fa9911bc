using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>What becomes of the same request under the scenario as it stands and under a policy.</summary>
internal static class PairsFigure
{
    internal static Figure? Of(ComparisonReport report)
    {
        var policies = report.Policies.Where(p => p.Pairs.Paired > 0).ToList();
        if (policies.Count == 0) return null;
        var table = new HtmlTable($"The same request under both, as shares of all that were sent under both in {Human.Of(report.Figures.Replications, "replication")} together",
            "policy", ">faster", ">slower", ">the same", ">closed only under it", ">only as things stand", ">open either way", ">pairs");
        foreach (var policy in policies)
        {
            var pairs = policy.Pairs;
            Cell Share(long count) => Cell.Of(count, Human.Share((double)count / pairs.Paired));
            table.Row(policy.Policy!, Share(pairs.Faster), Share(pairs.Slower), Share(pairs.Same), Share(pairs.ClosedOnlyUnderPolicy), Share(pairs.ClosedOnlyUnderBaseline),
                Share(pairs.OpenUnderBoth), Cell.Count(pairs.Paired));
        }
        var best = policies.MaxBy(p => (double)p.Pairs.Faster / p.Pairs.Paired)!;
        return new Figure("pairs",
            $"Under “{best.Policy}” {Human.Share((double)best.Pairs.Faster / best.Pairs.Paired)} of all requests are faster than they would have been, " +
            $"{Human.Share((double)best.Pairs.Slower / best.Pairs.Paired)} slower", "", [], [table])
        { Short = "Request by request" };
    }
}
