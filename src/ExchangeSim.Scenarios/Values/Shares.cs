using System.Globalization;

namespace ExchangeSim.Scenarios.Values;

/// <summary>Shares such as <c>15 %</c>, as a number where 1 is 100 %.</summary>
internal static class Shares
{
    internal const string Pattern = @"^\s*" + Patterns.Share + @"\s*$";
    /// <summary>A percentage that may exceed 100 % and is not zero.</summary>
    internal const string PercentagePattern = @"^\s*(?![0.]*\s*%)" + Patterns.Number + @"\s*%\s*$";

    /// <summary>A share of a whole: at most 100 %.</summary>
    internal static Parsed<double> Parse(string text)
    {
        var cursor = new Cursor(text);
        var read = Read(cursor);
        return read.Fault ?? cursor.Leftover() ?? read;
    }

    /// <summary>A percentage that may exceed 100 %, such as a speed.</summary>
    internal static Parsed<double> ParsePercentage(string text)
    {
        var cursor = new Cursor(text);
        var read = Percentage(cursor, mostAsFactor: 10);
        return read.Fault ?? cursor.Leftover() ?? (read.Value > 0 ? read : new Fault(0, "it must be greater than zero"));
    }

    /// <summary>Whether a written value looks like a share rather than a length.</summary>
    internal static bool LooksLikeOne(string text) =>
        (text.Contains('%', StringComparison.Ordinal) && !text.Contains('(', StringComparison.Ordinal)) || text.Trim() is "none" or "all";

    internal static Parsed<double> Read(Cursor cursor)
    {
        if (cursor.Take("none")) return 0;
        if (cursor.Take("all")) return 1;
        var start = cursor.Fail("a share cannot be more than 100 %");
        return Percentage(cursor).Then<double>(share => share <= 1 ? share : start);
    }

    private static Parsed<double> Percentage(Cursor cursor, double mostAsFactor = 1)
    {
        if (cursor.Take('-')) return cursor.Fail("a share cannot be negative");
        var start = cursor.Fail("a share is written in per cent");
        if (cursor.Number() is not { } number) return cursor.Fail($"'{cursor.Rest}' is not a share", "write it with a percent sign, such as 15 %");
        if (cursor.Take('%')) return number / 100;
        if (cursor.Unusual() is { } unusual) return start with { Message = unusual.Message, Advice = unusual.Advice };
        var missing = cursor.Fail("a percent sign is missing", AdviceOn(number, mostAsFactor));
        return cursor.Take('/') && cursor.Number() is { } whole && number <= whole * mostAsFactor && whole > 0
            ? start with { Advice = string.Create(CultureInfo.InvariantCulture, $"write {number / whole * 100:0.##} %") }
            : missing;
    }

    // 0.5 may be a half or half of a hundredth: nobody but the writer knows.
    private static string AdviceOn(double number, double mostAsFactor)
    {
        if (number > 0 && number <= mostAsFactor) return string.Create(CultureInfo.InvariantCulture, $"write {number * 100:0.####} % or {number} %, whichever is meant");
        return mostAsFactor == 1 && number > 100 ? "write a share from 0 % to 100 %" : string.Create(CultureInfo.InvariantCulture, $"write {number} %");
    }
}
