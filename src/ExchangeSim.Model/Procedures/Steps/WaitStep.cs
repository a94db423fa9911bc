namespace ExchangeSim.Model;

/// <summary>A delay that nobody works on: a court term, an appeal, an embassy.</summary>
public sealed record WaitStep : Step
{
    /// <summary>How long.</summary>
    public required Distribution Time { get; init; }
    /// <summary>At which desk's door it passes, or null.</summary>
    public string? Desk { get; init; }
}
