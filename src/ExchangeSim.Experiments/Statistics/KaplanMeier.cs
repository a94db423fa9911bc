namespace ExchangeSim.Experiments.Statistics;

/// <summary>The product-limit estimate of the share of requests still open at a time since sending, where some were still open when they were last seen.</summary>
/// <remarks>
/// Source: E. L. Kaplan, P. Meier, "Nonparametric estimation from incomplete observations", J. Amer. Statist. Assoc. 53 (1958) 457–481.
/// At a tie, closings come before censorings.
/// Variance by Greenwood's formula; bands are pointwise, on the scale of log(−log S) (J. D. Kalbfleisch, R. L. Prentice, The Statistical Analysis of Failure Time Data, 1980),
/// so they stay within 0 and 1.
/// It assumes that being open at the end says nothing more about a request than its age does.
/// </remarks>
public sealed class KaplanMeier
{
    // The survival is a product of at most some ten thousand rounded factors; this is well above their error and well below one request in a thousand million.
    internal const double Rounding = 1e-11;

    private readonly List<KaplanMeierPoint> _points = [];

    /// <summary>The estimate from a sample.</summary>
    public KaplanMeier(LatencySample sample) : this(sample.Steps()) { }

    /// <summary>The estimate from steps in ascending order of time.</summary>
    public KaplanMeier(IReadOnlyList<LatencyStep> steps)
    {
        var atRisk = steps.Sum(step => step.Closed + step.Censored);
        double survival = 1, greenwood = 0, area = 0;
        long last = 0;
        foreach (var (time, closed, censored) in steps)
        {
            area += survival * (time - last);
            last = time;
            if (closed > 0)
            {
                survival = closed == atRisk ? 0 : survival * (atRisk - closed) / atRisk;
                greenwood += closed == atRisk ? 0 : (double)closed / atRisk / (atRisk - closed);
                _points.Add(new KaplanMeierPoint(time, atRisk, closed, survival, greenwood));
            }
            atRisk -= closed + censored;
        }
        RestrictedMean = steps.Count == 0 ? null : area;
        Longest = last;
    }

    /// <summary>One point for each time at which a request closed, in ascending order.</summary>
    public IReadOnlyList<KaplanMeierPoint> Points => _points;

    /// <summary>The area under the curve up to the longest time observed, ms: the mean of the smaller of latency and that time. Null without observations; the arithmetic mean
    /// without censoring.</summary>
    public double? RestrictedMean { get; }

    /// <summary>The longest time observed, of a closed request or an open one, ms; 0 without observations.</summary>
    public long Longest { get; }

    /// <summary>Whether the curve ends above nothing: the longest time observed is that of an open request, and what is still open then may take any time.</summary>
    public bool IsCut => (_points.Count == 0 ? 1 : _points[^1].Survival) > Rounding && RestrictedMean is not null;

    /// <summary>The share still open just before the last closing; 1 without one.</summary>
    public double OpenBeforeTheLast => _points.Count < 2 ? 1 : _points[^2].Survival;

    /// <summary>The mean of the smaller of latency and a bound, ms: the area under the curve up to it. Beyond the longest time observed the curve stays as it is there. Null
    /// without observations.</summary>
    /// <param name="bound">The bound, not before <see cref="Longest"/>, ms. Where the curve reaches nothing it makes no difference.</param>
    public double? MeanUpTo(long bound) => IsCut ? RestrictedMean + Survival(Longest) * Math.Max(0, bound - Longest) : RestrictedMean;

    /// <summary>The least time by which at least a share of the requests is closed (0 &lt; share ≤ 1), ms; null if that is not reached.</summary>
    public double? Quantile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        foreach (var point in _points)
            if (point.Survival <= 1 - share + Rounding) return point.Time;
        return null;
    }

    /// <summary>The share still open just after a time (ms).</summary>
    public double Survival(long time)
    {
        int low = 0, high = _points.Count; // points before low are at the time or earlier, those from high on later
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_points[middle].Time <= time) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? 1 : _points[low - 1].Survival;
    }
}
