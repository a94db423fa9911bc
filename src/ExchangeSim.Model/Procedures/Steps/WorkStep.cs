namespace ExchangeSim.Model;

/// <summary>An officer of a desk works for a random time.</summary>
public sealed record WorkStep : Step
{
    /// <summary>Where.</summary>
    public required Place At { get; init; }
    /// <summary>How long one officer needs.</summary>
    public required Distribution Work { get; init; }
    /// <summary>The step's own rule at the end of a shift, or null for the desk's.</summary>
    public EndOfShift? EndOfShift { get; init; }
    /// <summary>Whether it is translation: skipped where the two agencies share a language or an instrument names one.</summary>
    public bool IsTranslation { get; init; }
}
