namespace ExchangeSim.Scenarios.Values;

/// <summary>Rates such as <c>12 / wk</c>, per millisecond.</summary>
internal static class Rates
{
    internal const string Pattern = @"^\s*" + Patterns.Number + @"\s*/\s*(ms|s|min|h|d|wk|y)\s*$";
    private const string Advice = "write how many in which time, such as 12 / wk or 0.5 / h";

    internal static Parsed<double> Parse(string text)
    {
        var cursor = new Cursor(text);
        if (cursor.Take('-')) return cursor.Fail("a rate cannot be negative");
        if (cursor.Number() is not { } number) return cursor.Fail($"'{cursor.Rest}' is not a rate", Advice);
        if (cursor.Unusual() is { } unusual) return cursor.Fail(unusual.Message, unusual.Advice);
        if (!cursor.Take('/')) return cursor.Fail("a rate needs a '/' and a unit of time", Advice);
        var unit = Durations.Unit(cursor);
        if (unit.Fault is { } fault) return fault;
        if (cursor.Leftover() is { } leftover) return leftover;
        return number / unit.Value;
    }
}
