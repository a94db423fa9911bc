namespace ExchangeSim.Scenarios.Values;

/// <summary>How many arrive together: <c>3</c> or <c>1 to 5</c>.</summary>
internal static class Batches
{
    internal static Parsed<(int Low, int High)> Parse(string text)
    {
        var cursor = new Cursor(text);
        var low = cursor.Number();
        var high = cursor.Take("to") ? cursor.Number() : low;
        if (low is not { } l || high is not { } h || !cursor.IsAtEnd || l != Math.Floor(l) || h != Math.Floor(h))
            return new Fault(0, $"'{Text.YamlTree.Shown(text)}' is not a number of requests", "write 3, or 1 to 5");
        if (l < 1 || h < l || h > 100_000) return new Fault(0, "a batch is at least 1, at most 100000, and goes from low to high");
        return ((int)l, (int)h);
    }
}
