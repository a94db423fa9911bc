using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Tests.Random;

public sealed class SharesTests
{
    [Theory]
    [InlineData(new double[] { 1 })]
    [InlineData(new double[] { 1, 1, 1, 1, 1, 1, 1, 1, 1 })]
    [InlineData(new double[] { 0, 5, 0, 0, 1, 94, 0 })]
    [InlineData(new double[] { 1e-9, 1, 1e-9, 1e9 })]
    public void A_number_picks_the_share_it_falls_into(double[] weights)
    {
        var shares = new Shares(weights);
        for (var i = 0; i < 10_007; i++)
        {
            var u = (i + 0.5) / 10_007;
            var picked = shares.Pick(u);
            var below = weights.Take(picked).Sum() / weights.Sum();
            var reached = weights.Take(picked + 1).Sum() / weights.Sum();
            Assert.True(below <= u + 1e-12 && u - 1e-12 < reached, $"{u} picked {picked}, which reaches from {below} to {reached}");
            Assert.True(weights[picked] > 0);
        }
    }

    [Fact]
    public void A_share_is_its_weight_over_all()
    {
        var shares = new Shares([1, 2, 5]);
        Assert.Equal([0.125, 0.25, 0.625], new[] { shares[0], shares[1], shares[2] });
    }
}
