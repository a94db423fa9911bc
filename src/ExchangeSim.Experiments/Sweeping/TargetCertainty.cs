using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using MathNet.Numerics.Distributions;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>How certain it is that a figure meets a target: the one-sided confidence, allowing for how often one looks.</summary>
/// <remarks>
/// As the interval beside it: Student's t with the degrees of freedom of <see cref="EffectiveFreedom"/>. A share of which all, or none, were so in every replication says nothing
/// of its error; it is then judged as one of independent trials (exact binomial: C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404–413).
/// </remarks>
/// <param name="target">What is wanted.</param>
/// <param name="looks">How often one looks.</param>
internal sealed class TargetCertainty(Target target, RepeatedLooks looks)
{
    /// <summary>The certainty, 0 to 1.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="hasRequests">Whether any request was sent that it is about.</param>
    internal double Of(JackknifedFigure figure, bool hasRequests)
    {
        // A time that is not reached is longer than any limit. What more replications may tell is undecided until there are no more.
        if (figure.Whole is not { } value) return (hasRequests && target.Metric.IsTime) || looks.IsLast ? 0 : 0.5;
        var isMet = target.Room(value) >= 0;
        if (figure.Blocks < 2) return isMet ? 1 : 0;
        if (figure.Variance is not { } variance) return looks.IsLast ? 0 : 0.5;
        var certainty = Certainty(figure, value, variance, isMet);
        return isMet && certainty < 0.5 ? certainty : looks.Allow(certainty);
    }

    private double Certainty(JackknifedFigure figure, double value, double variance, bool isMet)
    {
        if (figure.IsAllOrNone) return OfAllOrNone(figure.ShareOf, value >= 0.5, isMet);
        // Shares that are the same in every replication vary as those of independent trials do.
        if (variance == 0 && figure.ShareOf > 0) variance = value * (1 - value) / figure.ShareOf;
        return variance == 0 ? isMet ? 1 : 0 : StudentT.CDF(0, 1, figure.Freedom!.Value, target.Room(value) / Math.Sqrt(variance));
    }

    // Were the share just at the target, so many trials would all come out so with this probability.
    private double OfAllOrNone(double trials, bool all, bool isMet)
    {
        var chance = Math.Pow(all ? Math.Clamp(target.Value, 0, 1) : 1 - Math.Clamp(target.Value, 0, 1), trials);
        if (!isMet) return Math.Min(0.5, chance);
        var isTrivial = all == target.IsAtMost; // all are wanted to be at most all, or none at least none
        return isTrivial ? 1 : 1 - chance;
    }
}
