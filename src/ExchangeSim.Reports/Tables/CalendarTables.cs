using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using static ExchangeSim.Reports.Tables.TableColumn;

namespace ExchangeSim.Reports.Tables;

/// <summary>The tables of requests by years and months of the calendar; counts are those of one replication on average.</summary>
public static class CalendarTables
{
    private static readonly IReadOnlyList<CalendarColumn> InIt =
    [
        new("sent", "sent in it", row => row.Sent), new("closed", "closed in it, whenever they were sent", row => row.Closed),
        .. Ways.Select(way => new CalendarColumn(Column(way), $"closed in it: {Words(way)}", row => row.EndedAs(way))), new("open", "open at its end", row => row.Open),
    ];

    private static readonly IReadOnlyList<CalendarColumn> OfSent =
    [
        InIt[0], .. Ways.Select(way => new CalendarColumn($"of_sent_{Column(way)}", $"those of them that ended so, whenever: {Words(way)}", row => row.OfSentAs(way))),
        new("of_sent_open", "those of them that were still open when the run ended", row => row.OfSentAs(Outcome.Open)),
        new("answered", "share of those sent in it that were answered by the end of the run, in full or in part", row => row.AnsweredShare, IsShare: true),
        new("answered_within_limit", "of those of them with a limit that were sent at least that long before the end of the run, the share answered within it",
            row => row.AnsweredWithinLimit, IsShare: true),
    ];

    private static readonly IReadOnlyList<CalendarColumn> ByAge =
    [
        InIt[^1], .. Enumerable.Range(0, CalendarRow.BandDays.Count).Select(band => new CalendarColumn(BandColumn(band), $"those of an age of {Age(band)}", row => row.Ages[band])),
    ];

    private static readonly TableColumn[] Keys =
    [
        Word("calendar_unit", "year or month"), Word("calendar_period", "such as 2022 or 2022-03, in the scenario's zone"),
        Number("observed_days", "how much of it the run observed, after the warm-up"), Whole("is_whole", "1: all of it; 0: it began before what counts, or ended after the run"),
        Word("procedure_name", "all: of all together"), Word("crime", "the crime area that they are about; all: of all together; empty: about none"),
        Word("urgency", "all: of all together"),
    ];

    /// <summary>What happened in each period.</summary>
    public static readonly ResultTable<RunFigures> Flow = Table("calendar-flow",
        "Requests that were sent and that ended in each year and month of the calendar, in one replication on average.", InIt);

    /// <summary>What became of those sent in each period.</summary>
    public static readonly ResultTable<RunFigures> Cohort = Table("calendar-cohort",
        "What had become, by the end of the run, of the requests sent in each year and month of the calendar, in one replication on average.", OfSent);

    /// <summary>What is open at the end of each period, by age.</summary>
    public static readonly ResultTable<RunFigures> Stock = Table("calendar-stock",
        "Requests open at the end of each year and month of the calendar by age, in one replication on average.", ByAge);

    /// <summary>What is open at the end of each period, by year of sending.</summary>
    public static readonly ResultTable<RunFigures> StockYears = new("calendar-stock-years",
        "Requests open at the end of each year and month of the calendar by the year in which they were sent, in one replication on average; no row where none is open.",
    [
        .. Keys, Whole("sent_year", "the year in which they were sent"), .. InIt[^1].Columns,
    ], (rows, figures) =>
    {
        foreach (var row in figures.Calendar)
            foreach (var year in row.SentYears) Begin(rows, row).Add(year.Year).Add(year.Open.Value).Add(year.Open.HalfWidth).End();
    });

    /// <summary>Every figure of a row, each once.</summary>
    internal static IEnumerable<CalendarColumn> Figures => InIt.Concat(OfSent).Concat(ByAge).Distinct();

    /// <summary>The words of what a period is: year or month.</summary>
    internal static string Unit(CalendarPeriod period) => period.IsYear ? "year" : "month";

    /// <summary>A band of ages in words, such as <c>90 to 180 days</c>.</summary>
    internal static string Age(int band)
    {
        var days = CalendarRow.BandDays;
        return band == 0 ? $"under {days[1]} days" : band == days.Count - 1 ? $"{days[band]} days and more" : $"{days[band]} to under {days[band + 1]} days";
    }

    private static IEnumerable<Outcome> Ways => Enum.GetValues<Outcome>().Where(outcome => outcome != Outcome.Open);

    private static string Words(Outcome way) => ValueNames.Of(way).Replace('-', ' ');

    private static string Column(Outcome way) => ValueNames.Of(way).Replace('-', '_');

    private static string BandColumn(int band)
    {
        var days = CalendarRow.BandDays;
        return band == 0 ? $"open_under_{days[1]}_days" : band == days.Count - 1 ? $"open_from_{days[band]}_days" : $"open_{days[band]}_to_{days[band + 1]}_days";
    }

    private static ResultTable<RunFigures> Table(string name, string says, IReadOnlyList<CalendarColumn> of) =>
        new(name, says, [.. Keys, .. of.SelectMany(figure => figure.Columns)], (rows, figures) =>
        {
            foreach (var row in figures.Calendar)
            {
                Begin(rows, row);
                foreach (var estimate in of.Select(figure => figure.Of(row))) rows.Add(estimate?.Value).Add(estimate?.HalfWidth);
                rows.End();
            }
        });

    private static IRowWriter Begin(IRowWriter rows, CalendarRow row)
    {
        rows.Add(Unit(row.Period)).Add(row.Period.Name).Add(row.Period.ObservedDays).Add(row.Period.IsWhole ? 1L : 0).AddOf(row.Group.Procedure);
        if (row.Group.Crime is "") rows.Add((string?)null);
        else rows.AddOf(row.Group.Crime);
        return rows.AddOf(row.Group.Urgency is { } urgency ? ValueNames.Of(urgency) : null);
    }
}

/// <summary>A figure of a period, with the names of its columns.</summary>
/// <param name="Name">What the columns begin with.</param>
/// <param name="Says">What it means.</param>
/// <param name="Of">It in a row.</param>
/// <param name="IsShare">Whether it is a share; otherwise requests of one replication on average.</param>
internal sealed record CalendarColumn(string Name, string Says, Func<CalendarRow, Estimate?> Of, bool IsShare = false)
{
    /// <summary>Its column, and that of half its interval.</summary>
    internal TableColumn[] Columns => IsShare ? TableColumn.Estimate(Name, "share", Says) : TableColumn.Estimate(Name + "_mean", "requests", Says);
}
