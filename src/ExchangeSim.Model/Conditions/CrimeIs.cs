namespace ExchangeSim.Model;

/// <summary>The request is about one of these crime areas.</summary>
public sealed record CrimeIs(IReadOnlyList<string> Crimes) : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.CrimeIs(Crimes);
}
