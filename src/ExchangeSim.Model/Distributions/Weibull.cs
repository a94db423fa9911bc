namespace ExchangeSim.Model;

/// <summary>Weibull, given by its scale (milliseconds, the 63.2 % point) and its shape (&gt; 0).</summary>
public sealed record Weibull(double Scale, double Shape) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => Scale * SpecialFunctions.Gamma(1 + 1 / Shape);
    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <summary>The law with a median and another quantile, from F(x) = 1 − e^(−(x/scale)^shape).</summary>
    /// <param name="median">The median, milliseconds, &gt; 0.</param>
    /// <param name="share">The share of draws below the quantile, 0.01 to 0.99, not 0.5.</param>
    /// <param name="quantile">The quantile, milliseconds, &gt; 0; on the same side of the median as the share of a half.</param>
    public static Weibull OfMedian(double median, double share, double quantile)
    {
        var shape = Math.Log(-Math.Log(1 - share) / Math.Log(2)) / Math.Log(quantile / median);
        return new Weibull(median / Math.Pow(Math.Log(2), 1 / shape), shape);
    }
}
