using ExchangeSim.Model;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Days and instants: <c>2022-01-03</c>, <c>2022-01-03 08:00</c>.</summary>
internal static class Dates
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    internal static Parsed<LocalDate> ParseDay(string text)
    {
        var read = Day.Parse(text.Trim());
        return read.Success && Plausible(read.Value) ? read.Value : new Fault(0, $"'{Text.YamlTree.Shown(text)}' is not a day of the calendar",
            "write it as year-month-day, such as 2022-01-03");
    }

    /// <summary>A day (its midnight) or a day and a time, in a zone. A time that daylight saving skips is the one after the gap.</summary>
    internal static Parsed<Instant> ParseInstant(string text, DateTimeZone zone)
    {
        var time = Minute.Parse(text.Trim());
        var day = Day.Parse(text.Trim());
        if (time.Success && Plausible(time.Value.Date)) return time.Value.InZoneLeniently(zone).ToInstant();
        if (day.Success && Plausible(day.Value)) return zone.FirstMomentOf(day.Value);
        return new Fault(0, $"'{Text.YamlTree.Shown(text)}' is not a day, nor a day and a time", "write it as 2022-01-03 or 2022-01-03 08:00");
    }

    // Zones are unknown before 1900, and spans of milliseconds must fit their type for any length of run.
    private static bool Plausible(LocalDate day) => day.Year is >= 1900 and <= 2999;
}
