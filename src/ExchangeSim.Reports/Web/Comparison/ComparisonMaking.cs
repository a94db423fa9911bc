using System.Globalization;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Web.Markup;
using ExchangeSim.Reports.Words;

namespace ExchangeSim.Reports.Web.Comparison;

/// <summary>What makes the same comparison again.</summary>
internal static class ComparisonMaking
{
    internal static Html Of(ComparisonReport report)
    {
        var (figures, words, names) = (report.Figures, report.Words, report.Names);
        return Making.Of(
        [
            (words[PageWords.Scenario], $"{names.Said(figures.Title)} ({figures.Scenario})"),
            (words[ComparisonWords.Policies], string.Join(", ", report.Policies.Select(p => p.Policy))),
            (words[SpreadWords.Simulated], words.Of(WhyWords.Length, ComparisonWeb.Length(report))),
            (words[SpreadWords.WarmUp], WarmUpWords.Of(figures.WarmUp, words)),
            (words[WhyWords.Judged], GoalWords.Of(figures.Goals, names)),
            (words[RunWords.Horizon], GoalWords.Horizons(figures, names)),
            (words[WhyWords.Precision], Precision(figures, words)),
            (words[WhyWords.Confidence], words.Figure(PerCent(figures.Confidence))),
            (words[PageWords.Seed], $"{figures.Seed}"),
        ], report.Origin?.WithFiles, [.. figures.Notes.Select(note => NoteWords.Of(note, words, names))], words);
    }

    private static string Precision(ComparisonFigures figures, PageLanguage words)
    {
        var reached = ComparisonPage.Reached(figures) is { } known ? figures.IsReachedInPoints ? $"± {words.Figure(known)}"
                : words.Of(WhyWords.ReachedTime, words.Figure(known))
            : words[MetricPhrases.Unknown];
        return figures.WantedPrecision is { } wanted ? words.Of(figures.IsPrecise ? WhyWords.Wanted : WhyWords.NotReached, reached, words.Figure(PerCent(wanted))) : reached;
    }

    private static string PerCent(double? share) => share is { } s ? (s * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %" : "–";
}
