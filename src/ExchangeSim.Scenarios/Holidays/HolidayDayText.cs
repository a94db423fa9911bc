using System.Globalization;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Holidays;

/// <summary>The day of a holiday's rule as it is written.</summary>
internal static class HolidayDayText
{
    private static readonly string[] Numbers = ["last", "first", "second", "third", "fourth", "fifth"];
    private static readonly string[] Months = [.. Enumerable.Range(1, 12).Select(CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName)];
    private static readonly string[] Weekdays = [.. Enumerable.Range(1, 7).Select(day => ((IsoDayOfWeek)day).ToString())];

    /// <summary>The day that stands next.</summary>
    internal static Parsed<DayRule> Read(Cursor cursor, string advice)
    {
        var start = cursor.Fail("");
        if (char.IsAsciiDigit(cursor.PeekWord().FirstOrDefault())) return MonthDay(cursor).Then<DayRule>(day => day);
        if (cursor.Take("Orthodox Easter")) return new EasterDay(IsOrthodox: true);
        if (cursor.Take("Easter")) return new EasterDay(IsOrthodox: false);
        if (cursor.Take("vernal equinox")) return new EquinoxDay(IsVernal: true);
        if (cursor.Take("autumnal equinox")) return new EquinoxDay(IsVernal: false);
        if (cursor.Take("Chinese")) return Lunar(cursor, LunarCalendar.Chinese);
        if (cursor.Take("Korean")) return Lunar(cursor, LunarCalendar.Korean);
        if (cursor.Take("Hijri")) return Lunar(cursor, LunarCalendar.Hijri);
        var word = cursor.TakeWord();
        if (Array.IndexOf(Numbers, word) is >= 0 and var number) return OfMonth(cursor, number);
        if (Array.IndexOf(Weekdays, word) is >= 0 and var weekday) return Near(cursor, (IsoDayOfWeek)(weekday + 1));
        return start with { Message = $"'{Text.YamlTree.Shown(word.Length > 0 ? word : cursor.Rest)}' is not a day", Advice = advice };
    }

    /// <summary>A month and a day, such as <c>04-14</c>.</summary>
    internal static Parsed<FixedDay> MonthDay(Cursor cursor)
    {
        var at = cursor.Fail("");
        var word = cursor.TakeWord();
        if (Pair(word) is not { } pair || pair.Month is < 1 or > 12 || pair.Day < 1 || pair.Day > CalendarSystem.Iso.GetDaysInMonth(2024, pair.Month))
            return at with { Message = $"'{Text.YamlTree.Shown(word)}' is not a month and a day", Advice = "write 04-14 for the 14th of April" };
        return new FixedDay(pair.Month, pair.Day);
    }

    private static Parsed<DayRule> Lunar(Cursor cursor, LunarCalendar calendar)
    {
        var at = cursor.Fail("a month and a day of that calendar should stand here", "such as: Chinese 01-01, Hijri 10-01");
        return Pair(cursor.TakeWord()) is { Month: >= 1 and <= 12, Day: >= 1 and <= 30 } pair ? new LunarDay(calendar, pair.Month, pair.Day) : at;
    }

    private static Parsed<DayRule> OfMonth(Cursor cursor, int number)
    {
        var at = cursor.Fail("a weekday and a month should stand here", "such as: second Monday of October");
        var weekday = Array.IndexOf(Weekdays, cursor.TakeWord());
        if (weekday < 0 || !cursor.Take("of")) return at;
        var month = Array.IndexOf(Months, cursor.TakeWord());
        return month < 0 ? at : new WeekdayOfMonth(number, (IsoDayOfWeek)(weekday + 1), month + 1);
    }

    private static Parsed<DayRule> Near(Cursor cursor, IsoDayOfWeek weekday)
    {
        var isBefore = cursor.Take("on or before");
        if (!isBefore && !cursor.Take("on or after"))
            return cursor.Fail("'on or before' or 'on or after' and a date should stand here", "such as: Monday on or before 05-24");
        return MonthDay(cursor).Then<DayRule>(date => new WeekdayNear(weekday, isBefore, date));
    }

    private static (int Month, int Day)? Pair(string word) => word.Length == 5 && word[2] == '-'
        && int.TryParse(word.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
        && int.TryParse(word.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? (month, day) : null;
}
