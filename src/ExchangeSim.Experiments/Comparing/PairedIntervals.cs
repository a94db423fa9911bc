using ExchangeSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Figures of the same replications under two policies → their difference with its intervals.</summary>
/// <remarks>
/// Sources: paired t and Welch intervals, A. M. Law, Simulation Modeling and Analysis, 5th ed. 2015, §10.2; Bonferroni's inequality for several of them, ibid. §10.3; common random numbers, ibid. §11.2.
/// </remarks>
internal static class PairedIntervals
{
    /// <summary>The difference; null if a replication lacks the figure, because the others would be a selection.</summary>
    /// <param name="baseline">One figure a replication.</param>
    /// <param name="policy">The figures of the same replications, in the same order.</param>
    /// <param name="confidence">Confidence of the intervals.</param>
    /// <param name="comparisons">How many policies are compared with the baseline at once, ≥ 1.</param>
    internal static PairedFigure? Of(IReadOnlyList<double?> baseline, IReadOnlyList<double?> policy, double confidence, int comparisons)
    {
        if (baseline.Count == 0 || baseline.Contains(null) || policy.Contains(null)) return null;
        var (before, after) = (baseline.Select(x => x!.Value).ToArray(), policy.Select(x => x!.Value).ToArray());
        var differences = before.Zip(after, (b, p) => p - b).ToArray();
        var difference = Intervals.Mean(differences, confidence)!;
        var simultaneous = Intervals.Mean(differences, 1 - (1 - confidence) / comparisons)!;
        var (varianceBefore, varianceAfter, variance) = (Variance(before), Variance(after), Variance(differences));
        return new PairedFigure(
            before.Average(), after.Average(), difference.Value, difference.HalfWidth, simultaneous.HalfWidth,
            Welch(varianceBefore, varianceAfter, before.Length, confidence), variance is > 0 and var v ? (varianceBefore + varianceAfter) / v : null);
    }

    private static double? Variance(double[] figures)
    {
        if (figures.Length < 2) return null;
        var mean = figures.Average();
        return figures.Sum(x => (x - mean) * (x - mean)) / (figures.Length - 1);
    }

    private static double? Welch(double? first, double? second, int count, double confidence)
    {
        if (first is not { } a || second is not { } b) return null;
        if (a + b == 0) return 0;
        var freedom = (a + b) * (a + b) / (a * a + b * b) * (count - 1);
        return StudentT.InvCDF(0, 1, freedom, (1 + confidence) / 2) * Math.Sqrt((a + b) / count);
    }
}
