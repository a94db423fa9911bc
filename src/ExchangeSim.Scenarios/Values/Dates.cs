using ExchangeSim.Model;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Days and instants: <c>2022-01-03</c>, <c>2022-01-03 08:00</c>.</summary>
internal static class Dates
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");
    private static readonly YearMonthPattern Month = YearMonthPattern.CreateWithInvariantCulture("uuuu-MM");
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    // Zones are unknown before 1900, and spans of milliseconds must fit their type for any length of run.
    internal const int FirstYear = 1900, LastYear = 2999;

    internal static Parsed<LocalDate> ParseDay(string text)
    {
        var read = Day.Parse(text.Trim());
        return read.Success && Plausible(read.Value) ? read.Value : DateAdvice.Of(text, mayHaveTime: false);
    }

    /// <summary>A year such as 2022, or a month such as 2022-03; null: it is neither.</summary>
    internal static (int Year, int? Month)? ParseYearOrMonth(string text)
    {
        if (Month.Parse(text) is { Success: true } month && Plausible(month.Value.OnDayOfMonth(1))) return (month.Value.Year, month.Value.Month);
        return Month.Parse(text + "-01") is { Success: true } year && Plausible(year.Value.OnDayOfMonth(1)) ? (year.Value.Year, null) : null;
    }

    /// <summary>A day (its midnight) or a day and a time, in a zone. A time that daylight saving skips is the one after the gap.</summary>
    internal static Parsed<Instant> ParseInstant(string text, DateTimeZone zone)
    {
        var time = Minute.Parse(text.Trim());
        var day = Day.Parse(text.Trim());
        if (time.Success && Plausible(time.Value.Date)) return time.Value.InZoneLeniently(zone).ToInstant();
        if (day.Success && Plausible(day.Value)) return zone.FirstMomentOf(day.Value);
        return DateAdvice.Of(text, mayHaveTime: true);
    }

    /// <summary>The local time that a text names; null: it names none, or a day alone.</summary>
    internal static LocalDateTime? LocalTimeOf(string text) =>
        Minute.Parse(text.Trim()) is { Success: true } time ? time.Value : null;

    private static bool Plausible(LocalDate day) => day.Year is >= FirstYear and <= LastYear;
}
