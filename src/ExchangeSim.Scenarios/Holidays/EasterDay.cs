using NodaTime;

namespace ExchangeSim.Scenarios.Holidays;

/// <summary>Easter Sunday, of the western or the eastern churches, as a date of the Gregorian calendar.</summary>
/// <remarks>J. Meeus, Astronomical Algorithms, 2nd ed. 1998, chapter 8: western Easter by the rule of Butcher (1876), eastern by the Julian calendar.</remarks>
internal sealed record EasterDay(bool IsOrthodox) : DayRule
{
    internal override IEnumerable<LocalDate> In(int year) => [IsOrthodox ? Eastern(year) : Western(year)];

    private static LocalDate Western(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - b / 4 - g + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new LocalDate(year, n / 31, n % 31 + 1);
    }

    private static LocalDate Eastern(int year)
    {
        var d = (19 * (year % 19) + 15) % 30;
        var e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        return new LocalDate(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1, CalendarSystem.Julian).WithCalendar(CalendarSystem.Iso);
    }
}
