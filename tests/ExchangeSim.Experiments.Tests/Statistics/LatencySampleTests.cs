using ExchangeSim.Experiments.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace ExchangeSim.Experiments.Tests.Statistics;

public class LatencySampleTests
{
    private static readonly SampleResolution Tiny = new(8, 4);

    private static LatencySample SampleOf(IEnumerable<long> times, SampleResolution resolution)
    {
        var sample = new LatencySample(resolution);
        foreach (var time in times)
        {
            if (time % 3 == 0) sample.AddCensored(time);
            else sample.AddClosed(time);
        }
        return sample;
    }

    private static void SameSample(LatencySample one, LatencySample other)
    {
        Assert.Equal(one.Closed, other.Closed);
        Assert.Equal(one.Censored, other.Censored);
        Assert.Equal(one.Steps(), other.Steps());
    }

    private static long[] Spread(int[] seeds) => seeds.Select(seed => new Random(seed).NextInt64(1L << Math.Abs(seed % 40))).ToArray();

    [Fact]
    public void Neither_the_order_of_adding_nor_that_of_merging_matters() =>
        Prop.ForAll<int[], int[], int[]>((a, b, c) =>
        {
            var (first, second, third) = (Spread(a), Spread(b), Spread(c));
            var whole = SampleOf([.. first, .. second, .. third], Tiny);
            var merged = SampleOf(third.Reverse(), Tiny);
            merged.Merge(SampleOf(first, Tiny));
            var rest = SampleOf([], Tiny);
            rest.Merge(SampleOf(second.Reverse(), Tiny));
            merged.Merge(rest);
            SameSample(whole, merged);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Times_are_exact_until_they_are_too_many()
    {
        var times = Enumerable.Range(1, SampleResolution.Fine.ExactUpTo).Select(i => i * 1_000_003L).ToArray();
        var sample = new LatencySample();
        foreach (var time in times) sample.AddClosed(time);
        Assert.True(sample.IsExact);
        Assert.Equal(times, sample.Steps().Select(step => step.Time));
        sample.AddClosed(1);
        Assert.False(sample.IsExact);
    }

    [Theory]
    [InlineData(9, 0.001)]
    [InlineData(6, 0.008)]
    public void A_quantile_of_the_histogram_is_off_by_half_a_bucket_at_most(int bits, double error)
    {
        var random = new Random(2022);
        var exact = Enumerable.Range(0, 20_000).Select(i => random.NextInt64(1L << (i % 40 + 4))).Order().ToArray();
        var sample = new LatencySample(new SampleResolution(100, bits));
        foreach (var time in exact) sample.AddClosed(time);
        var curve = new KaplanMeier(sample);
        foreach (var share in new[] { 0.01, 0.25, 0.5, 0.9, 0.99, 1 })
        {
            var wanted = exact[(int)Math.Ceiling(share * exact.Length) - 1];
            Assert.InRange(curve.Quantile(share)!.Value, wanted * (1 - error) - 1, wanted * (1 + error) + 1);
        }
    }

    [Fact]
    public void Mean_and_variance_of_a_histogram_are_exact()
    {
        // A large common part: sums of squares in floating point would have lost the variance.
        const long Base = 1_000_000_000_000;
        var sample = new LatencySample(Tiny);
        for (var i = 0; i < 1000; i++) sample.AddClosed(Base + i);
        Assert.Equal(Base + 499.5, sample.Closed.Mean);
        Assert.Equal(1000 * 1001 / 12.0, sample.Closed.Variance!.Value, 1e-6);
    }

    [Fact]
    public void Samples_of_different_resolution_are_not_merged() =>
        Assert.Throws<ArgumentException>(() => new LatencySample(Tiny).Merge(new LatencySample()));

    [Fact]
    public void A_negative_latency_is_our_mistake_and_stops_the_run() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LatencySample().AddClosed(-1));

    [Fact]
    public void A_full_sample_adds_without_allocating()
    {
        var sample = new LatencySample();
        for (var i = 0; i < 10_000; i++) sample.AddClosed(3_600_000 + 1000 * i);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++) sample.AddClosed(3_600_000 + 1000 * i);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
