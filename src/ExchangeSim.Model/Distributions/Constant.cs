namespace ExchangeSim.Model;

/// <summary>Always the same length, in milliseconds.</summary>
public sealed record Constant(double Value) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => Value;
    /// <inheritdoc/>
    public override double Minimum => Value;
}
