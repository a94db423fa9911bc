namespace ExchangeSim.Web.Pushes;

/// <summary>What a browser is shown.</summary>
/// <param name="room">The room, as JSON; of an instructor all that they see.</param>
/// <param name="seat">The seat, as JSON, or null.</param>
/// <param name="online">Who is connected.</param>
internal sealed class Picture(string room, string? seat, IReadOnlySet<string> online)
{
    private static long _last;

    /// <summary>Tells it from every other picture of this server.</summary>
    internal long Number { get; } = Interlocked.Increment(ref _last);

    /// <summary>The room, as JSON; of an instructor all that they see.</summary>
    internal string Room => room;
    /// <summary>The seat, as JSON, or null.</summary>
    internal string? Seat => seat;
    /// <summary>Who is connected.</summary>
    internal IReadOnlySet<string> Online => online;

    /// <summary>Whether another shows the same at another time of the clock.</summary>
    internal bool IsSameButForTime(Picture other) =>
        TextChange.IsSameButForTime(Room, other.Room) && TextChange.IsSameButForTime(Seat ?? "", other.Seat ?? "") && Online.SetEquals(other.Online);

    /// <summary>What makes another picture of this one, or null where that is hardly shorter than the other.</summary>
    internal PictureChange? To(Picture next)
    {
        if (Seat is null != next.Seat is null) return null;
        var change = new PictureChange(TextChange.Between(Room, next.Room), TextChange.Between(Seat ?? "", next.Seat ?? ""));
        return change.Length * 2 < next.Room.Length + (next.Seat?.Length ?? 0) ? change : null;
    }
}

/// <summary>What makes one picture of another.</summary>
/// <param name="Room">Changes of the room's text.</param>
/// <param name="Seat">Changes of the seat's text.</param>
internal sealed record PictureChange(IReadOnlyList<TextChange> Room, IReadOnlyList<TextChange> Seat)
{
    /// <summary>How much of it is text.</summary>
    internal int Length => Room.Concat(Seat).Sum(change => change.Text.Length);
}
