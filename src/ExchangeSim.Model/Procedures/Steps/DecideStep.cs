namespace ExchangeSim.Model;

/// <summary>A branch. Cases are looked at in order; see <see cref="Case"/>.</summary>
public sealed record DecideStep : Step
{
    /// <summary>Who decides; a live exercise may put a person here.</summary>
    public required Place By { get; init; }
    /// <summary>The cases, in order; the last is always taken when reached.</summary>
    public required IReadOnlyList<Case> Cases { get; init; }
}
