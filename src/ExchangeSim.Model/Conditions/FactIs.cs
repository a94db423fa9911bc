namespace ExchangeSim.Model;

/// <summary>A yes/no fact of the request.</summary>
public sealed record FactIs(string Fact) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.FactIs(Fact);
}
