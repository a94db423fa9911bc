namespace ExchangeSim.Model;

/// <summary>The agency on this side is one of these.</summary>
public sealed record AgencyIs(Side Side, IReadOnlyList<string> Agencies) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.AgencyIs(Side, Agencies);
}
