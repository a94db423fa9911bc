using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>Where a result lies among those of other seeds.</summary>
/// <param name="Worse">How many of them came out worse.</param>
/// <param name="Equal">How many came out exactly the same.</param>
/// <param name="Of">How many there are.</param>
public sealed record Placing(int Worse, int Equal, int Of)
{
    /// <summary>The share of seeds that are worse, those that are equal by half, with its interval over the seeds; 0.5: as lucky as unlucky.</summary>
    public ShareInterval Share => ShareInterval.Wilson(Worse + Equal / 2.0, Of);

    /// <summary>The place of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="others">The values of the other seeds; at least one.</param>
    /// <param name="moreIsBetter">Whether more is better.</param>
    public static Placing Among(double value, IReadOnlyList<double> others, bool moreIsBetter) =>
        new(others.Count(other => moreIsBetter ? other < value : other > value), others.Count(other => other == value), others.Count);
}
