namespace ExchangeSim.Model;

/// <summary>Where the branches of a fork meet.</summary>
public sealed record JoinStep : Step
{
    /// <summary>All or any.</summary>
    public Join Join { get; init; } = Join.All;
}
