using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;

namespace ExchangeSim.Experiments.Statistics;

/// <summary>Student's t for intervals over independent replications. They assume that what varies is near enough to normal, which long runs make true.</summary>
internal static class Intervals
{
    // Whole hundredths, so that they can be looked up: finding a quantile takes long, and there may be as many intervals as pairs of agencies.
    private static readonly ConcurrentDictionary<(int Hundredths, double Confidence), double> Factors = new();

    /// <summary>How many standard errors wide half an interval is whose error was estimated from so many replications, or blocks of them.</summary>
    /// <param name="count">How many, ≥ 2.</param>
    /// <param name="confidence">Confidence of the interval.</param>
    internal static double Student(int count, double confidence = 0.95) => Student(count - 1.0, confidence);

    /// <summary>How many standard errors wide half an interval is whose error has so many degrees of freedom.</summary>
    /// <param name="freedom">Degrees of freedom, ≥ 1; read to a hundredth.</param>
    /// <param name="confidence">Confidence of the interval.</param>
    internal static double Student(double freedom, double confidence) =>
        Factors.GetOrAdd(((int)Math.Floor(freedom * 100 + 1e-6), confidence), of => StudentT.InvCDF(0, 1, of.Hundredths / 100.0, (1 + of.Confidence) / 2));
}
