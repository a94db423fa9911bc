namespace ExchangeSim.Model;

/// <summary>A time that does not end within any run. It is a part of a <see cref="Mixture"/>: of so many requests, nothing more is heard.</summary>
public sealed record Never : Distribution
{
    /// <summary>What is simulated instead of eternity, in milliseconds: a thousand years of 365 days, longer than any run.</summary>
    public const double Milliseconds = 1000.0 * 365 * 86_400_000;

    /// <inheritdoc/>
    public override double Mean => double.PositiveInfinity;
    /// <inheritdoc/>
    public override double Minimum => double.PositiveInfinity;
    /// <inheritdoc/>
    public override double NeverShare => 1;
    /// <inheritdoc/>
    public override double EndingMean => 0;
}
