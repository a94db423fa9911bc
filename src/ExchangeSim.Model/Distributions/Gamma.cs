namespace ExchangeSim.Model;

/// <summary>Gamma, given by its mean (milliseconds) and coefficient of variation (&gt; 0): shape = 1/cv², scale = mean·cv².</summary>
public sealed record Gamma(double MeanValue, double Cv) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => MeanValue;
    /// <inheritdoc/>
    public override double Minimum => 0;
    /// <summary>Shape parameter.</summary>
    public double Shape => 1 / (Cv * Cv);
    /// <summary>Scale parameter, in milliseconds.</summary>
    public double Scale => MeanValue * Cv * Cv;
}
