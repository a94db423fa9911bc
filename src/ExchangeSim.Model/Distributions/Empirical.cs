namespace ExchangeSim.Model;

/// <summary>One of the observed lengths (milliseconds), each as often as its weight says. Weights are positive and need not sum to one.</summary>
public sealed record Empirical(IReadOnlyList<double> Values, IReadOnlyList<double> Weights) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => Values.Zip(Weights, (v, w) => v * w).Sum() / Weights.Sum();
    /// <inheritdoc/>
    public override double Minimum => Values.Min();
}
