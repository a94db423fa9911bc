namespace ExchangeSim.Model;

/// <summary>A fixed length plus a random one, written <c>2 min + exponential(8 min)</c>.</summary>
public sealed record Shifted(double Offset, Distribution Rest) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => Offset + Rest.Mean;
    /// <inheritdoc/>
    public override double Minimum => Offset + Rest.Minimum;
    /// <inheritdoc/>
    public override double NeverShare => Rest.NeverShare;
    /// <inheritdoc/>
    public override double EndingMean => NeverShare < 1 ? Offset + Rest.EndingMean : 0;
}
