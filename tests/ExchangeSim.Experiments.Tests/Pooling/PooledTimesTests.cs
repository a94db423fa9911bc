using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Tests.Pooling;

public class PooledTimesTests
{
    private static LatencySample Sample(int seed, int count, double openShare, SampleResolution resolution)
    {
        var (random, sample) = (new Random(seed), new LatencySample(resolution));
        for (var i = 0; i < count; i++)
        {
            var time = (long)(-Math.Log(1 - random.NextDouble()) * 1e9);
            if (random.NextDouble() < openShare) sample.AddCensored(time);
            else sample.AddClosed(time);
        }
        return sample;
    }

    [Theory]
    [InlineData(50)] // every time is kept
    [InlineData(3000)] // each replication keeps its times, all together are a histogram
    [InlineData(6000)] // all are histograms
    public void What_is_left_without_a_replication_is_what_the_others_make(int requests)
    {
        var resolution = SampleResolution.Fine;
        var samples = Enumerable.Range(0, 4).Select(seed => Sample(seed, requests, 0.3, resolution)).ToArray();
        var all = new LatencySample(resolution);
        foreach (var sample in samples) all.Merge(sample);
        for (var left = 0; left < samples.Length; left++)
        {
            var others = new LatencySample(resolution);
            foreach (var sample in samples.Where((_, i) => i != left)) others.Merge(sample);
            var without = all.Less(samples[left]);
            Assert.Equal((others.Closed.Count, others.Closed.Sum, others.Closed.Squares, others.Censored.Sum),
                (without.Closed.Count, without.Closed.Sum, without.Closed.Squares, without.Censored.Sum));
            if (others.IsExact && all.IsExact) Assert.Equal(others.Steps(), without.Steps());
            else Assert.Equal(new KaplanMeier(others).RestrictedMean!.Value, new KaplanMeier(without).RestrictedMean!.Value, 0.002 * 1e9);
        }
    }

    [Fact]
    public void Shares_that_differ_by_rounding_alone_leave_a_quantile_without_width()
    {
        LatencySample[] samples = [Of(2, 2, 2, 4, 5, 7, 8, 8, 8), Of(1, 1, 2, 4, 5, 7, 7, 8, 8)]; // of either four of nine are open after 5, reached by other factors
        Assert.NotEqual(new KaplanMeier(samples[0]).Survival(5), new KaplanMeier(samples[1]).Survival(5));
        var median = new PooledTimes(samples, [1, 1], SampleResolution.Fine).Quantile(0.5);
        Assert.Equal(0, median.HalfWidth());
        Assert.Equal(Hours.Of(5.0), median.Whole);

        static LatencySample Of(params long[] times)
        {
            var sample = new LatencySample();
            foreach (var time in times) sample.AddClosed(time);
            return sample;
        }
    }

    [Fact]
    public void What_depends_on_one_replication_has_no_interval_nor_a_band()
    {
        const long Hour = 3_600_000;
        var sample = new LatencySample();
        for (var hours = 1; hours <= 9; hours++) sample.AddClosed(hours * 1000 * Hour);
        int[] sizes = [1, 1, 1, 1, 1];
        var times = new PooledTimes([sample, null, new LatencySample(), null, null], sizes, SampleResolution.Fine);
        foreach (var figure in new[] { times.Mean, times.Quantile(0.5), times.Quantile(0.9) })
        {
            Assert.NotNull(figure.Whole);
            Assert.Null(figure.HalfWidth());
        }
        var curve = LatencyCurves.Pooled(null, times.Curve, [.. times.CurvesWithout], sizes, CurveBand.None);
        Assert.All(curve.Points.Skip(1), point => Assert.Null(point.Lower));
        Assert.All(curve.Quantiles, quantile => Assert.Equal(quantile with { LowerHours = null, UpperHours = null }, quantile));
    }

    [Fact]
    public void With_everything_closed_the_mean_is_exact_although_the_times_are_in_classes()
    {
        var samples = Enumerable.Range(0, 3).Select(seed => Sample(seed, 9000, 0, SampleResolution.Compact)).ToArray();
        var times = new PooledTimes(samples, [1, 1, 1], SampleResolution.Compact);
        var exact = samples.Sum(s => (double)s.Closed.Sum) / samples.Sum(s => s.Closed.Count) / 3_600_000;
        Assert.Equal(exact, times.Mean.Whole!.Value, 1e-9);
        Assert.Null(times.RestrictedTo);
    }

    [Fact]
    public void A_mean_of_which_the_end_is_unknown_is_restricted_to_what_the_run_can_observe_whatever_it_saw()
    {
        const long Hour = 3_600_000;
        var sample = new LatencySample();
        sample.AddClosed(2 * Hour);
        sample.AddCensored(4 * Hour);
        var times = new PooledTimes([sample], [1], SampleResolution.Fine, observable: 6 * Hour);
        Assert.Equal((4, 6), (times.Mean.Whole, times.RestrictedTo));
    }

    [Fact]
    public void A_curve_that_reaches_nothing_by_luck_does_not_make_the_end_known()
    {
        const long Hour = 3_600_000;
        LatencySample Sample(int quick)
        {
            var sample = new LatencySample();
            for (var i = 0; i < quick; i++) sample.AddClosed(2 * Hour);
            sample.AddCensored(3 * Hour);
            sample.AddClosed(5 * Hour); // the one seen longest happens to have closed
            return sample;
        }
        Assert.Equal(50, new PooledTimes([Sample(10)], [1], SampleResolution.Fine, observable: 50 * Hour).RestrictedTo);
        Assert.Null(new PooledTimes([Sample(100_000)], [1], SampleResolution.Fine, observable: 50 * Hour).RestrictedTo); // one of 100,000 makes no difference
    }
}
