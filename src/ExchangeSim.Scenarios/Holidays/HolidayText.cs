using System.Globalization;
using ExchangeSim.Scenarios.Values;
using NodaTime;

namespace ExchangeSim.Scenarios.Holidays;

/// <summary>Holidays as they are written: <c>2022-04-14</c>, <c>2022-04-14 to 2022-04-16</c>, <c>01-01 or next workday</c>, <c>second Monday of October</c>, <c>Easter - 2</c>,
/// <c>Chinese 01-01 for 3 d</c>, <c>Hijri 10-01 from 2026 until 2035</c>.</summary>
internal static class HolidayText
{
    internal const string Pattern = "^(" + Beginnings + ").*$";
    /// <summary>How a day by rule, or a date, begins, within an expression.</summary>
    internal const string Beginnings = "[0-9]{2,4}-|first |second |third |fourth |fifth |last |Mon|Tue|Wed|Thu|Fri|Sat|Sun|Easter|Orthodox Easter|Chinese |Korean |Hijri |"
        + "vernal |autumnal ";
    private const int MostDays = 60, MostShift = 400;
    private const string Advice = "write a day, 2022-04-14; every year's, 04-14; second Monday of October; Easter - 2; Chinese 01-01 or Hijri 10-01";

    /// <summary>The rule that a text means.</summary>
    internal static Parsed<HolidayRule> Parse(string text)
    {
        var written = text.Trim();
        var to = written.IndexOf(" to ", StringComparison.Ordinal);
        if (written.Length > 4 && written[4] == '-' && char.IsAsciiDigit(written[0])) return Dated(written, to);
        var cursor = new Cursor(text);
        var day = HolidayDayText.Read(cursor, Advice);
        if (day.Fault is { } fault) return fault;
        var rule = Shifted(cursor, day.Value);
        if (rule.Fault is { } wrong) return wrong;
        var days = Days(cursor, day.Value);
        if (days.Fault is { } few) return few;
        var instead = Instead(cursor);
        if (instead.Fault is { } unknown) return unknown;
        return Years(cursor, Advice).Then<HolidayRule>(years => new HolidayRule(rule.Value, days.Value, instead.Value, years.From, years.Until));
    }

    private static Parsed<HolidayRule> Dated(string text, int to)
    {
        var first = Dates.ParseDay(to < 0 ? text : text[..to]);
        if (first.Fault is { } fault) return fault;
        var last = to < 0 ? first : Dates.ParseDay(text[(to + 4)..]);
        if (last.Fault is { } wrong) return wrong with { Offset = to + 4 + wrong.Offset };
        var days = Period.DaysBetween(first.Value, last.Value) + 1;
        if (days < 1) return new Fault(0, "these holidays end before they begin", "write the earlier day first");
        if (days > MostDays) return new Fault(to + 4, $"holidays of more than {MostDays} days together");
        return new HolidayRule(new FixedDay(first.Value.Month, first.Value.Day), days, Substitute.None, first.Value.Year, first.Value.Year);
    }

    /// <summary>The day, or one so many days earlier or later if that stands next.</summary>
    internal static Parsed<DayRule> Shifted(Cursor cursor, DayRule day)
    {
        var sign = cursor.Take('+') ? 1 : cursor.Take('-') ? -1 : 0;
        if (sign == 0) return day;
        var at = cursor.Fail($"a number of days from 1 to {MostShift} should stand here", "such as: Easter - 2");
        return cursor.Number() is { } number and >= 1 and <= MostShift && number == Math.Floor(number) ? new ShiftedDay(day, sign * (int)number) : at;
    }

    private static Parsed<int> Days(Cursor cursor, DayRule first)
    {
        if (first is FixedDay begin && cursor.Take("to"))
        {
            var last = HolidayDayText.MonthDay(cursor);
            if (last.Fault is { } fault) return fault;
            var days = Period.DaysBetween(new LocalDate(2023, begin.Month, Math.Min(begin.Day, 28)), new LocalDate(2023, last.Value.Month, Math.Min(last.Value.Day, 28)))
                + Math.Max(0, last.Value.Day - 28) - Math.Max(0, begin.Day - 28) + 1;
            return days is >= 1 and <= MostDays ? days : cursor.Fail("these holidays end before they begin, or are very many", "over the end of a year write: 12-29 for 6 d");
        }
        if (!cursor.Take("for")) return 1;
        var at = cursor.Fail($"a number of days from 1 to {MostDays} should stand here", "such as: 12-29 for 6 d");
        if (cursor.Number() is not { } number || number < 1 || number > MostDays || number != Math.Floor(number) || cursor.Letters() != "d") return at;
        return (int)number;
    }

    private static Parsed<Substitute> Instead(Cursor cursor)
    {
        if (!cursor.Take("or")) return Substitute.None;
        if (cursor.Take("next workday after Sunday")) return Substitute.NextAfterSunday;
        if (cursor.Take("next workday")) return Substitute.Next;
        return cursor.Take("nearest workday") ? Substitute.Nearest
            : cursor.Fail($"'{cursor.Rest}' is not a day instead", "write or next workday, or nearest workday, or next workday after Sunday");
    }

    /// <summary>The years in which a rule holds, which stand last.</summary>
    internal static Parsed<(int From, int Until)> Years(Cursor cursor, string advice)
    {
        var (from, until) = (Dates.FirstYear, Dates.LastYear);
        foreach (var word in new[] { "from", "until" })
        {
            if (!cursor.Take(word)) continue;
            var at = cursor.Fail(string.Create(CultureInfo.InvariantCulture, $"a year from {Dates.FirstYear} to {Dates.LastYear} should stand here"));
            if (cursor.Number() is not { } year || year != Math.Floor(year) || year < Dates.FirstYear || year > Dates.LastYear) return at;
            if (word == "from") from = (int)year;
            else until = (int)year;
        }
        if (cursor.Leftover(advice) is { } leftover) return leftover;
        return until >= from ? (from, until) : new Fault(0, "its last year is before its first", "write the earlier year after from");
    }
}
