namespace ExchangeSim.Web.Pushes;

/// <summary>A part of a text that is replaced by another. Places are counted in UTF-16 units, as JavaScript and .NET do.</summary>
/// <param name="Start">Where it begins in the text before.</param>
/// <param name="Length">How long it was.</param>
/// <param name="Text">What stands there now.</param>
internal sealed record TextChange(int Start, int Length, string Text)
{
    // The clock is in front of everything else in which there is a time.
    private const string Time = "\"time\":\"";

    /// <summary>What makes one text of another, from its end to its beginning, so that no change moves the place of the next; empty: nothing.</summary>
    /// <remarks>One change for the clock, which is different each time, and one around all the others.</remarks>
    internal static IReadOnlyList<TextChange> Between(string before, string after)
    {
        if (before == after) return [];
        var (clock, clockAfter) = (ValueOfTime(before), ValueOfTime(after));
        if (clock.Start < 0 || clock.Start != clockAfter.Start || !before.AsSpan(0, clock.Start).SequenceEqual(after.AsSpan(0, clock.Start))) return [Around(before, 0, after, 0)];
        var rest = Around(before, clock.Start + clock.Length, after, clockAfter.Start + clockAfter.Length);
        var time = new TextChange(clock.Start, clock.Length, after.Substring(clockAfter.Start, clockAfter.Length));
        return [.. new[] { rest, time }.Where(change => change.Length > 0 || change.Text.Length > 0)];
    }

    /// <summary>Whether two texts are the same but for the time of the clock.</summary>
    internal static bool IsSameButForTime(string one, string other)
    {
        var (clock, clockOther) = (ValueOfTime(one), ValueOfTime(other));
        if (clock.Start < 0 || clock.Start != clockOther.Start) return one == other;
        return one.AsSpan(0, clock.Start).SequenceEqual(other.AsSpan(0, clock.Start))
            && one.AsSpan(clock.Start + clock.Length).SequenceEqual(other.AsSpan(clockOther.Start + clockOther.Length));
    }

    private static (int Start, int Length) ValueOfTime(string text)
    {
        var at = text.IndexOf(Time, StringComparison.Ordinal);
        if (at < 0) return (-1, 0);
        var start = at + Time.Length;
        var end = text.IndexOf('"', start);
        return end < 0 ? (-1, 0) : (start, end - start);
    }

    private static TextChange Around(string before, int from, string after, int fromAfter)
    {
        var old = before.AsSpan(from);
        var now = after.AsSpan(fromAfter);
        var first = old.CommonPrefixLength(now);
        // Half a character of two units is no text.
        if (first > 0 && char.IsHighSurrogate(old[first - 1])) first--;
        var last = 0;
        var most = Math.Min(old.Length, now.Length) - first;
        while (last < most && old[^(last + 1)] == now[^(last + 1)]) last++;
        if (last > 0 && char.IsLowSurrogate(old[^last])) last--;
        return new TextChange(from + first, old.Length - first - last, now[first..^last].ToString());
    }
}
