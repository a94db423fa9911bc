using NodaTime;

namespace ExchangeSim.Scenarios.Values;

/// <summary>How fast simulated time runs: <c>real time</c>, or a simulated length for a real one, such as <c>1 d / min</c>.</summary>
internal static class Speeds
{
    internal const string RealTime = "real time";
    internal const string Pattern = @"^\s*(real time|[0-9]+(\.[0-9]+)?\s*(s|min|h|d|wk)\s*/\s*(s|min|h))\s*$";
    private const string Advice = "write how much simulated time passes in which real time, such as 1 h / min";
    // A month a minute; beyond that nobody can follow.
    private const double Fastest = 30 * 1440;

    /// <summary>Simulated time for each unit of real time.</summary>
    internal static Parsed<double> Parse(string text)
    {
        if (text.Trim() == RealTime) return 1;
        var cursor = new Cursor(text);
        var length = Durations.Read(cursor);
        if (length.Fault is { } fault) return fault with { Advice = Advice };
        if (!cursor.Take('/')) return cursor.Fail("a '/' and a unit of real time are missing", Advice);
        var unit = Durations.Unit(cursor);
        if (unit.Fault is { } wrong) return wrong with { Advice = Advice };
        if (cursor.Leftover() is { } leftover) return leftover;
        var speed = length.Value / unit.Value;
        return speed is >= 1 and <= Fastest ? speed : new Fault(0, "this is slower than real time or faster than a month a minute", Advice);
    }
}
