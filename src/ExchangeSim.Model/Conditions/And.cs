namespace ExchangeSim.Model;

/// <summary>Both.</summary>
public sealed record And(Condition Left, Condition Right) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.And(Left, Right);
}
