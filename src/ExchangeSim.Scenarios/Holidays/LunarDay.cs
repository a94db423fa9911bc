using System.Globalization;
using NodaTime;

namespace ExchangeSim.Scenarios.Holidays;

/// <summary>A month and day of a calendar that follows the moon, as .NET computes it. Nothing is known of years that the calendar does not cover, and what authorities see or
/// decide may be a day apart.</summary>
/// <param name="Calendar">Which calendar.</param>
/// <param name="Month">Its month; leap months are not counted and have no holidays.</param>
/// <param name="Day">The day of the month.</param>
internal sealed record LunarDay(LunarCalendar Calendar, int Month, int Day) : DayRule
{
    private static readonly EastAsianLunisolarCalendar Chinese = new ChineseLunisolarCalendar(), Korean = new KoreanLunisolarCalendar();
    private static readonly UmAlQuraCalendar Hijri = new();

    internal override IEnumerable<LocalDate> In(int year)
    {
        Calendar calendar = Calendar switch { LunarCalendar.Chinese => Chinese, LunarCalendar.Korean => Korean, _ => Hijri };
        var (first, last) = (new DateTime(year, 1, 1), new DateTime(year, 12, 31));
        if (first < calendar.MinSupportedDateTime || last > calendar.MaxSupportedDateTime) yield break;
        for (var lunar = calendar.GetYear(first); lunar <= calendar.GetYear(last); lunar++)
        {
            var month = calendar is EastAsianLunisolarCalendar lunisolar ? Counted(lunisolar, lunar) : Month;
            if (Day > calendar.GetDaysInMonth(lunar, month)) continue;
            var day = calendar.ToDateTime(lunar, month, Day, 0, 0, 0, 0);
            if (day.Year == year) yield return LocalDate.FromDateTime(day);
        }
    }

    // .NET counts a leap month as one of up to thirteen.
    private int Counted(EastAsianLunisolarCalendar calendar, int year) => calendar.GetLeapMonth(year) is > 0 and var leap && Month >= leap ? Month + 1 : Month;
}

/// <summary>Calendars that follow the moon.</summary>
internal enum LunarCalendar
{
    /// <summary>The lunisolar calendar of China, 1901 to 2100.</summary>
    Chinese,
    /// <summary>The lunisolar calendar of Korea, to 2050: where the moon is new shortly before midnight in China it is a day later.</summary>
    Korean,
    /// <summary>The Umm al-Qura calendar of Saudi Arabia, 1900 to 2077.</summary>
    Hijri,
}
