namespace ExchangeSim.Model;

/// <summary>A clarification: the request goes to the other side, is worked on there, and comes back to the next step.</summary>
public sealed record AskStep : Step
{
    /// <summary>Which desk of the other side answers.</summary>
    public required string Desk { get; init; }
    /// <summary>How long it works on the answer.</summary>
    public required Distribution Work { get; init; }
    /// <summary>Over which channel; null: the agreed one.</summary>
    public string? Over { get; init; }
}
