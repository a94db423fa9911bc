using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Experiments.Statistics;

/// <summary>The mean of independent values with the interval of Student's t.</summary>
public static class SampleMean
{
    /// <summary>The mean with half the width of its interval; null of no values. Of one value, half the width is not known.</summary>
    /// <param name="values">The values, in one unit.</param>
    /// <param name="confidence">Confidence of the interval, between 0 and 1.</param>
    public static Estimate? Of(IReadOnlyList<double> values, double confidence = 0.95)
    {
        if (values.Count == 0) return null;
        var mean = values.Average();
        if (values.Count == 1) return new Estimate(mean, null);
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        return new Estimate(mean, Intervals.Student(values.Count, confidence) * Math.Sqrt(variance / values.Count));
    }
}
