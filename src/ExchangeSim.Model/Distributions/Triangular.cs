namespace ExchangeSim.Model;

/// <summary>Triangular between <c>Low</c> and <c>High</c> with its peak at <c>Mode</c>, in milliseconds; <c>Low ≤ Mode ≤ High</c>.</summary>
public sealed record Triangular(double Low, double Mode, double High) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => (Low + Mode + High) / 3;
    /// <inheritdoc/>
    public override double Minimum => Low;
}
