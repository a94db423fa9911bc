namespace ExchangeSim.Reports.Officers;

/// <summary>An officer works without a break.</summary>
/// <param name="From">Its beginning, in milliseconds.</param>
/// <param name="To">Its end, later than its beginning.</param>
/// <param name="Work">The piece of work it belongs to.</param>
/// <param name="IsLast">Whether that is over afterwards.</param>
internal readonly record struct WorkStretch(long From, long To, long Work, bool IsLast)
{
    /// <summary>Its number among all stretches of a log, from 1 in the order in which they were added.</summary>
    internal long Number { get; init; }

    /// <summary>The event that began the piece of work, if this stretch did and the log has such an event.</summary>
    internal string? Begun { get; init; }

    /// <summary>The event that ended it, if this stretch did.</summary>
    internal string? Done { get; init; }
}
