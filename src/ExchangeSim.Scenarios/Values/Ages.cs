using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Values;

/// <summary>An age of a table: a length, <c>400 d</c>, or any between two, <c>0 d to 90 d</c>.</summary>
internal static class Ages
{
    internal const string Pattern = @"^\s*[0-9]+(\.[0-9]+)?\s*(ms|s|min|h|d|wk|y)(\s+to\s+[0-9]+(\.[0-9]+)?\s*(ms|s|min|h|d|wk|y))?\s*$";
    private const string Advice = "write an age, 400 d, or two, 90 d to 1 y";

    /// <summary>The age that is meant.</summary>
    internal static Parsed<Distribution> Parse(string text)
    {
        var cursor = new Cursor(text);
        var first = Durations.Read(cursor);
        if (first.Fault is { } fault) return fault with { Advice = fault.Advice is null ? null : Advice };
        if (!cursor.Take("to")) return cursor.Leftover(Advice) is { } leftover ? leftover : new Constant(first.Value);
        var second = Durations.Read(cursor);
        if (second.Fault is { } wrong) return wrong;
        if (cursor.Leftover(Advice) is { } rest) return rest;
        return second.Value > first.Value ? new Uniform(first.Value, second.Value)
            : new Fault(0, string.Create(CultureInfo.InvariantCulture, $"'{YamlTree.Shown(text)}' ends before it begins"), "write the younger age first");
    }
}
