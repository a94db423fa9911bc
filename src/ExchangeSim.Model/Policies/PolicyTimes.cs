using NodaTime;

namespace ExchangeSim.Model;

/// <summary>When a policy holds that does not always hold: between two instants, or while a reported figure is high.</summary>
public sealed record PolicyTimes
{
    /// <summary>The policy.</summary>
    public required string Policy { get; init; }
    /// <summary>From then on; null: from the start, or when <see cref="When"/> decides.</summary>
    public Instant? From { get; init; }
    /// <summary>Until then; null: to the end, or as <see cref="Under"/> decides.</summary>
    public Instant? Until { get; init; }
    /// <summary>It begins when this figure exceeds its limit, looked at at fixed instants: start, start + every, …; null: it has dates.</summary>
    public InjectCondition? When { get; init; }
    /// <summary>It ends when the figure of <see cref="When"/> is below this at one of the same instants, and may begin again; null: once begun it holds to the end.</summary>
    public long? Under { get; init; }

    /// <summary>Whether its dates, if it has any, let it hold at an instant.</summary>
    public bool HoldsAt(Instant instant) => When is null && !(instant < From) && !(instant >= Until);
}
