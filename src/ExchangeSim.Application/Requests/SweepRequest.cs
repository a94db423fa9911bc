using ExchangeSim.Model;

namespace ExchangeSim.Application.Requests;

/// <summary>The fields that a sweep and a search share.</summary>
public abstract record VaryingRequest : ResultRequest
{
    /// <summary>The scenario's file.</summary>
    public required string File { get; init; }
    /// <summary>Replications of each point, or at least that many where more may be added; null: as many as the scenario says.</summary>
    public int? Replications { get; init; }
    /// <summary>Replications are added until every point is known to this share of the first one's figure, more than 0; null: no precision is asked for.</summary>
    public double? Precision { get; init; }
    /// <summary>Replications at most, with a precision or a target; null: 30.</summary>
    public int? MaxReplications { get; init; }
    /// <summary>Confidence, between 0 and 1; null: 95 %.</summary>
    public double? Confidence { get; init; }
    /// <summary>The seed; null: the scenario's.</summary>
    public ulong? Seed { get; init; }
}

/// <summary>Varies figures of a scenario and measures what that changes.</summary>
public sealed record SweepRequest : VaryingRequest
{
    /// <summary>What is varied, each as <c>PATH=VALUES</c>, or the path alone.</summary>
    public required IReadOnlyList<string> Vary { get; init; }
    /// <summary>Which combinations of values: "factorial", "one-at-a-time" or "lhs" (a Latin hypercube).</summary>
    public string Design { get; init; } = "factorial";
    /// <summary>Points of a Latin hypercube; null: 10 for each figure.</summary>
    public int? Points { get; init; }
    /// <summary>Policies whose effect is measured at each point.</summary>
    public IReadOnlyList<string> Policies { get; init; } = [];
    /// <summary>The figure that is asked for, such as "p90 of information"; null: that of the scenario's first goal, or of <see cref="Goal.Usual"/>.</summary>
    public string? Response { get; init; }
}

/// <summary>Finds the first value of a figure of the scenario with which a target is met.</summary>
public sealed record SearchRequest : VaryingRequest
{
    /// <summary>The target, such as "p90 of information &lt;= 3 d".</summary>
    public required string Find { get; init; }
    /// <summary>What is searched over, as <c>PATH=RANGE</c>; the path alone means 1..20.</summary>
    public required string By { get; init; }
    /// <summary>The policy that is searched under; null: the scenario as it stands.</summary>
    public string? Policy { get; init; }
}
