namespace ExchangeSim.Model;

/// <summary>A message crosses to the other agency.</summary>
public sealed record SendStep : Step
{
    /// <summary>To which side.</summary>
    public required Side To { get; init; }
    /// <summary>Over which channel; null: the agreed channel (an instrument's, else the procedure's).</summary>
    public string? Over { get; init; }
    /// <summary>What its arrival means.</summary>
    public Milestone Marks { get; init; }
}
