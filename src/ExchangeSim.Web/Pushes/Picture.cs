namespace ExchangeSim.Web.Pushes;

/// <summary>What a browser is shown.</summary>
/// <param name="Room">The room, as JSON; of an instructor all that they see.</param>
/// <param name="Seat">The seat, as JSON, or null.</param>
/// <param name="Online">Who is connected.</param>
internal sealed record Picture(string Room, string? Seat, IReadOnlySet<string> Online)
{
    // The clock is in front of everything else in which there is a time.
    private const string Time = "\"time\":\"";

    /// <summary>Whether another shows the same at another time of the clock.</summary>
    internal bool IsSameButForTime(Picture other) => IsSameButForTime(Room, other.Room) && IsSameButForTime(Seat ?? "", other.Seat ?? "") && Online.SetEquals(other.Online);

    private static bool IsSameButForTime(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var at = one.IndexOf(Time, StringComparison.Ordinal);
        if (at < 0 || at != other.IndexOf(Time, StringComparison.Ordinal)) return one.SequenceEqual(other);
        return one[..at].SequenceEqual(other[..at]) && AfterTime(one, at).SequenceEqual(AfterTime(other, at));
    }

    private static ReadOnlySpan<char> AfterTime(ReadOnlySpan<char> text, int at)
    {
        var value = text[(at + Time.Length)..];
        return value[value.IndexOf('"')..];
    }
}
