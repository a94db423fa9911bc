namespace ExchangeSim.Model;

/// <summary>The request is worked on in several branches at once, until all or any of them reach the join. Inside a branch there is work, waiting, deciding and consulting
/// only.</summary>
public sealed record ForkStep : Step
{
    /// <summary>The first step of each branch; two or more.</summary>
    public required IReadOnlyList<string> Branches { get; init; }
    /// <summary>The join where they meet.</summary>
    public required string JoinAt { get; init; }
}
