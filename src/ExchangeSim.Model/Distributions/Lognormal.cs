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
    /// <summary>The median: e^μ.</summary>
    public double Median => MeanValue / Math.Sqrt(1 + Cv * Cv);

    /// <summary>The law with a median and another quantile: σ = ln(quantile / median) / Φ⁻¹(share).</summary>
    /// <param name="median">The median, milliseconds, &gt; 0.</param>
    /// <param name="share">The share of draws below the quantile, 0.01 to 0.99, not 0.5.</param>
    /// <param name="quantile">The quantile, milliseconds, &gt; 0; on the same side of the median as the share of a half.</param>
    public static Lognormal OfMedian(double median, double share, double quantile)
    {
        var sigma = Math.Log(quantile / median) / SpecialFunctions.NormalQuantile(share);
        return new Lognormal(median * Math.Exp(sigma * sigma / 2), Math.Sqrt(Math.Exp(sigma * sigma) - 1));
    }
}
