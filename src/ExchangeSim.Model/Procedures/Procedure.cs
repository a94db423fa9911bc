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
    public IReadOnlyDictionary<Urgency, CalendarLength> Limits { get; init; } = new SortedDictionary<Urgency, CalendarLength>();
    /// <summary>How long an answer is waited for, &gt; 0; null: as the scenario says, see <see cref="Model.Horizon"/>.</summary>
    public Duration? Horizon { get; init; }
}
