using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Pooling;

/// <summary>Curves of replications → a curve with a band, thinned to what a chart can show.</summary>
/// <remarks>
/// Requests in one queue make each other wait, so those of one replication are alike; a band that takes each for itself (Greenwood's) is too narrow. Where there are several
/// replications the band is
/// made from these instead, with Student's t, on the same scale. Quantiles by turning the band around: R. Brookmeyer, J. Crowley, "A confidence interval for the median
/// survival time",
/// Biometrics 38 (1982) 29–41.
/// </remarks>
internal static class LatencyCurves
{
    private static readonly double[] Shares = [0.5, 0.9, 0.99];
    // A point is worth telling when the share has risen by so much, or when so much of the longest time has passed: together fewer than LatencyCurve.MostPoints.
    private const double Rise = 1.0 / 140, Stretch = 1.0 / 50;

    /// <summary>The curve of all replications' requests together; with two blocks of replications or more on the grid, of one as it is.</summary>
    /// <param name="procedure">Its procedure, or null: all.</param>
    /// <param name="pooled">The curve.</param>
    /// <param name="without">The curves without each block of replications, null where nothing is left without it; none of fewer than two.</param>
    /// <param name="sizes">Replications in each block.</param>
    /// <param name="ofOne">What the band is made from where there is one replication.</param>
    internal static LatencyCurve Pooled(string? procedure, KaplanMeier pooled, IReadOnlyList<KaplanMeier?> without, IReadOnlyList<int> sizes, CurveBand ofOne)
    {
        if (without.Count >= 2) return Thinned(procedure, CurveBand.Replications, OnGrid(pooled, without, sizes), pooled.Longest, pooled.Quantile);
        var raw = pooled.Points.Select(point => new Raw(point.Time, point.Time, 1 - point.Survival, ofOne == CurveBand.None ? null : point.Band())).ToList();
        return Thinned(procedure, ofOne, raw, pooled.Longest, pooled.Quantile);
    }

    private static List<Raw> OnGrid(KaplanMeier pooled, IReadOnlyList<KaplanMeier?> without, IReadOnlyList<int> sizes)
    {
        if (pooled.Points.Count == 0) return [];
        var first = CurveGrid.AtOrAfter(pooled.Points[0].Time);
        var factor = Intervals.Student(without.Count);
        return [.. Enumerable.Range(first, CurveGrid.AtOrAfter(pooled.Points[^1].Time) - first + 1).Select(number =>
        {
            var (time, before) = (CurveGrid.TimeOf(number), number == 0 ? 0 : CurveGrid.TimeOf(number - 1));
            var open = new JackknifedFigure(pooled.Survival(time), [.. without.Select(curve => curve?.Survival(time))], sizes);
            return new Raw(time, before, 1 - open.Whole!.Value, open.Variance is { } variance ? LogLogBand.Of(open.Whole.Value, Math.Sqrt(variance), factor) : null);
        })];
    }

    private static LatencyCurve Thinned(string? procedure, CurveBand band, List<Raw> raw, long longest, Func<double, double?> quantile)
    {
        var none = band == CurveBand.None ? (double?)null : 0;
        var points = new List<CurvePoint> { new(0, 0, none, none) };
        long kept = 0;
        for (var i = 0; i < raw.Count; i++)
        {
            var (time, share) = (raw[i].Time, raw[i].Share);
            if (share <= points[^1].Share || (i < raw.Count - 1 && share - points[^1].Share < Rise && time - kept < longest * Stretch)) continue;
            kept = time;
            points.Add(raw[i].Point);
        }
        if (longest > kept) points.Add(points[^1] with { Hours = Hours.Of(longest) });
        return new LatencyCurve(procedure, band, points, [.. Shares.Select(share => Quantile(raw, share, quantile(share))).OfType<CurveQuantile>()]);
    }

    private static CurveQuantile? Quantile(List<Raw> raw, double share, double? reached)
    {
        if (reached is not { } time) return null;
        var lower = raw.FindIndex(point => point.Upper >= share);
        var upper = raw.FindIndex(point => point.Lower >= share);
        return new CurveQuantile(share, Hours.Of(time), lower < 0 ? null : Hours.Of(raw[lower].After), upper < 0 ? null : Hours.Of(raw[upper].Time));
    }

    /// <summary>A point before thinning.</summary>
    /// <param name="Time">Its time, ms.</param>
    /// <param name="After">What it tells of came after this time, or at it.</param>
    /// <param name="Share">Share closed.</param>
    /// <param name="Open">Band of the share open.</param>
    private readonly record struct Raw(long Time, long After, double Share, (double Lower, double Upper)? Open)
    {
        internal double? Lower => 1 - Open?.Upper;
        internal double? Upper => 1 - Open?.Lower;
        internal CurvePoint Point => new(Hours.Of(Time), Share, Lower, Upper);
    }
}
