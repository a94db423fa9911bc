using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Comparison;

/// <summary>What a reader is told where no goal is stated and another than the usual one may fit the question better.</summary>
internal static class OfferWords
{
    internal static string? Of(ComparisonFigures figures)
    {
        if (figures.Offer is not { } offer) return null;
        var metric = offer.Goal.Metric;
        return $"No goal is stated, so all requests are judged together. Of the {metric.Procedure} requests {MetricWords.Value(metric, offer.Change.After)} instead of "
            + $"{MetricWords.Value(metric, offer.Change.Before)} are answered within the horizon under “{offer.Policy}”: in no other procedure do answers change more. "
            + $"If the question is about them, judge by --goal \"{MetricWords.Of(offer.Goal)}\", or write that as goal: in the scenario.";
    }
}
