namespace ExchangeSim.Scenarios.Values;

/// <summary>How much a demand varies: <c>cv 20 % by year</c>, as a coefficient of variation.</summary>
internal static class Variations
{
    internal const string Pattern = @"^\s*cv\b\s*" + Patterns.Number + @"\s*%\s*by\s+year\s*$";
    private const string Such = "such as: cv 20 % by year";
    private const double Most = 5, Least = 0.001;

    internal static Parsed<double> Parse(string text)
    {
        var cursor = new Cursor(text);
        if (!cursor.Take("cv")) return cursor.Fail("'cv' and a percentage should stand here", Such);
        var at = cursor.Fail("the cv must be from 0.1 % to 500 %");
        if (cursor.Number() is not { } percent) return cursor.Fail($"'{cursor.Rest}' is not a percentage", Such);
        if (!cursor.Take('%')) return cursor.Fail("a percent sign is missing", Such);
        if (percent / 100 is < Least or > Most) return at;
        if (!cursor.Take("by year")) return cursor.Fail("'by year' should stand here", Such);
        return cursor.Leftover() is { } leftover ? leftover : percent / 100;
    }
}
