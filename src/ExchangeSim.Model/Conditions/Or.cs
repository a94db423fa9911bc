namespace ExchangeSim.Model;

/// <summary>Either.</summary>
public sealed record Or(Condition Left, Condition Right) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.Or(Left, Right);
}
