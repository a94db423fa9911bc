using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>A figure of the same replications under two policies → their difference with its intervals, by the jackknife: each block of replications is left out under both at
/// once.</summary>
/// <remarks>
/// Sources: paired and Welch intervals, A. M. Law, Simulation Modeling and Analysis, 5th ed. 2015, §10.2; Bonferroni's inequality for several of them, ibid. §10.3; common
/// random numbers, ibid. §11.2;
/// the variances are those of <see cref="JackknifedFigure"/>.
/// </remarks>
internal static class PairedIntervals
{
    private const double WrongSign = 0.05;

    /// <summary>The difference of a figure of requests under two policies; null if one of the figures is not defined, or depends on one block of replications.</summary>
    /// <param name="baseline">The requests under the baseline.</param>
    /// <param name="policy">The requests under the policy.</param>
    /// <param name="figure">Their figure.</param>
    /// <param name="confidence">Confidence of the intervals.</param>
    /// <param name="comparisons">How many policies are compared with the baseline at once, ≥ 1.</param>
    /// <param name="draws">What the replications assumed, as many as are known each by itself; null: nothing is uncertain.</param>
    internal static PairedFigure? Of(
        PooledRequests baseline, PooledRequests policy, Func<PooledRequests, JackknifedFigure?> figure, double confidence, int comparisons, AssumptionDraws? draws)
    {
        var isSingle = draws is null || baseline.First is null || policy.First is null;
        return Of(figure(baseline), figure(policy), confidence, comparisons, draws, isSingle ? null : (figure(baseline.First!), figure(policy.First!)));
    }

    /// <summary>The difference; null if one of the figures is not defined, or depends on one block of replications.</summary>
    /// <param name="baseline">The figure under the baseline.</param>
    /// <param name="policy">The figure under the policy, of the same replications.</param>
    /// <param name="confidence">Confidence of the intervals.</param>
    /// <param name="draws">What the replications assumed; null: nothing is uncertain.</param>
    /// <param name="comparisons">How many policies are compared with the baseline at once, ≥ 1.</param>
    /// <param name="drawn">The figures of the replications of the draws, each by itself; null: they are those above.</param>
    internal static PairedFigure? Of(
        JackknifedFigure? baseline, JackknifedFigure? policy, double confidence, int comparisons, AssumptionDraws? draws = null,
        (JackknifedFigure? Baseline, JackknifedFigure? Policy)? drawn = null)
    {
        if (baseline is not { Whole: { } before } || policy is not { Whole: { } after }) return null;
        if (baseline.Blocks >= 2 && !(baseline.IsStable && policy.IsStable)) return null;
        var difference = policy.Less(baseline);
        var (varianceBefore, varianceAfter, variance) = (baseline.Variance, policy.Variance, difference.Variance);
        return new PairedFigure(
            before, after, difference.Whole!.Value, difference.HalfWidth(confidence), difference.HalfWidth(1 - (1 - confidence) / comparisons),
            Welch(varianceBefore, varianceAfter, baseline.Blocks, confidence), variance is > 0 and var v ? (varianceBefore + varianceAfter) / v : null)
        {
            BaselineHalfWidth = baseline.HalfWidth(), PolicyHalfWidth = policy.HalfWidth(),
            Assumptions = draws is null || variance is null ? null
                : Effect(difference, drawn is { } single ? single.Baseline is { } b ? single.Policy?.Less(b) : null : difference, 1 - (1 - confidence) / comparisons, draws),
        };
    }

    // Where it lies is known but for the error of its mean, and for what the assumptions make of it.
    private static AssumptionEffect Effect(JackknifedFigure difference, JackknifedFigure? drawn, double confidence, AssumptionDraws draws)
    {
        var (whole, factor) = (difference.Whole!.Value, difference.Factor(confidence)!.Value);
        // What is not known of the draws makes nothing sure: the interval reaches zero.
        if (drawn?.ByBlock() is not { } differences) return new AssumptionEffect(Math.Max(Math.Abs(whole), factor * Math.Sqrt(difference.Variance!.Value)), null, false, null);
        var fit = draws.Fit(differences);
        var spread = fit.Variance * drawn.Replications / drawn.Blocks;
        return new AssumptionEffect(
            factor * Math.Sqrt(spread + difference.Variance!.Value), fit.AdjustedShare,
            drawn.Blocks == drawn.Replications && KeepsSign(differences, Math.Sign(whole)), draws.TurningPoint(differences, confidence))
        {
            StructureShare = fit.AdjustedStructureShare,
        };
    }

    // Whatever the distribution, one more of n values is below the j-th least of them with probability j / (n + 1).
    private static bool KeepsSign(IReadOnlyList<double> differences, int sign)
    {
        var others = differences.Count(one => Math.Sign(one) != sign);
        return others + 1 <= WrongSign * (differences.Count + 1);
    }

    private static double? Welch(double? first, double? second, int blocks, double confidence)
    {
        if (first is not { } a || second is not { } b) return null;
        if (a + b == 0) return 0;
        var freedom = (a + b) * (a + b) / (a * a + b * b) * (blocks - 1);
        return StudentT.InvCDF(0, 1, freedom, (1 + confidence) / 2) * Math.Sqrt(a + b);
    }
}
