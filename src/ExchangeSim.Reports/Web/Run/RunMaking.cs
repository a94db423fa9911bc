using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Web.Markup;
using ExchangeSim.Reports.Words;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>What makes the same run again, and what one must know to read it right.</summary>
internal static class RunMaking
{
    internal static Html Of(RunReport report)
    {
        var (figures, words, names) = (report.Figures, report.Words, report.Names);
        var policy = report.Scenario.Policies.FirstOrDefault(p => p.Id == figures.Policy);
        return Making.Of(
        [
            (words[PageWords.Scenario], $"{names.Said(figures.Title)} ({figures.Scenario})"),
            (words[PageWords.Policy], figures.Policy is null ? words[PageWords.NoPolicy] : $"{figures.Policy}: {names.Said(policy?.Says)}"),
            (words[SpreadWords.Simulated], RunWeb.Length(report)),
            (words[SpreadWords.WarmUp], WarmUpWords.Of(figures.WarmUp, words)),
            (words[PageWords.Seed], $"{figures.Seed}"),
            (words[SpreadWords.Fingerprint], figures.Fingerprint),
        ], report.Origin?.WithFiles, [.. figures.Notes.Select(note => NoteWords.Of(note, words, names))], words);
    }
}
