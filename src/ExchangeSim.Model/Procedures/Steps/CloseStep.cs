namespace ExchangeSim.Model;

/// <summary>The request ends.</summary>
public sealed record CloseStep : Step
{
    /// <summary>How.</summary>
    public required Outcome Outcome { get; init; }
    /// <summary>Why it was refused; required for a refusal, otherwise null.</summary>
    public string? Ground { get; init; }
}
