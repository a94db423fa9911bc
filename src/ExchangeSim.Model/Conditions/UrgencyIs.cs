namespace ExchangeSim.Model;

/// <summary>The request has one of these urgencies.</summary>
public sealed record UrgencyIs(IReadOnlyList<Urgency> Urgencies) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.UrgencyIs(Urgencies);
}
