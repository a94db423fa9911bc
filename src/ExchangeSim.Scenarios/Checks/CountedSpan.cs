using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>The time of a run in which requests are counted: from the end of its warm-up to its own.</summary>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends; null: with the last reply.</param>
/// <param name="Zone">The zone in which periods are those of the calendar.</param>
internal sealed record CountedSpan(Instant From, Instant? Until, DateTimeZone Zone)
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");

    internal static CountedSpan Of(Scenario scenario) =>
        new(scenario.Start + scenario.WarmUp, scenario.Length is { } length ? scenario.Start + length : null, scenario.Zone);

    /// <summary>That of a scenario that is being read; null: it does not say when it starts.</summary>
    internal static CountedSpan? Of(Draft draft) =>
        draft.Start is { } start ? new(start + draft.WarmUp, draft.Length is { } length ? start + length : null, draft.Reading.Zone) : null;

    /// <summary>Whether any of a period lies in it.</summary>
    internal bool Observes(CalendarCount counted) => counted.Ends(Zone) > From && !(counted.Begins(Zone) >= Until);

    internal string InWords() => $"from {Day.Format(First)} on" + (Last is { } last ? $", and the run ends on {Day.Format(last)}" : "");

    /// <summary>The period of the same kind that is nearest to one outside.</summary>
    internal string Near(CalendarCount counted)
    {
        var day = counted.Ends(Zone) <= From ? First : Last!.Value;
        return (counted with { Year = day.Year, Month = counted.Month is null ? null : day.Month, Day = counted.Day is null ? null : day.Day }).Period();
    }

    private LocalDate First => From.InZone(Zone).Date;

    private LocalDate? Last => Until is { } end ? (end - Duration.Epsilon).InZone(Zone).Date : null;
}
