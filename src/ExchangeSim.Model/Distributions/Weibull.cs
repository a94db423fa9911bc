namespace ExchangeSim.Model;

/// <summary>Weibull, given by its scale (milliseconds, the 63.2 % point) and its shape (&gt; 0).</summary>
public sealed record Weibull(double Scale, double Shape) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => Scale * SpecialFunctions.Gamma(1 + 1 / Shape);
    /// <inheritdoc/>
    public override double Minimum => 0;
}
