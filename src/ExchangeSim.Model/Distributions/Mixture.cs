namespace ExchangeSim.Model;

/// <summary>Each part with its share: a draw is one of the first part, or of the second, and so on.</summary>
/// <param name="Parts">The parts, one or more.</param>
/// <param name="Shares">Their shares, positive; they make 1 together.</param>
public sealed record Mixture(IReadOnlyList<Distribution> Parts, IReadOnlyList<double> Shares) : Distribution
{
    /// <summary>The mean of the parts, weighted; infinite if a share never ends.</summary>
    public override double Mean => Weighted(part => part.Mean);
    /// <inheritdoc/>
    public override double Minimum => Parts.Min(part => part.Minimum);
    /// <inheritdoc/>
    public override double NeverShare => Weighted(part => part.NeverShare);
    /// <inheritdoc/>
    public override double EndingMean => NeverShare < 1 ? Weighted(part => (1 - part.NeverShare) * part.EndingMean) / (1 - NeverShare) : 0;

    private double Weighted(Func<Distribution, double> of) => Parts.Zip(Shares, (part, share) => share * of(part)).Sum();
}
