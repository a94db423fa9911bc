using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace ExchangeSim.Experiments.Statistics;

/// <summary>Student's t for intervals over independent replications. They assume that what varies is near enough to normal, which long runs make true.</summary>
internal static class Intervals
{
    private static readonly ConcurrentDictionary<(int Freedom, double Confidence), double> Factors = new();

    /// <summary>How many standard errors wide half an interval is whose error was estimated from so many replications, or blocks of them.</summary>
    /// <param name="count">How many, ≥ 2.</param>
    /// <param name="confidence">Confidence of the interval.</param>
    internal static double Student(int count, double confidence = 0.95) =>
        Factors.GetOrAdd((count - 1, confidence), of => StudentT.InvCDF(0, 1, of.Freedom, (1 + of.Confidence) / 2));
}
