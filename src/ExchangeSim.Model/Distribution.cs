namespace ExchangeSim.Model;

/// <summary>A random time (or, for facts, a random length such as a penalty). All values are in milliseconds and never negative.</summary>
/// <remarks>Plain data: the simulation draws from it. Not a sampler and not a fitted law.</remarks>
public abstract record Distribution
{
    /// <summary>The mean, in milliseconds.</summary>
    public abstract double Mean { get; }

    /// <summary>The greatest lower bound of the values, in milliseconds; 0 for laws that reach down to nothing.</summary>
    public abstract double Minimum { get; }

    /// <summary>A length that never varies.</summary>
    public static Distribution Exactly(double milliseconds) => new Constant(milliseconds);
}

/// <summary>Always the same length, in milliseconds.</summary>
public sealed record Constant(double Value) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => Value;
    /// <inheritdoc/>
    public override double Minimum => Value;
}

/// <summary>Equally likely anywhere between two lengths, in milliseconds; <c>Low ≤ High</c>.</summary>
public sealed record Uniform(double Low, double High) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => (Low + High) / 2;
    /// <inheritdoc/>
    public override double Minimum => Low;
}

/// <summary>Exponential with the given mean, in milliseconds.</summary>
public sealed record Exponential(double MeanValue) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => MeanValue;
    /// <inheritdoc/>
    public override double Minimum => 0;
}

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

/// <summary>Triangular between <c>Low</c> and <c>High</c> with its peak at <c>Mode</c>, in milliseconds; <c>Low ≤ Mode ≤ High</c>.</summary>
public sealed record Triangular(double Low, double Mode, double High) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => (Low + Mode + High) / 3;
    /// <inheritdoc/>
    public override double Minimum => Low;
}

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

/// <summary>Weibull, given by its scale (milliseconds, the 63.2 % point) and its shape (&gt; 0).</summary>
public sealed record Weibull(double Scale, double Shape) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => Scale * SpecialFunctions.Gamma(1 + 1 / Shape);
    /// <inheritdoc/>
    public override double Minimum => 0;
}

/// <summary>One of the observed lengths (milliseconds), each as often as its weight says. Weights are positive and need not sum to one.</summary>
public sealed record Empirical(IReadOnlyList<double> Values, IReadOnlyList<double> Weights) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => Values.Zip(Weights, (v, w) => v * w).Sum() / Weights.Sum();
    /// <inheritdoc/>
    public override double Minimum => Values.Min();
}

/// <summary>A fixed length plus a random one, written <c>2 min + exponential(8 min)</c>.</summary>
public sealed record Shifted(double Offset, Distribution Rest) : Distribution
{
    /// <inheritdoc/>
    public override double Mean => Offset + Rest.Mean;
    /// <inheritdoc/>
    public override double Minimum => Offset + Rest.Minimum;
}
