using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Reports.Web.Figures;
using ExchangeSim.Reports.Web.Markup;

namespace ExchangeSim.Reports.Web.Run;

/// <summary>Requests by calendar year, with those open at its end; months behind it.</summary>
internal static class CalendarFigure
{
    /// <summary>The figure; null of a run within one month.</summary>
    internal static Figure? Of(RunReport report)
    {
        var rows = report.Figures.Calendar;
        if (rows.Where(row => !row.Period.IsYear).Select(row => row.Period).Distinct().Count() < 2) return null;
        var (words, years) = (report.Words, rows.Where(row => row.Period.IsYear).ToList());
        var all = years.Where(row => row.Group == CalendarGroup.All).ToList();
        var groups = years.Where(row => row.Group != CalendarGroup.All).OrderBy(row => years.FindIndex(one => one.Group == row.Group)).ToList();
        var table = Table(report, CalendarWords.Years, CalendarWords.Year, all, row => row.Group == CalendarGroup.All, row => CalendarSection.Name(row.Period, words));
        var byGroup = Table(report, CalendarWords.Groups, null, groups, _ => false,
            row => words.Of(CalendarWords.Of, NameOf(report, row.Group), CalendarSection.Name(row.Period, words)));
        var byMonth = Table(report, CalendarWords.MonthTable, CalendarWords.Month, rows.Where(row => !row.Period.IsYear && row.Group == CalendarGroup.All), _ => false,
            row => CalendarSection.Name(row.Period, words));
        return new Figure("calendar", Title(words, all), "", [], [])
        {
            Short = words[CalendarWords.ByYear], Shown = [table, Ages(words, all), byGroup], Folded = (words[CalendarWords.Months], [byMonth]), Says = words[CalendarWords.Counted],
        };
    }

    private static string Title(PageLanguage words, IReadOnlyList<CalendarRow> years)
    {
        var row = years.LastOrDefault(year => year.Period.IsWhole) ?? years[^1];
        return words.Of(CalendarWords.Title, CalendarSection.Name(row.Period, words), Said(words, row.Sent.Value), Said(words, row.Answers.Value), Said(words, row.Open.Value));
    }

    private static string Said(PageLanguage words, double count) => double.IsInteger(count) ? words.Count(count) : words.Number(count);

    private static HtmlTable Table(RunReport report, Word caption, Word? head, IEnumerable<CalendarRow> rows, Func<CalendarRow, bool> isStrong, Func<CalendarRow, string> name)
    {
        var words = report.Words;
        var table = new HtmlTable(words[caption], [head is null ? "" : words[head], .. new[]
        {
            CalendarWords.Sent, CalendarWords.Answered, CalendarWords.Otherwise, CalendarWords.Open, CalendarWords.Old, CalendarWords.OfSent, CalendarWords.InLimit,
        }.Select(word => ">" + words[word])]) { IsList = true };
        foreach (var row in rows)
            table.Row(isStrong(row), name(row), Cell.Mean(row.Sent, words), Cell.Mean(row.Answers, words), Cell.Mean(row.Unanswered, words), Cell.Mean(row.Open, words),
                Cell.Mean(row.OpenForYear, words), Cell.Share(row.AnsweredShare, words), Cell.Share(row.AnsweredWithinLimit, words));
        return table;
    }

    private static HtmlTable Ages(PageLanguage words, IReadOnlyList<CalendarRow> years)
    {
        var days = CalendarRow.BandDays;
        var sent = years.SelectMany(row => row.SentYears).Select(year => year.Year).Distinct().Order().ToList();
        var table = new HtmlTable(words[CalendarWords.Ages], [words[CalendarWords.Year], ">" + words[CalendarWords.Open],
            .. days.Select((from, band) => ">" + (band == 0 ? words.Of(CalendarWords.Under, days[1]) : band == days.Count - 1 ? words.Of(CalendarWords.AtLeast, from)
                : words.Of(CalendarWords.Between, from, days[band + 1]))),
            .. sent.Select(year => ">" + words.Of(CalendarWords.SentIn, year))]) { IsList = true };
        foreach (var row in years)
            table.Row(CalendarSection.Name(row.Period, words), [Cell.Mean(row.Open, words), .. row.Ages.Select(age => Cell.Mean(age, words)),
                .. sent.Select(year => row.SentYears.FirstOrDefault(one => one.Year == year) is { } of ? Cell.Mean(of.Open, words) : Cell.Count(0, words))]);
        return table;
    }

    private static string NameOf(RunReport report, CalendarGroup group) => group switch
    {
        { Procedure: { } procedure } => report.Names.Procedure(procedure),
        { Crime: "" } => report.Words[CalendarWords.NoCrime],
        { Crime: { } crime } => report.Names.Crime(crime),
        { Urgency: { } urgency } => report.Words.Of(urgency),
        _ => report.Words[RunWords.All],
    };
}
