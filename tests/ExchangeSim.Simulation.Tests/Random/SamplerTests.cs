using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Tests.Random;

/// <summary>Every distribution against its mean, its variance and its quantiles; tolerances are five standard errors, seeds are fixed.</summary>
public class SamplerTests
{
    private const int Count = 100_000;
    private const ulong Seed = 20_220_103;

    public static TheoryData<string, Distribution, double> Laws => new()
    {
        { "uniform", new Uniform(100, 700), 600 * 600 / 12d },
        { "exponential", new Exponential(500), 500 * 500 },
        { "lognormal", new Lognormal(200, 0.8), 160 * 160 },
        { "triangular", new Triangular(10, 20, 70), (100 + 400 + 4900 - 200 - 700 - 1400) / 18d },
        { "triangular with its peak at the end", new Triangular(10, 70, 70), (100 + 4900 + 4900 - 700 - 700 - 4900) / 18d },
        { "gamma", new Gamma(300, 0.5), 150 * 150 },
        { "gamma of a shape below one", new Gamma(300, 1.6), 480d * 480 },
        { "weibull of shape 2", new Weibull(100, 2), 100 * 100 * (1 - Math.PI / 4) },
        { "empirical", new Empirical([60, 10, 20], [1, 3, 6]), 30 + 240 + 360 - 21 * 21 + 0d },
        // of a mixture the variance is Σ share (variance + mean²) − mean²
        { "mixture", new Mixture([new Exponential(100), new Uniform(400, 1000)], [0.7, 0.3]), 0.7 * 20_000 + 0.3 * (30_000 + 490_000) - 280d * 280 },
        { "mixture with gamma parts", new Mixture([new Gamma(100, 0.5), new Gamma(300, 2)], [0.6, 0.4]), 0.6 * (2500 + 10_000) + 0.4 * (360_000 + 90_000) - 180d * 180 },
        { "shifted", new Shifted(1000, new Exponential(50)), 2500 },
    };

    [Theory]
    [MemberData(nameof(Laws))]
    public void Mean_and_variance_are_those_of_the_law(string name, Distribution law, double variance)
    {
        var x = Draw(law, Seed);
        var mean = x.Average();
        Assert.True(Math.Abs(mean - law.Mean) < 5 * Math.Sqrt(variance / Count), $"{name}: mean {mean}, expected {law.Mean}; seed {Seed}");
        var squares = x.Select(value => (value - law.Mean) * (value - law.Mean)).ToArray();
        var spread = squares.Average();
        var error = Math.Sqrt(squares.Select(s => (s - spread) * (s - spread)).Average() / Count);
        Assert.True(Math.Abs(spread - variance) < 5 * error, $"{name}: variance {spread}, expected {variance}; seed {Seed}");
        Assert.True(x.Min() >= law.Minimum, $"{name}: {x.Min()} is below the least value {law.Minimum}");
    }

    public static TheoryData<Distribution, double, double> Quantiles => new()
    {
        { new Constant(42), 0.3, 42 },
        { new Uniform(100, 700), 0.25, 250 },
        { new Exponential(500), 0.5, 500 * Math.Log(2) },
        { new Lognormal(200, 0.8), 0.5, 200 / Math.Sqrt(1.64) }, // the median is the mean over √(1 + cv²)
        { new Lognormal(200, 0.8), 0.975, 200 / Math.Sqrt(1.64) * Math.Exp(1.959963984540054 * Math.Sqrt(Math.Log(1.64))) },
        { new Triangular(10, 20, 70), 1 / 6d, 20 },
        { new Triangular(10, 20, 70), 0.5, 70 - Math.Sqrt(0.5 * 60 * 50) },
        { new Triangular(5, 5, 5), 0.5, 5 },
        { new Weibull(100, 2), 1 - Math.Exp(-1), 100 },
        { new Empirical([60, 10, 20], [1, 3, 6]), 0.29, 10 },
        { new Empirical([60, 10, 20], [1, 3, 6]), 0.31, 20 },
        { new Empirical([60, 10, 20], [1, 3, 6]), 0.91, 60 },
        { new Shifted(1000, new Shifted(10, new Exponential(500))), 0.5, 1010 + 500 * Math.Log(2) },
    };

