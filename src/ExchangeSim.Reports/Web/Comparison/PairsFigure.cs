using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
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
        var words = report.Words;
        var table = new HtmlTable(words.Of(WhyWords.PairsTable, words.Counted(report.Figures.Replications, RunWords.OneReplication, RunWords.Replications)),
            [words[PageWords.Policy], .. new[]
            {
                WhyWords.Faster, WhyWords.Slower, WhyWords.TheSame, WhyWords.OnlyUnder, WhyWords.OnlyStands, WhyWords.OpenBoth, WhyWords.PairsCount,
            }.Select(word => ">" + words[word])]);
        foreach (var policy in policies)
        {
            var pairs = policy.Pairs;
            Cell Share(long count) => Cell.Of(count, words.Share((double)count / pairs.Paired));
            table.Row(policy.Policy!, Share(pairs.Faster), Share(pairs.Slower), Share(pairs.Same), Share(pairs.ClosedOnlyUnderPolicy), Share(pairs.ClosedOnlyUnderBaseline),
                Share(pairs.OpenUnderBoth), Cell.Count(pairs.Paired, words));
        }
        var best = policies.MaxBy(p => (double)p.Pairs.Faster / p.Pairs.Paired)!;
        return new Figure("pairs", words.Of(WhyWords.PairsTitle, best.Policy!, words.Share((double)best.Pairs.Faster / best.Pairs.Paired),
            words.Share((double)best.Pairs.Slower / best.Pairs.Paired)), "", [], [table])
        { Short = words[WhyWords.Pairs] };
    }
}
