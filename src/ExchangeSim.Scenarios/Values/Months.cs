using System.Globalization;
using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Lengths that may be said in calendar months, such as <c>2 months</c>: time limits, clocks, and the length of a run.</summary>
internal static class Months
{
    internal const string Pattern = @"^\s*(" + Patterns.Duration + @"|[1-9][0-9]*\s*months?)\s*$";
    private const string One = "month", Several = "months";

    /// <summary>Whether a word is the unit.</summary>
    internal static bool IsUnit(string word) => word is One or Several;

    /// <summary>A duration greater than zero, or a number of months.</summary>
    internal static Parsed<CalendarLength> Parse(string text)
    {
        var cursor = new Cursor(text);
        var start = cursor.Fail("");
        if (cursor.Number() is { } number && cursor.Unusual() is null && IsUnit(cursor.Letters()))
        {
            if (cursor.Leftover() is { } leftover) return leftover;
            if (number is >= 1 and <= CalendarLength.MostMonths && number == Math.Floor(number)) return CalendarLength.OfMonths((int)number);
            return start with { Message = number > CalendarLength.MostMonths ? "a length cannot be longer than 12000 months" : "months are whole",
                Advice = number > CalendarLength.MostMonths ? null : Days(number) };
        }
        return Durations.ParsePositive(text).Then<CalendarLength>(time => (CalendarLength)time);
    }

    private static string Days(double months) => string.Create(CultureInfo.InvariantCulture, $"write days, such as {Math.Max(1, Math.Round(months * 30))} d");
}
