namespace ExchangeSim.Model;

/// <summary>A place at one or more desks of one agency, where a person or a policy sits.</summary>
public sealed record SeatPlan
{
    /// <summary>The word the plan uses for it. Unique in the plan.</summary>
    public required string Id { get; init; }
    /// <summary>What it is called on screen.</summary>
    public required Phrase Name { get; init; }
    /// <summary>The agency, by id.</summary>
    public required string Agency { get; init; }
    /// <summary>Its desks in that agency, by id; at least one. No desk belongs to two seats.</summary>
    public required IReadOnlyList<string> Desks { get; init; }
    /// <summary>The briefing of the person in this seat alone, or null.</summary>
    public Phrase? Briefing { get; init; }
    /// <summary>The most officers of its agency that the person who sits here may have put at other desks than theirs at one time, ≥ 0; null: any number.</summary>
    public int? MostMoved { get; init; }
}