    [Theory]
    [MemberData(nameof(Quantiles))]
    public void Quantiles_are_those_of_the_law(Distribution law, double u, double expected) =>
        Assert.Equal(expected, new Sampler(law).Quantile(u), 1e-9 * Math.Max(1, expected));

    [Fact]
    public void A_gamma_of_shape_one_has_the_quantiles_of_an_exponential()
    {
        var x = Draw(new Gamma(300, 1), Seed).Order().ToArray();
        foreach (var u in new[] { 0.1, 0.5, 0.9, 0.99 })
        {
            var share = Array.FindIndex(x, value => value > -300 * Math.Log(1 - u)) / (double)Count;
            Assert.True(Math.Abs(share - u) < 5 * Math.Sqrt(u * (1 - u) / Count), $"{share:P2} lie below the {u:P0} point; seed {Seed}");
        }
    }

    [Fact]
    public void Half_of_the_draws_lie_below_the_median_and_nine_in_ten_below_the_p90()
    {
        foreach (var law in (Distribution[])[Lognormal.OfMedian(10, 0.9, 40), Weibull.OfMedian(10, 0.9, 40)])
        {
            var x = Draw(law, Seed);
            foreach (var (below, share) in new[] { (10, 0.5), (40, 0.9) })
                Assert.True(Math.Abs(x.Count(value => value < below) / (double)Count - share) < 5 * Math.Sqrt(share * (1 - share) / Count), $"{law}; seed {Seed}");
        }
    }

    [Fact]
    public void Each_part_of_a_mixture_has_its_share_of_the_draws_and_its_own_law()
    {
        var x = Draw(new Shifted(5, new Mixture([new Exponential(10), new Constant(1000), new Never()], [0.6, 0.3, 0.1])), Seed);
        foreach (var (count, share) in new[] { (x.Count(value => value == 1005), 0.3), (x.Count(value => value > Never.Milliseconds), 0.1) })
            Assert.True(Math.Abs(count / (double)Count - share) < 5 * Math.Sqrt(share * (1 - share) / Count), $"{count} of {Count}, expected {share}; seed {Seed}");
        var first = x.Where(value => value < 1000).ToArray();
        Assert.Equal(15, first.Average(), 5 * 10 / Math.Sqrt(first.Length)); // the mean of an exponential, and the offset
        Assert.Equal(1 - Math.Exp(-1), first.Count(value => value < 15) / (double)first.Length, 5 * 0.5 / Math.Sqrt(first.Length));
    }

    [Fact]
    public void A_law_drawn_at_two_means_by_the_same_name_keeps_its_rank()
    {
        var (slow, fast) = (Draw(new Lognormal(400, 1), Seed), Draw(new Lognormal(200, 1), Seed));
        Assert.All(slow.Zip(fast), pair => Assert.Equal(pair.First, 2 * pair.Second, pair.First * 1e-9));
    }

    [Fact]
    public void Draws_do_not_depend_on_the_order_in_which_they_are_made()
    {
        foreach (var row in Laws.Select(row => (Distribution)row[1]))
        {
            var (sampler, draws) = (new Sampler(row), new Draws(Seed, 0));
            var backwards = Enumerable.Range(0, 200).Reverse().Select(i => sampler.Draw(draws, StableHash.Mix((ulong)i), 17, 0)).Reverse();
            Assert.Equal(Draw(row, Seed).Take(200), backwards);
        }
    }

    private static double[] Draw(Distribution law, ulong seed)
    {
        var (sampler, draws) = (new Sampler(law), new Draws(seed, 0));
        return [.. Enumerable.Range(0, Count).Select(i => sampler.Draw(draws, StableHash.Mix((ulong)i), 17, 0))];
    }
}
