using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Tests.Runs;
using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Tests.Pooling;

public class LatencyCurvesTests
{
    private const long Week = 1000 * TwoAgencies.Hour; // far enough from zero that a week is not rounded
    // E. J. Freireich and others, Blood 21 (1963) 699–716; see KaplanMeierTests.
    private static readonly long[] Relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    private static readonly long[] InRemission = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];

    private static LatencySample SampleOf(IEnumerable<long> closed, IEnumerable<long>? open = null)
    {
        var sample = new LatencySample();
        foreach (var time in closed) sample.AddClosed(time);
        foreach (var time in open ?? []) sample.AddCensored(time);
        return sample;
    }

    private static LatencyCurve Pooled(params LatencySample[] replications)
    {
        int[] sizes = [.. replications.Select(_ => 1)];
        var times = new PooledTimes(replications, sizes, SampleResolution.Fine);
        return LatencyCurves.Pooled(null, times.Curve, [.. times.CurvesWithout], sizes, CurveBand.Requests);
    }

    private static LatencyCurve Remission() => Pooled(SampleOf(Relapsed.Select(w => w * Week), InRemission.Select(w => w * Week)));

    private static LatencySample Exponential(int seed, int count, double mean)
    {
        var random = new Random(seed);
        return SampleOf(Enumerable.Range(0, count).Select(_ => (long)(-Math.Log(1 - random.NextDouble()) * mean * TwoAgencies.Hour)));
    }

    [Theory]
    [InlineData(6, 0.1429, 1 - 0.9516, 1 - 0.6197)]
    [InlineData(10, 0.2471, 1 - 0.8894, 1 - 0.5032)]
    [InlineData(23, 0.5518, 1 - 0.6801, 1 - 0.1881)]
    public void One_replication_has_the_band_of_the_textbook(int week, double share, double lower, double upper)
    {
        var curve = Remission();
        Assert.Equal(CurveBand.Requests, curve.Band);
        var point = curve.Points.Single(p => p.Hours == week * 1000);
        Assert.Equal(share, point.Share, 0.0001);
        Assert.Equal(lower, point.Lower!.Value, 0.0001);
        Assert.Equal(upper, point.Upper!.Value, 0.0001);
    }

    [Fact]
    public void The_median_lies_where_the_band_reaches_a_half()
    {
        // The band of the share in remission (see the theory above) falls to 0.5 in week 13 at its lower end, and at its upper end not while anybody was watched.
        var median = Assert.Single(Remission().Quantiles);
        Assert.Equal(new CurveQuantile(0.5, 23_000, 13_000, null), median);
    }

    [Fact]
    public void The_curve_begins_at_nothing_and_lasts_as_long_as_anybody_was_watched()
    {
        var curve = Remission();
        Assert.Equal(new CurvePoint(0, 0, 0, 0), curve.Points[0]);
        Assert.Equal(35_000, curve.Points[^1].Hours);
        Assert.Equal(curve.Points[^2].Share, curve.Points[^1].Share);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void A_curve_of_many_requests_is_thinned_and_stays_true(int replications)
    {
        var samples = Enumerable.Range(1, replications).Select(seed => Exponential(seed, 20_000, 30)).ToArray();
        var curve = Pooled(samples);
        Assert.InRange(curve.Points.Count, 50, LatencyCurve.MostPoints);
        Assert.All(curve.Points.Zip(curve.Points.Skip(1)), pair =>
        {
            Assert.True(pair.First.Hours < pair.Second.Hours && pair.First.Share <= pair.Second.Share);
            Assert.True(pair.Second.Share == 1 || (pair.Second.Lower < pair.Second.Share && pair.Second.Share < pair.Second.Upper));
        });
        Assert.All(curve.Points, point => Assert.Equal(1 - Math.Exp(-point.Hours / 30), point.Share, 0.015));
        Assert.Equal(1, curve.Points[^1].Share);
        Assert.Equal([0.5, 0.9, 0.99], curve.Quantiles.Select(q => q.Share));
        Assert.All(curve.Quantiles, q => Assert.True(q.LowerHours < q.Hours && q.Hours < q.UpperHours, $"{q}"));
        Assert.Equal(30 * Math.Log(2), curve.Quantiles[0].Hours, 0.5);
    }

    [Fact]
    public void Replications_that_differ_more_than_their_requests_explain_make_the_band_wider()
    {
        var means = new[] { 20, 30, 40, 25, 35 };
        var alike = Pooled([.. means.Select((_, i) => Exponential(i, 4000, 30))]);
        var different = Pooled([.. means.Select((mean, i) => Exponential(i, 4000, mean))]);
        static double Width(LatencyCurve curve) => curve.Points.First(p => p.Share >= 0.5) is var p ? p.Upper!.Value - p.Lower!.Value : 0;
        Assert.Equal(CurveBand.Replications, different.Band);
        Assert.InRange(Width(different), 5 * Width(alike), 1);
    }

    [Fact]
    public void One_replication_has_no_band_where_none_is_wanted()
    {
        var curve = LatencyCurves.Pooled("information", new KaplanMeier(Exponential(1, 100, 5)), [], [1], CurveBand.None);
        Assert.Equal(CurveBand.None, curve.Band);
        Assert.All(curve.Points, point => Assert.Equal((null, null), (point.Lower, point.Upper)));
        Assert.Equal([(null, null), (null, null), (null, null)], curve.Quantiles.Select(q => (q.LowerHours, q.UpperHours)));
    }

    [Fact]
    public void Where_nothing_closed_the_curve_stays_at_nothing()
    {
        var curve = Pooled(SampleOf([], [5 * TwoAgencies.Hour]), SampleOf([], [9 * TwoAgencies.Hour]));
        Assert.Equal([(0, 0), (9, 0)], curve.Points.Select(p => (p.Hours, p.Share)));
        Assert.Empty(curve.Quantiles);
    }
}
