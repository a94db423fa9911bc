namespace ExchangeSim.Model;

/// <summary>A judgement that a person at a desk makes. In a batch run its cases stand for what such people choose; in a live exercise a person may choose one of those that are open.</summary>
public sealed record DecideStep : ChoiceStep
{
    /// <summary>Who decides.</summary>
    public required Place By { get; init; }
}
