using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Tests.Statistics;

public class EffectiveFreedomTests
{
    [Fact]
    public void Where_all_blocks_add_the_same_there_are_as_many_as_blocks_less_one() => Assert.Equal(19, EffectiveFreedom.Of([.. Enumerable.Repeat(0.3, 20)]));

    [Fact]
    public void Where_nothing_varies_there_are_as_many_as_blocks_less_one() => Assert.Equal(4, EffectiveFreedom.Of([0, 0, 0, 0, 0]));

    // By hand, from the formula of Johnson and Rust, (3.16 − 2.77 : √B) · (Σv)² : Σv²: one block of sixteen makes all of it, 3.16 − 2.77 : 4; two make it, twice as much.
    [Theory]
    [InlineData(16, 1, 2.4675)]
    [InlineData(16, 2, 4.935)]
    [InlineData(4, 1, 1.775)]
    public void Where_few_blocks_make_the_variance_there_are_few(int blocks, int thatVary, double freedom) =>
        Assert.Equal(freedom, EffectiveFreedom.Of([.. Enumerable.Range(0, blocks).Select(block => block < thatVary ? 7.0 : 0)]), 4);

    [Fact]
    public void There_is_never_less_than_one() => Assert.Equal(1, EffectiveFreedom.Of([1, 0]));

    // The mean of (Σv)² : Σv² of squares of normal deviations is about B : 3, so without the factor there would be some 7 of 20 blocks.
    [Fact]
    public void Of_normal_figures_the_mean_is_near_to_blocks_less_one()
    {
        var random = new Random(1992);
        var mean = Enumerable.Range(0, 2000).Average(_ => EffectiveFreedom.Of(
            [.. Enumerable.Range(0, 20).Select(_ => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, random.NextDouble())).Select(x => x * x)]));
        Assert.InRange(mean, 15, 19);
    }
}
