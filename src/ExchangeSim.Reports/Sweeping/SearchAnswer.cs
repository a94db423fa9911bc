using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;

namespace ExchangeSim.Reports.Sweeping;

/// <summary>What a search found, in a sentence.</summary>
internal static class SearchAnswer
{
    // What is less certain than this is not said to be perhaps so.
    private const double LeastToSay = 0.1;

    internal static string Of(SearchReport report, ReportNames names)
    {
        var (words, figures, values) = (names.Words, report.Figures, report.Values);
        if (!figures.IsComplete) return words[SearchWords.Stopped];
        if (figures.Found is not { } found)
        {
            var last = figures.Tried[^1];
            return words.Of(SearchWords.None, values[0], values[^1], values[last.Level], Is(figures.Target, last, names), Perhaps(last, words));
        }
        var tried = figures.Tried.Single(t => t.Level == found);
        var before = figures.Tried.SingleOrDefault(t => t.Level == found - 1);
        return words.Of(SearchWords.Found, report.Path, values[found], Is(figures.Target, tried, names), Certainty(tried, words))
            + (before is null ? words[SearchWords.First] : words.Of(SearchWords.Before, values[before.Level], Is(figures.Target, before, names), Perhaps(before, words)));
    }

    /// <summary>The target.</summary>
    internal static string Wanted(Target target, ReportNames names) => names.Words.Of(target.IsAtMost ? SearchWords.AtMost : SearchWords.AtLeast,
        MetricWords.Of(target.Metric, names), names.Words.Figure(MetricWords.Value(target.Metric, target.Value)));

    /// <summary>How certain it is that a value meets the target; a dash of one replication.</summary>
    internal static string Certainty(TriedLevel tried, PageLanguage words) => tried.Replications == 1 ? "–" : words.Share(tried.Certainty);

    private static string Is(Target target, TriedLevel tried, ReportNames names) => tried.Figure is null
        ? names.Words.Of(SearchWords.NotKnown, MetricWords.Of(target.Metric, names))
        : names.Words.Of(SearchWords.Is, MetricWords.Of(target.Metric, names), MetricWords.Value(target.Metric, tried.Figure, names.Words));

    // What is not sure enough may still be so.
    private static string Perhaps(TriedLevel tried, PageLanguage words) => tried.Certainty < LeastToSay ? "" : words.Of(SearchWords.Perhaps, Certainty(tried, words));
}
