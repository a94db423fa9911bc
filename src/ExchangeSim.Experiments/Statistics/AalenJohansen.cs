namespace ExchangeSim.Experiments.Statistics;

/// <summary>The cumulative incidence of several ways to end, where some were still open when they were last seen: the share that has ended in each way by a time since
/// sending.</summary>
/// <remarks>
/// The ways are competing risks: what ended in one cannot end in another. With S the Kaplan–Meier share still open, F of a way grows at each time by S just before it · ended
/// in that way / at risk; so the shares of all ways
/// and S sum to 1. One minus the Kaplan–Meier curve of one way, others taken for censored, would be too high. At a tie, endings come before censorings.
/// Sources: O. O. Aalen, S. Johansen, "An empirical transition matrix for non-homogeneous Markov chains based on censored observations", Scand. J. Statist. 5 (1978) 141–150;
/// the variance by the delta method:
/// G. E. Dinse, M. G. Larson, "A note on semi-Markov models for partially censored data", Biometrika 73 (1986) 379–386; bands on the scale of log(−log F): J. B. Choudhury,
/// "Non-parametric confidence
/// interval estimation for competing risks analysis", Statist. Med. 21 (2002) 1129–1144. It takes the requests for independent of one another; where they are not, take the
/// jackknife over replications.
/// </remarks>
public sealed class AalenJohansen
{
    private readonly List<IncidencePoint>[] _points;

    /// <summary>The estimate.</summary>
    /// <param name="steps">What happened, in ascending order of time.</param>
    /// <param name="ways">How many ways to end there are, ≥ 1.</param>
    public AalenJohansen(IReadOnlyList<EndingStep> steps, int ways)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ways);
        _points = [.. Enumerable.Range(0, ways).Select(_ => new List<IncidencePoint>())];
        var sums = new IncidenceSums[ways];
        var atRisk = steps.Sum(step => step.Ended.Sum() + step.Censored);
        double open = 1;
        foreach (var (time, ended, censored) in steps)
        {
            var all = ended.Sum();
            if (all > 0)
            {
                if (open == 1) First = time;
                for (var way = 0; way < ways; way++)
                {
                    sums[way].Add(open, ended[way], all, atRisk);
                    if (ended[way] == 0 && _points[way].Count == 0) continue;
                    if (_points[way].Count == 0) _points[way].Capacity = steps.Count;
                    _points[way].Add(new IncidencePoint(time, ended[way], sums[way].Incidence, sums[way].Variance));
                }
                open = all == atRisk ? 0 : open * (atRisk - all) / atRisk;
            }
            atRisk -= all + censored;
            Longest = time;
        }
        Open = open;
    }

    /// <summary>The longest time observed, ms; 0 without observations.</summary>
    public long Longest { get; }

    /// <summary>The first time at which anything ended, ms; 0 where nothing did.</summary>
    public long First { get; }

    /// <summary>The share still open at the longest time observed.</summary>
    public double Open { get; }

    /// <summary>Of one way: a point for each time at which anything ended, from the first at which something ended in this way; ascending.</summary>
    /// <param name="way">Its index.</param>
    public IReadOnlyList<IncidencePoint> Points(int way) => _points[way];

    /// <summary>The share that has ended in a way by a time, ms; beyond the longest time observed it stays as it is there.</summary>
    public double At(int way, long time)
    {
        var before = Before(way, time);
        return before == 0 ? 0 : _points[way][before - 1].Incidence;
    }

    /// <summary>The variance of that share.</summary>
    public double VarianceAt(int way, long time)
    {
        var before = Before(way, time);
        return before == 0 ? 0 : _points[way][before - 1].Variance;
    }

    // How many points are at a time or earlier.
    private int Before(int way, long time)
    {
        var points = _points[way];
        int low = 0, high = points.Count; // points before low are at the time or earlier, those from high on later
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (points[middle].Time <= time) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The mean wait for one of some ways within a horizon, ms: the mean of the smaller of the time to it and the horizon, where what ends in another way, or never,
    /// counts the whole horizon.</summary>
    /// <remarks>It is the area over the curve, the horizon less the restricted mean time lost: P. K. Andersen, "Decomposition of number of life years lost according to causes
    /// of death", Statist. Med. 32 (2013) 5278–5285.</remarks>
    /// <param name="ways">The ways that are waited for.</param>
    /// <param name="horizon">The horizon, ≥ 0 ms. Beyond the longest time observed nothing more is taken to end.</param>
    public double MeanWaitWithin(IReadOnlyList<int> ways, long horizon)
    {
        double area = horizon;
        foreach (var way in ways)
            foreach (var point in Increments(way))
                if (point.Time < horizon) area -= point.Rise * (horizon - point.Time);
        return area;
    }

    private IEnumerable<(long Time, double Rise)> Increments(int way)
    {
        var before = 0.0;
        foreach (var point in _points[way])
        {
            yield return (point.Time, point.Incidence - before);
            before = point.Incidence;
        }
    }
}

/// <summary>What happened at one time since sending, by way of ending.</summary>
/// <param name="Time">The time, ms.</param>
/// <param name="Ended">By way: requests that ended so then.</param>
/// <param name="Censored">Requests that were still open and are not known of later.</param>
public readonly record struct EndingStep(long Time, IReadOnlyList<long> Ended, long Censored);

/// <summary>A step of the curve of one way to end.</summary>
/// <param name="Time">Time since sending, ms.</param>
/// <param name="Ended">Requests that ended in this way then.</param>
/// <param name="Incidence">Estimated share that has ended in this way from here to the next step, 0 to 1.</param>
/// <param name="Variance">Its variance.</param>
public readonly record struct IncidencePoint(long Time, long Ended, double Incidence, double Variance)
{
    /// <summary>The pointwise confidence band of <see cref="Incidence"/>; null where it is 0 or 1.</summary>
    public (double Lower, double Upper)? Band(double confidence = 0.95) => LogLogBand.Of(Incidence, Math.Sqrt(Variance), LogLogBand.Normal(confidence));
}
