namespace ExchangeSim.Application.Requests;

/// <summary>Compares policies of a scenario with the scenario as it stands, under common random numbers.</summary>
public sealed record CompareRequest : ResultRequest
{
    /// <summary>The scenario's file; of a comparison from a state it may be null: the text that the state holds.</summary>
    public required string? File { get; init; }
    /// <summary>The file with a saved state from which on the policies differ; null: they differ from the beginning.</summary>
    public string? From { get; init; }
    /// <summary>The policies; none: all of the file.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];
    /// <summary>What they are judged by, each a figure with a direction such as "share answered within 180 d of extradition, more is better"; none: as the scenario says, else
    /// the mean
    /// wait for an answer of all requests.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];
    /// <summary>Replications are added until every difference by a goal is known to this share of the figure as things stand, or to so many points of a share; more than 0; null:
    /// 2 %.</summary>
    public double? Precision { get; init; }
    /// <summary>Confidence of the intervals, between 0 and 1; null: 95 %.</summary>
    public double? Confidence { get; init; }
    /// <summary>Replications, however precise that is; null: as many as the precision needs.</summary>
    public int? Replications { get; init; }
    /// <summary>Replications at most; null: 30.</summary>
    public int? MaxReplications { get; init; }
    /// <summary>The seed; null: the scenario's.</summary>
    public ulong? Seed { get; init; }
    /// <summary>Requests that arise earlier do not count: a date, a simulated time, "none", or "auto" (found by trial); null: as the scenario says.</summary>
    public string? WarmUp { get; init; }
}
