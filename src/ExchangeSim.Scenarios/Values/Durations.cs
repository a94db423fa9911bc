using System.Globalization;
using NodaTime;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Durations such as <c>90 s</c>, <c>8 h</c>, <c>2 wk</c>; a year is 365 days.</summary>
internal static class Durations
{
    internal const double LongestMilliseconds = 1000.0 * 365 * 86_400_000;
    internal const string Advice = "write a number and a unit, such as 30 min, 8 h, 3 d, 2 wk";
    internal const string Pattern = @"^\s*" + Patterns.Duration + @"\s*$";

    private static readonly (string Unit, double Milliseconds)[] Units =
        [("ms", 1), ("s", 1000), ("min", 60_000), ("h", 3_600_000), ("d", 86_400_000), ("wk", 7 * 86_400_000.0), ("y", 365 * 86_400_000.0)];

    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sec"] = "s", ["second"] = "s", ["seconds"] = "s", ["m"] = "min", ["mins"] = "min", ["minute"] = "min", ["minutes"] = "min", ["hr"] = "h", ["hrs"] = "h",
        ["hour"] = "h", ["hours"] = "h", ["day"] = "d", ["days"] = "d", ["w"] = "wk", ["week"] = "wk", ["weeks"] = "wk", ["year"] = "y", ["years"] = "y", ["yr"] = "y",
    };

    /// <summary>A duration of any length, zero included.</summary>
    internal static Parsed<Duration> Parse(string text) => Whole(text).Then<Duration>(ms => Duration.FromMilliseconds(Math.Round(ms)));

    /// <summary>A duration of a millisecond or more.</summary>
    internal static Parsed<Duration> ParsePositive(string text) =>
        Parse(text).Then<Duration>(d => d > Duration.Zero ? d : new Fault(0, "a duration must be greater than zero here"));

    private static Parsed<double> Whole(string text)
    {
        var cursor = new Cursor(text);
        var read = Read(cursor);
        return read.Fault ?? cursor.Leftover() ?? read;
    }

    /// <summary>The duration that stands next, in milliseconds.</summary>
    internal static Parsed<double> Read(Cursor cursor)
    {
        if (cursor.Take('-')) return cursor.Fail("a duration cannot be negative");
        var start = cursor.Fail("");
        if (cursor.Number() is not { } number) return cursor.Fail($"'{cursor.Rest}' is not a duration", Advice);
        if (cursor.Unusual() is { } unusual) return start with { Message = unusual.Message, Advice = unusual.Advice };
        var unit = Unit(cursor);
        if (unit.Fault is { } fault) return fault;
        var length = number * unit.Value;
        if (Second(cursor, length, unit.Value) is { } advice) return start with { Message = "a duration is one number and one unit", Advice = advice };
        return length <= LongestMilliseconds ? length : start with { Message = "a duration cannot be longer than 1000 y" };
    }

    // 2 h 30 min is clear to people, but a value of a file is one number, which policies and sweeps can change.
    private static string? Second(Cursor cursor, double first, double unit)
    {
        var before = cursor.Offset;
        if (cursor.Number() is { } number && Unit(cursor) is { Fault: null } second)
            return "write " + string.Join(" or ", Units.Where(known => known.Milliseconds == unit || known.Milliseconds == second.Value)
                .Select(known => In(first + (number * second.Value), known)).OfType<string>());
        cursor.GoTo(before);
        return null;
    }

    private static string? In(double milliseconds, (string Unit, double Milliseconds) unit) => Math.Round(milliseconds / unit.Milliseconds, 4) is var number
        && Math.Abs((number * unit.Milliseconds) - milliseconds) < 0.5 ? string.Create(CultureInfo.InvariantCulture, $"{number} {unit.Unit}") : null;

    /// <summary>The unit of time that stands next, in milliseconds.</summary>
    internal static Parsed<double> Unit(Cursor cursor)
    {
        var fault = cursor.Fail("a unit is missing", Advice);
        var letters = cursor.Letters();
        foreach (var (unit, milliseconds) in Units) if (unit == letters) return milliseconds;
        if (letters.Length == 0) return fault;
        if (Months.IsUnit(letters)) return fault with { Message = "months are not of equal length, so they can stand only in time limits, clocks and the length of a run",
            Advice = "write days or weeks here, such as 30 d" };
        return fault with { Message = $"'{letters}' is not a unit of time", Advice = OtherWords.TryGetValue(letters, out var meant) ? $"did you mean '{meant}'?"
            : "the units are ms, s, min, h, d, wk, y" };
    }
}
