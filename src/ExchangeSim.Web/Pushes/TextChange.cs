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
    /// <remarks>One change for the clock, which is different each time, and one for each run of objects that came, went, moved or are others than before.</remarks>
    internal static IReadOnlyList<TextChange> Between(string before, string after)
    {
        if (before == after) return [];
        var changes = new List<TextChange>();
        var (clock, clockAfter) = (ValueOfTime(before), ValueOfTime(after));
        if (clock.Start < 0 || clock.Start != clockAfter.Start || !before.AsSpan(0, clock.Start).SequenceEqual(after.AsSpan(0, clock.Start))) Add(changes, before, 0, after, 0);
        else
        {
            changes.Add(new TextChange(clock.Start, clock.Length, after.Substring(clockAfter.Start, clockAfter.Length)));
            Add(changes, before, clock.Start + clock.Length, after, clockAfter.Start + clockAfter.Length);
        }
        changes.Reverse();
        return changes;
    }

    private static void Add(List<TextChange> changes, string before, int from, string after, int fromAfter)
    {
        var (pieces, piecesAfter) = (Pieces.Of(before, from), Pieces.Of(after, fromAfter));
        var (old, now) = (0, 0);
        foreach (var (keptOld, keptNow) in Pieces.Kept(pieces, piecesAfter).Append((pieces.Count, piecesAfter.Count)))
        {
            if (keptOld > old || keptNow > now)
            {
                var (start, startAfter) = (pieces.Start(old), piecesAfter.Start(now));
                changes.Add(new TextChange(start, pieces.Start(keptOld) - start, after[startAfter..piecesAfter.Start(keptNow)]));
            }
            (old, now) = (keptOld + 1, keptNow + 1);
        }
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
}
