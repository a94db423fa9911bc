namespace ExchangeSim.Model;

/// <summary>A length of the request is below a length in milliseconds; null: below the threshold of the instruments in force (false when none sets one).</summary>
public sealed record FactBelow(string Fact, double? Milliseconds) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.FactBelow(Fact, Milliseconds);
}
