namespace ExchangeSim.Model;

/// <summary>A step with several ways out. Cases are looked at in order; see <see cref="Case"/>. Taking one takes no time.</summary>
public abstract record ChoiceStep : Step
{
    private protected ChoiceStep()
    {
    }

    /// <summary>The cases, in order; the last is always taken when reached.</summary>
    public required IReadOnlyList<Case> Cases { get; init; }
}
