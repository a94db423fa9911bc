using System.Globalization;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Markup;
using ExchangeSim.Reports.Words;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>What makes the same comparison again.</summary>
internal static class ComparisonMaking
{
    internal static Html Of(ComparisonReport report)
    {
        var figures = report.Figures;
        return Making.Of(
        [
            ("scenario", $"{figures.Title} ({figures.Scenario})"),
            ("policies", string.Join(", ", report.Policies.Select(p => p.Policy))),
            ("simulated", $"{Human.Of(figures.Replications, "replication")} of {Human.Number(figures.SimulatedDays)} days under each, with the same random numbers"),
            ("warm-up", WarmUpWords.Of(figures.WarmUp)),
            ("judged by", GoalWords.Of(figures.Goals)),
            ("horizon", GoalWords.Horizons(figures)),
            ("precision", (ComparisonPage.Reached(figures) is { } reached ? $"± {reached}{(figures.IsReachedInPoints ? "" : " of a time as things stand")}" : "unknown") +
                (figures.WantedPrecision is { } wanted ? $"; ± {PerCent(wanted)} of times as things stand, or points of shares, " +
                $"wanted{(figures.IsPrecise ? "" : ", not reached")}" : "")),
            ("confidence", PerCent(figures.Confidence)),
            ("seed", $"{figures.Seed}"),
        ], report.Origin?.WithFiles, figures.Notes);
    }

    private static string PerCent(double? share) => share is { } s ? (s * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %" : "–";
}
