namespace ExchangeSim.Model;

/// <summary>Equally likely anywhere between two lengths, in milliseconds; <c>Low ≤ High</c>.</summary>
public sealed record Uniform(double Low, double High) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => (Low + High) / 2;
    /// <inheritdoc/>
    public override double Minimum => Low;
}
