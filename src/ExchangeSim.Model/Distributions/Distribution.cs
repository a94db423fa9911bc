namespace ExchangeSim.Model;

/// <summary>A random time (or, for facts, a random length such as a penalty). All values are in milliseconds and never negative.</summary>
/// <remarks>Plain data: the simulation draws from it. Not a sampler and not a fitted law.</remarks>
public abstract record Distribution
{
    /// <summary>The mean, in milliseconds.</summary>
    public abstract double Mean { get; }

    /// <summary>The greatest lower bound of the values, in milliseconds; 0 for laws that reach down to nothing.</summary>
    public abstract double Minimum { get; }

    /// <summary>The share of draws that never end, 0 to 1; then the mean is infinite.</summary>
    public virtual double NeverShare => 0;

    /// <summary>The mean of the draws that end, in milliseconds; 0 where none does.</summary>
    public virtual double EndingMean => Mean;

    /// <summary>A length that never varies.</summary>
    public static Distribution Exactly(double milliseconds) => new Constant(milliseconds);
}
