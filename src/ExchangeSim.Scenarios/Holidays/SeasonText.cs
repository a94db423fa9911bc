using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Holidays;

/// <summary>Days on which other hours hold, as they are written: <c>Ramadan</c>, <c>07-01 to 08-31</c>, <c>last Monday of June to first Sunday of September from 2026</c>,
/// <c>2026-02-18 to 2026-03-19</c>.</summary>
internal static class SeasonText
{
    internal const string Pattern = "^([0-9]{4}$|Ramadan|" + HolidayText.Beginnings + ").*$";
    private const string Advice = "write days of every year, 07-01 to 08-31; of one, 2026-02-18 to 2026-03-19; or Ramadan";

    /// <summary>The season that a text means.</summary>
    internal static Parsed<Season> Parse(string text)
    {
        var written = text.Trim();
        if (written.Length >= 4 && written[..4].All(char.IsAsciiDigit))
            return DemandPeriods.ParseDays(written).Then<Season>(days => new DatedSeason(days.First, days.Last));
        var cursor = new Cursor(text);
        var days = Days(cursor);
        if (days.Fault is { } fault) return fault;
        return HolidayText.Years(cursor, Advice).Then<Season>(years => new YearlySeason(days.Value.First, days.Value.Last, years.From, years.Until));
    }

    // The month has 29 or 30 days: it ends on the day before the next.
    private static Parsed<(DayRule First, DayRule Last)> Days(Cursor cursor)
    {
        (DayRule, DayRule) ramadan = (new LunarDay(LunarCalendar.Hijri, 9, 1), new ShiftedDay(new LunarDay(LunarCalendar.Hijri, 10, 1), -1));
        if (cursor.Take("Ramadan")) return ramadan;
        var first = Day(cursor);
        if (first.Fault is { } fault) return fault;
        if (!cursor.Take("to")) return (first.Value, first.Value);
        return Day(cursor).Then<(DayRule, DayRule)>(last => (first.Value, last));
    }

    private static Parsed<DayRule> Day(Cursor cursor)
    {
        var at = cursor.Fail("this day does not come in every year", "write the day after it with - 1, such as: 03-01 - 1");
        var day = HolidayDayText.Read(cursor, Advice);
        if (day.Fault is { } fault) return fault;
        return day.Value is FixedDay { Month: 2, Day: 29 } or LunarDay { Day: 30 } or WeekdayOfMonth { Number: 5 } ? at : HolidayText.Shifted(cursor, day.Value);
    }
}
