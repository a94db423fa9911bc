namespace ExchangeSim.Model;

/// <summary>The opposite.</summary>
public sealed record Not(Condition Inner) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Not(Inner);
}
