namespace ExchangeSim.Model;

/// <summary>The request was sent longer ago than this, in milliseconds.</summary>
public sealed record OpenLongerThan(double Milliseconds) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.OpenLongerThan(Milliseconds);
}
