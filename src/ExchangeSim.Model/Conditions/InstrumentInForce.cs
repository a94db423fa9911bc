namespace ExchangeSim.Model;

/// <summary>An instrument that opens the procedure is in force between the two agencies and none closes it; or the named one is.</summary>
public sealed record InstrumentInForce(string? Instrument) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.InstrumentInForce(Instrument);
}
