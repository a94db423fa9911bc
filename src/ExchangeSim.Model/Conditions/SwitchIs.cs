namespace ExchangeSim.Model;

/// <summary>A switch of the scenario is on.</summary>
public sealed record SwitchIs(string Switch) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.SwitchIs(Switch);
}
