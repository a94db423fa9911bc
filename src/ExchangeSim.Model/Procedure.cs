using NodaTime;

namespace ExchangeSim.Model;

/// <summary>The steps that a request goes through, as data: a graph that starts at its first step.</summary>
public sealed record Procedure
{
    /// <summary>The word a scenario uses for it.</summary>
    public required string Id { get; init; }
    /// <summary>In words.</summary>
    public string? Name { get; init; }
    /// <summary>Its steps; the request starts at the first, at the requesting agency.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }
    /// <summary>The channel of a send step that names none, where no instrument chooses one; null: each send step names its own.</summary>
    public string? Channel { get; init; }
    /// <summary>What may be true of a request, drawn when first looked at and the same ever after.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];
    /// <summary>Time limits that act: when one runs out the request goes to a given step.</summary>
    public IReadOnlyList<Clock> Clocks { get; init; } = [];
    /// <summary>Time limits for the final reply, by urgency (a missing urgency has none). They are measured against and order queues; they end nothing.</summary>
    public IReadOnlyDictionary<Urgency, Duration> Limits { get; init; } = new SortedDictionary<Urgency, Duration>();
}

/// <summary>Something about a request: true with a probability, or a random length (a penalty in years).</summary>
/// <param name="Id">The word conditions use.</param>
/// <param name="Probability">For a yes/no fact, 0 to 1; otherwise null.</param>
/// <param name="Length">For a length, otherwise null.</param>
public sealed record Fact(string Id, double? Probability, Distribution? Length);

/// <summary>A time limit that acts. A step starts it, a step stops it; one runs at a time. When it runs out, whoever holds the request goes to <paramref name="Then"/>.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Limit">How long, unless an instrument says otherwise.</param>
/// <param name="Then">The step to go to.</param>
public sealed record Clock(string Id, Duration Limit, string Then);

/// <summary>On which side of a request something happens.</summary>
public enum Side
{
    /// <summary>The agency that asks.</summary>
    Requesting,
    /// <summary>The agency that is asked. In a nested request this is the third agency.</summary>
    Requested,
}

/// <summary>A desk on one side of a request.</summary>
public sealed record Place(Side Side, string Desk);
