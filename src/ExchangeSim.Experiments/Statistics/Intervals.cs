using System.Collections.Concurrent;
using ExchangeSim.Experiments.Figures;
using MathNet.Numerics.Distributions;

namespace ExchangeSim.Experiments.Statistics;

/// <summary>Student t intervals for the mean of independent replications. They assume that the mean of a replication is near enough to normal, which long runs make true.</summary>
public static class Intervals
{
    private static readonly ConcurrentDictionary<(long Count, double Confidence), double> Factors = new();

    /// <summary>The mean of figures, one per replication, with its interval; null without figures.</summary>
    public static Estimate? Mean(IReadOnlyList<double> figures, double confidence = 0.95)
    {
        if (figures.Count == 0) return null;
        var mean = figures.Average();
        return new Estimate(mean, HalfWidth(figures.Count, figures.Sum(x => (x - mean) * (x - mean)) / (figures.Count - 1), confidence));
    }

    /// <summary>The half-width of the interval of the mean of times, one per replication, ms; null of fewer than two.</summary>
    public static double? HalfWidth(in TimeMoments figures, double confidence = 0.95) =>
        figures.Variance is { } variance ? HalfWidth(figures.Count, variance, confidence) : null;

    internal static double? HalfWidth(long count, double variance, double confidence) =>
        count < 2 ? null : Factors.GetOrAdd((count, confidence), Factor) * Math.Sqrt(variance);

    private static double Factor((long Count, double Confidence) of) =>
        StudentT.InvCDF(0, 1, of.Count - 1, (1 + of.Confidence) / 2) / Math.Sqrt(of.Count);
}
