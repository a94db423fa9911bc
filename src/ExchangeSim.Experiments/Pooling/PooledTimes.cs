using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>The times of one group of requests over all replications, as a curve, and the curves without each block of replications.</summary>
internal sealed class PooledTimes
{
    // So much of the mean may be unknown for it to count as known: were the requests that closed last still open, and took the bound longer, it would be longer by no more.
    private const double Unknowable = 0.01;

    private readonly LatencySample _all;
    private readonly long _bound;
    private readonly (LatencySample Sample, KaplanMeier Curve)[] _without;
    private readonly IReadOnlyList<int> _sizes;

    /// <param name="blocks">The times of each block; null: it has none.</param>
    /// <param name="sizes">Replications in each block.</param>
    /// <param name="resolution">The resolution of the samples.</param>
    /// <param name="observable">The longest time that the runs can observe, ms; it does not depend on what they saw. 0: not known.</param>
    internal PooledTimes(IReadOnlyList<LatencySample?> blocks, IReadOnlyList<int> sizes, SampleResolution resolution, long observable = 0)
    {
        (_all, _sizes) = (new LatencySample(resolution), sizes);
        foreach (var block in blocks)
            if (block is not null) _all.Merge(block);
        Curve = new KaplanMeier(_all);
        _bound = Math.Max(observable, Curve.Longest);
        var without = blocks.Select(block => block is { Count: > 0 } ? _all.Less(block) : _all);
        _without = blocks.Count < 2 ? [] : [.. without.Select(sample => (sample, sample == _all ? Curve : new KaplanMeier(sample)))];
    }

    /// <summary>The curve of all.</summary>
    internal KaplanMeier Curve { get; }

    /// <summary>The curves without each block, null where nothing is left without it; none of fewer than two.</summary>
    internal IEnumerable<KaplanMeier?> CurvesWithout => _without.Select(left => left.Sample.Count == 0 ? null : left.Curve);

    /// <summary>Times that ended, and times that had not by the end of their run.</summary>
    internal (long Ended, long Open) Counts => (_all.Closed.Count, _all.Censored.Count);

    /// <summary>Where the mean is restricted to, hours: the longest time that the runs can observe, if some times had not ended and how the others went on to the end does not
    /// say enough. Null
    /// where the mean is that of all times.</summary>
    internal double? RestrictedTo => IsRestricted ? Hours.Of((double)_bound) : null;

    /// <summary>The mean, hours: exact where nothing was open, else the area under the curve up to the longest time that the runs can observe.</summary>
    internal JackknifedFigure Mean => Figure(MeanOf);

    /// <summary>The mean with its interval, and what it is restricted to.</summary>
    internal Estimate? RestrictedMean => Mean.Estimate() is { } mean ? mean with { RestrictedTo = RestrictedTo } : null;

    /// <summary>The time by which a share has ended, hours; not defined where that is not reached.</summary>
    /// <remarks>
    /// A quantile jumps from one time to the next, so what it is without a block says little. The share open at the quantile does not jump: what that loses without a block is
    /// turned into time by how fast the curve falls
    /// around it, over as much as its own interval. So half of the interval is half of what lies between the quantiles at the ends of the share's: R. S. Woodruff, "Confidence
    /// intervals for medians and other position
    /// measures", J. Amer. Statist. Assoc. 47 (1952) 635–646; C. A. Francisco, W. A. Fuller, "Quantile estimation with a complex survey design", Ann. Statist. 19 (1991)
    /// 454–469.
    /// </remarks>
    internal JackknifedFigure Quantile(double share)
    {
        if (Curve.Quantile(share) is not { } reached) return Figure((_, _) => null);
        var time = (long)reached;
        // What differs by rounding alone does not differ, and an interval that narrow has no two ends.
        if (Open(time).Variance is not (> 0 and var variance) || Spread(variance) < KaplanMeier.Rounding) return Figure((_, _) => time);
        var (lower, upper) = (share - Spread(variance), Math.Min(1, share + Spread(variance)));
        var from = lower <= 0 ? 0 : Curve.Quantile(lower)!.Value;
        // Where the interval has no end nothing is known of the uncertainty.
        return Curve.Quantile(upper) is { } to
            ? Figure((_, curve) => time + (curve.Survival(time) - Curve.Survival(time)) * (to - from) / (upper - Math.Max(0, lower)))
            : new JackknifedFigure(Hours.Of((double)time), Unknown, _sizes);
    }

    private JackknifedFigure Open(long time) => new(Curve.Survival(time), [.. CurvesWithout.Select(curve => curve?.Survival(time))], _sizes);

    private double Spread(double variance) => Intervals.Student(_sizes.Count) * Math.Sqrt(variance);

    private double? MeanOf(LatencySample sample, KaplanMeier curve) => sample.Censored.Count == 0 ? sample.Closed.Mean : curve.MeanUpTo(_bound);

    // A curve that comes down to nothing because the few requests that were seen longest happened to close says little of how long such requests take.
    private bool IsRestricted => _all.Censored.Count > 0 && (Curve.IsCut || Curve.OpenBeforeTheLast * _bound > Unknowable * Curve.MeanUpTo(_bound));

    private JackknifedFigure Figure(Func<LatencySample, KaplanMeier, double?> figure) =>
        new(Hours.Of(figure(_all, Curve)), _without.Length == 0 ? Unknown : [.. _without.Select(left => Without(left, figure))], _sizes);

    private static double? Without((LatencySample Sample, KaplanMeier Curve) left, Func<LatencySample, KaplanMeier, double?> figure) =>
        left.Sample.Count == 0 ? null : Hours.Of(figure(left.Sample, left.Curve));

    private double?[] Unknown => [.. Enumerable.Repeat<double?>(null, _sizes.Count)];
}
