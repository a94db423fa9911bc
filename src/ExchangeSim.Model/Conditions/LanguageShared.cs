namespace ExchangeSim.Model;

/// <summary>The two agencies share a language, or an instrument names one.</summary>
public sealed record LanguageShared : Condition
{
    /// <inheritdoc/>
    public override T Accept<T>(IConditionVisitor<T> visitor) => visitor.LanguageShared();
}
