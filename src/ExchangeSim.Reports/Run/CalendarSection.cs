using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Run;

/// <summary>Requests by calendar year, of a run that observes more than one.</summary>
internal static class CalendarSection
{
    private const int Year = 366;

    /// <summary>The years of all requests.</summary>
    internal static IReadOnlyList<CalendarRow> Years(RunFigures figures) => [.. figures.Calendar.Where(row => row.Period.IsYear && row.Group == CalendarGroup.All)];

    /// <summary>Whether a run is long enough for a table of years.</summary>
    internal static bool IsLong(RunFigures figures) => Years(figures).Sum(row => row.Period.ObservedDays) > Year;

    internal static void Write(Page page, RunReport report)
    {
        if (!IsLong(report.Figures)) return;
        page.Heading(CalendarWords.ByYear.En, report.Figures.Replications > 1 ? "requests of one replication, on average" : "requests");
        var table = new TextTable("", ">sent", ">answered", ">otherwise closed", ">open at end", ">a year old") { Keys = 1 };
        foreach (var row in Years(report.Figures))
            table.Row(Name(row.Period), Human.Mean(row.Sent), Human.Mean(row.Answers), Human.Mean(row.Unanswered), Human.Mean(row.Open), Human.Mean(row.OpenForYear));
        page.Table(table);
        if (Years(report.Figures).Any(row => !row.Period.IsWhole)) page.Paragraph("in part: the run, after its warm-up, does not have the whole year", 2);
    }

    /// <summary>A period by its name, with a mark where it was not observed in full.</summary>
    internal static string Name(CalendarPeriod period, PageLanguage? language = null) =>
        period.IsWhole ? period.Name : (language ?? PageLanguage.English).Of(CalendarWords.InPart, period.Name);
}
