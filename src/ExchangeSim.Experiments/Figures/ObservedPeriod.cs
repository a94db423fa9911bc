using ExchangeSim.Model;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Experiments.Figures;

/// <summary>How much of a period of the calendar a run observes: it begins to count when the warm-up is over, and ends where its length is stated.</summary>
/// <param name="From">When the observed part begins.</param>
/// <param name="Until">When it ends, never before it begins.</param>
/// <param name="IsWhole">Whether all of the period is observed.</param>
public sealed record ObservedPeriod(Instant From, Instant Until, bool IsWhole)
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");

    /// <summary>Days observed.</summary>
    public double Days => (Until - From).TotalDays;

    /// <summary>The observed part of a counted period.</summary>
    public static ObservedPeriod Of(Scenario scenario, CalendarCount counted)
    {
        var (begins, ends) = (counted.Begins(scenario.Zone), counted.Ends(scenario.Zone));
        var from = Instant.Max(begins, scenario.Start + scenario.WarmUp);
        var until = scenario.Length is { } length ? Instant.Min(ends, scenario.Start + length) : ends;
        return new ObservedPeriod(from, Instant.Max(from, until), from == begins && until == ends);
    }

    /// <summary>What a reader must know of counted figures: which period a run observes in part, and since when requests are counted that are open on a day.</summary>
    public static IReadOnlyList<Note> Notes(Scenario scenario, IEnumerable<Metric> metrics) =>
        [.. metrics.Select(metric => metric.Counted).OfType<CalendarCount>().SelectMany(counted => Notes(scenario, counted)).DistinctBy(note => note.Text)];

    private static IEnumerable<Note> Notes(Scenario scenario, CalendarCount counted)
    {
        string DayOf(Instant instant) => Day.Format(instant.InZone(scenario.Zone).Date);
        var (observed, period) = (Of(scenario, counted), new Verbatim(counted.Period()));
        if (counted.By == CountedBy.Open) yield return new Note(NoteForms.OpenSince, period, new Verbatim(DayOf(scenario.Start + scenario.WarmUp)));
        if (observed.IsWhole) yield break;
        yield return new Note(NoteForms.PeriodInPart, period, new Verbatim(DayOf(observed.From)),
            new Verbatim(DayOf(Instant.Max(observed.From, observed.Until - Duration.Epsilon))));
    }
}
