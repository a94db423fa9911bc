namespace ExchangeSim.Model;

/// <summary>Nested requests to third agencies. The request waits for the answers.</summary>
public sealed record ConsultStep : Step
{
    /// <summary>The procedure of the nested requests.</summary>
    public required string Procedure { get; init; }
    /// <summary>Whom to ask, agency ids; empty: the agency that leads the request's crime area (skipped when that is a party to the request or nobody).</summary>
    public required IReadOnlyList<string> Agencies { get; init; }
    /// <summary>Whether every answer is awaited, or the first is enough.</summary>
    public Join Join { get; init; } = Join.All;
}
