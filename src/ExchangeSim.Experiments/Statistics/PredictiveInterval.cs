using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Experiments.Statistics;

/// <summary>The interval in which the figure of one more replication lies with a probability of <see cref="OneRun.Probability"/>.</summary>
/// <remarks>
/// From 19 replications on between two of their order statistics, whatever the distribution: the next value is below the j-th of n with probability j / (n + 1). Of fewer it is
/// mean ± t · s · √(1 + 1/n), which assumes that they are near enough to normal. Source: G. J. Hahn, W. Q. Meeker, Statistical Intervals, 1991, §4.7 and §5.4.
/// </remarks>
internal static class PredictiveInterval
{
    private const double Tail = (1 - OneRun.Probability) / 2;
    private const int LeastOrdered = 19;

    /// <summary>The interval; null of fewer than two values.</summary>
    /// <param name="figures">The figure of each replication by itself: the mean of several varies less than one.</param>
    /// <param name="most">The greatest value that the figure can have; the least is 0.</param>
    internal static OneRun? Of(IReadOnlyList<double> figures, double most)
    {
        if (figures.Count < 2) return null;
        var sorted = figures.Order().ToArray();
        var (low, high) = sorted.Length >= LeastOrdered ? (At(sorted, Tail), At(sorted, 1 - Tail)) : Student(sorted);
        return new OneRun(Math.Clamp(low, 0, most), Math.Clamp(high, 0, most));
    }

    private static (double Low, double High) Student(double[] values)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
        var half = Intervals.Student(values.Length, OneRun.Probability) * Math.Sqrt(variance * (1 + 1.0 / values.Length));
        return (mean - half, mean + half);
    }

    private static double At(double[] sorted, double share)
    {
        var at = share * (sorted.Length + 1) - 1;
        var below = Math.Clamp((int)Math.Floor(at), 0, sorted.Length - 2);
        return sorted[below] + Math.Clamp(at - below, 0, 1) * (sorted[below + 1] - sorted[below]);
    }
}
