using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>What a reader is told where no goal is stated and another than the usual one may fit the question better.</summary>
internal static class OfferWords
{
    internal static string? Of(ComparisonFigures figures) => Of(figures, ReportNames.English);

    /// <summary>The same in a language.</summary>
    internal static string? Of(ComparisonFigures figures, ReportNames names)
    {
        if (figures.Offer is not { } offer) return null;
        var (metric, words) = (offer.Goal.Metric, names.Words);
        return words.Of(HeadlineWords.Offer, names.Procedure(metric.Procedure!), MetricWords.Value(metric, offer.Change.After, words),
            MetricWords.Value(metric, offer.Change.Before, words), offer.Policy, MetricWords.Of(offer.Goal));
    }
}
