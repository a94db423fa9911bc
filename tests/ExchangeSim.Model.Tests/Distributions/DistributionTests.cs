namespace ExchangeSim.Model.Tests;

public class DistributionTests
{
    public static TheoryData<Distribution, double, double> MeansAndMinima => new()
    {
        { Distribution.Exactly(5), 5, 5 },
        { new Uniform(1, 4), 2.5, 1 },
        { new Exponential(7), 7, 0 },
        { new Lognormal(7, 1), 7, 0 },
        { new Triangular(1, 2, 6), 3, 1 },
        { new Gamma(7, 0.5), 7, 0 },
        { new Weibull(10, 1), 10, 0 },               // shape 1 is exponential
        { new Weibull(10, 2), 8.862269254527580, 0 }, // 10 √π / 2
        { new Empirical([10, 20, 40], [1, 2, 1]), 22.5, 10 },
        { new Shifted(3, new Exponential(7)), 10, 3 },
        { new Shifted(3, new Uniform(1, 4)), 5.5, 4 },
    };

    [Theory]
    [MemberData(nameof(MeansAndMinima))]
    public void Mean_and_minimum_are_those_of_the_law(Distribution law, double mean, double minimum)
    {
        Assert.Equal(mean, law.Mean, 1e-9);
        Assert.Equal(minimum, law.Minimum, 1e-12);
    }

    [Fact]
    public void A_lognormal_s_parameters_give_back_its_mean_and_its_coefficient_of_variation()
    {
        var law = new Lognormal(7, 0.8);
        var variance = (Math.Exp(law.Sigma * law.Sigma) - 1) * Math.Exp(2 * law.Mu + law.Sigma * law.Sigma);
        Assert.Equal(7, Math.Exp(law.Mu + law.Sigma * law.Sigma / 2), 1e-9);
        Assert.Equal(0.8, Math.Sqrt(variance) / 7, 1e-9);
    }

    [Fact]
    public void A_gamma_s_parameters_give_back_its_mean_and_its_coefficient_of_variation()
    {
        var law = new Gamma(7, 0.5);
        Assert.Equal(7, law.Shape * law.Scale, 1e-9);
        Assert.Equal(0.5, Math.Sqrt(law.Shape) * law.Scale / 7, 1e-9);
    }
}
