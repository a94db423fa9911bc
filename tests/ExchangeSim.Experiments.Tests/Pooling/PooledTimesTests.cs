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
            Assert.Equal((others.Closed.Count, others.Closed.Sum, others.Closed.Squares, others.Censored.Sum), (without.Closed.Count, without.Closed.Sum, without.Closed.Squares, without.Censored.Sum));
            if (others.IsExact && all.IsExact) Assert.Equal(others.Steps(), without.Steps());
            else Assert.Equal(new KaplanMeier(others).RestrictedMean!.Value, new KaplanMeier(without).RestrictedMean!.Value, 0.002 * 1e9);
        }
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
    public void A_mean_of_which_the_end_is_unknown_is_restricted_to_the_longest_time_observed()
    {
        var sample = new LatencySample();
        sample.AddClosed(2 * 3_600_000);
        sample.AddCensored(4 * 3_600_000);
        var times = new PooledTimes([sample], [1], SampleResolution.Fine);
        Assert.Equal((3, 4), (times.Mean.Whole, times.RestrictedTo));
        sample.AddClosed(5 * 3_600_000);
        Assert.Null(new PooledTimes([sample], [1], SampleResolution.Fine).RestrictedTo);
    }
}
