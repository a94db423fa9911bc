using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace ExchangeSim.Scenarios.Values;

/// <summary>What is written for a period of a demand: a rate (per millisecond), a factor, or an exact number.</summary>
internal sealed record PeriodValue(double? PerMillisecond, double? Factor, long? Exactly);

/// <summary>Days of a year, a month, or between two days, and what a demand brings on them: <c>2023: 20 / wk</c>, <c>2024-03: x1.5</c>, <c>2024-05-01 to 2024-06-15: exactly
/// 40</c>.</summary>
internal static class DemandPeriods
{
    internal const string KeyPattern = "^[0-9]{4}(-[0-9]{2})?$|^[0-9]{4}-[0-9]{2}-[0-9]{2}( to [0-9]{4}-[0-9]{2}-[0-9]{2})?$";
    internal const string Pattern = @"^\s*(x\s*" + Patterns.Number + @"|exactly\b\s*[0-9]+(\.0*)?|" + Patterns.Number + @"\s*/\s*(ms|s|min|h|d|wk|y))\s*$";
    /// <summary>The greatest exact number: the times of all of them are drawn before a run.</summary>
    internal const int MostExactly = 1_000_000;
    private const string Advice = "write a rate such as 20 / wk, a factor such as x1.5, or an exact number, such as exactly 40";
    private const string KeyAdvice = "write a year, 2023; a month, 2024-03; or days, 2024-05-01 to 2024-06-15";
    private const string To = " to ";
    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM");

    /// <summary>The first and the last day that are meant.</summary>
    internal static Parsed<(LocalDate First, LocalDate Last)> ParseDays(string text)
    {
        var written = text.Trim();
        if (written.Length == 4 && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Dates.FirstYear and <= Dates.LastYear)
            return (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        if (written.Length == 7 && Month.Parse(written) is { Success: true, Value: var month } && month.Year is >= Dates.FirstYear and <= Dates.LastYear)
            return (month, month.With(DateAdjusters.EndOfMonth));
        if (!written.Contains('-', StringComparison.Ordinal)) return new Fault(0, $"'{Text.YamlTree.Shown(written)}' is not a period", KeyAdvice);
        var at = written.IndexOf(To, StringComparison.Ordinal);
        var first = Dates.ParseDay(at < 0 ? written : written[..at]);
        if (first.Fault is { } fault) return fault with { Advice = fault.Advice ?? KeyAdvice };
        if (at < 0) return (first.Value, first.Value);
        var last = Dates.ParseDay(written[(at + To.Length)..]);
        if (last.Fault is { } wrong) return wrong with { Offset = wrong.Offset + at + To.Length };
        return last.Value >= first.Value ? (first.Value, last.Value) : new Fault(0, "the period ends before it begins", "write the earlier day first");
    }

    /// <summary>What a demand brings.</summary>
    internal static Parsed<PeriodValue> Parse(string text)
    {
        var cursor = new Cursor(text);
        if (cursor.Take("exactly")) return Exact(cursor);
        if (cursor.Take('x'))
        {
            var at = cursor.Fail("a factor from 0 to 1000000 should stand here", Advice);
            return cursor.Number() is not { } factor || factor > 1_000_000 ? at : cursor.Leftover() is { } leftover ? leftover : new PeriodValue(null, factor, null);
        }
        var rate = Rates.Parse(text);
        return rate.Fault is { } fault ? fault with { Advice = fault.Advice is null ? null : Advice } : new PeriodValue(rate.Value, null, null);
    }

    private static Parsed<PeriodValue> Exact(Cursor cursor)
    {
        var at = cursor.Fail(string.Create(CultureInfo.InvariantCulture, $"an exact number is whole, from 0 to {MostExactly}"), "such as: exactly 40");
        if (cursor.Number() is not { } number || number != Math.Floor(number) || number > MostExactly) return at;
        return cursor.Leftover() is { } leftover ? leftover : new PeriodValue(null, null, (long)number);
    }
}
