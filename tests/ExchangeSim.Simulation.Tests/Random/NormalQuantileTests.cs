using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Tests.Random;

public class NormalQuantileTests
{
    // To 15 digits; the first two are the check values that Wichura gives for AS 241.
    [Theory]
    [InlineData(0.25, -0.674489750196081743)]
    [InlineData(0.001, -3.09023230616781354)]
    [InlineData(1e-20, -9.26234008979840757)]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.999, 3.09023230616781354)]
    [InlineData(0.8413447460685429, 1.0)]
    [InlineData(0.9772498680518208, 2.0)]
    public void Quantiles_are_the_published_ones(double p, double x) => Assert.Equal(x, NormalQuantile.Of(p), 1e-12 * Math.Max(1, Math.Abs(x)));

    [Fact]
    public void Quantiles_rise_over_the_seams_of_the_approximation()
    {
        // |p − ½| = 0.425 and a tail of e⁻²⁵ are where one formula hands over to the next.
        foreach (var seam in new[] { 0.075, 0.925, Math.Exp(-25), 1 - Math.Exp(-25) })
        {
            var step = Math.Min(seam, 1 - seam) * 1e-4;
            var around = Enumerable.Range(-10, 21).Select(i => NormalQuantile.Of(seam + i * step)).ToArray();
            Assert.Equal(around.Order(), around);
        }
    }
}
