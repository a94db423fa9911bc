namespace ExchangeSim.Model;

/// <summary>Exponential with the given mean, in milliseconds.</summary>
public sealed record Exponential(double MeanValue) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => MeanValue;
    /// <inheritdoc/>
    public override double Minimum => 0;
}
