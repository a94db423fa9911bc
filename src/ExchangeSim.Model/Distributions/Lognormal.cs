namespace ExchangeSim.Model;

/// <summary>Lognormal, given by its own mean (milliseconds) and coefficient of variation (standard deviation / mean, &gt; 0).</summary>
public sealed record Lognormal(double MeanValue, double Cv) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => MeanValue;
    /// <inheritdoc/>
    public override double Minimum => 0;
    /// <summary>Standard deviation of the logarithm: σ² = ln(1 + cv²).</summary>
    public double Sigma => Math.Sqrt(Math.Log(1 + Cv * Cv));
    /// <summary>Mean of the logarithm: μ = ln(mean) − σ²/2.</summary>
    public double Mu => Math.Log(MeanValue) - Sigma * Sigma / 2;
}
