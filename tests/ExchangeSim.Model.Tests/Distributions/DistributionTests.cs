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
        { new Mixture([new Exponential(10), new Uniform(4, 6)], [0.75, 0.25]), 8.75, 0 },
        { new Mixture([new Constant(10), new Uniform(4, 6)], [0.75, 0.25]), 8.75, 4 },
        { new Mixture([new Constant(10), new Never()], [0.75, 0.25]), double.PositiveInfinity, 10 },
        { new Shifted(3, new Uniform(1, 4)), 5.5, 4 },
    };

    [Theory]
    [MemberData(nameof(MeansAndMinima))]
    public void Mean_and_minimum_are_those_of_the_law(Distribution law, double mean, double minimum)
    {
        if (double.IsInfinity(mean)) Assert.Equal(mean, law.Mean);
        else Assert.Equal(mean, law.Mean, 1e-9);
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

    [Theory]
    [InlineData(0.9, 1.2815515655446004)] // the standard normal quantile
    [InlineData(0.75, 0.6744897501960817)]
    [InlineData(0.99, 2.3263478740408408)]
    [InlineData(0.1, -1.2815515655446004)]
    public void A_lognormal_of_a_median_and_a_quantile_has_both(double share, double normal)
    {
        var quantile = 10 * Math.Exp(0.9 * normal);
        var law = Lognormal.OfMedian(10, share, quantile);
        Assert.Equal(10, law.Median, 1e-12);
        Assert.Equal(10, Math.Exp(law.Mu), 1e-12);
        Assert.Equal(0.9, law.Sigma, 1e-13);
        Assert.Equal(10 * Math.Exp(0.405), law.Mean, 1e-11); // e^(μ + σ²/2)
    }

    [Theory]
    [InlineData(0.9, 40)]
    [InlineData(0.1, 0.5)]
    public void A_Weibull_of_a_median_and_a_quantile_has_both(double share, double quantile)
    {
        var law = Weibull.OfMedian(10, share, quantile);
        double Below(double x) => 1 - Math.Exp(-Math.Pow(x / law.Scale, law.Shape));
        Assert.Equal((0.5, share), (Math.Round(Below(10), 13), Math.Round(Below(quantile), 13)));
    }

    [Fact]
    public void The_share_that_never_ends_is_that_of_the_parts_which_never_do()
    {
        var inner = new Mixture([new Exponential(10), new Never()], [0.5, 0.5]);
        Assert.Equal(0.4, new Shifted(5, new Mixture([new Constant(1), inner, new Never()], [0.4, 0.4, 0.2])).NeverShare, 1e-12);
        Assert.Equal(0, new Exponential(10).NeverShare);
    }

    [Fact]
    public void A_gamma_s_parameters_give_back_its_mean_and_its_coefficient_of_variation()
    {
        var law = new Gamma(7, 0.5);
        Assert.Equal(7, law.Shape * law.Scale, 1e-9);
        Assert.Equal(0.5, Math.Sqrt(law.Shape) * law.Scale / 7, 1e-9);
    }

    [Fact]
    public void The_mean_of_the_draws_that_end_leaves_out_those_that_never_do()
    {
        Assert.Equal(7, new Exponential(7).EndingMean);
        Assert.Equal(0, new Never().EndingMean);
        Assert.Equal(15, new Mixture([new Exponential(10), Distribution.Exactly(20), new Never()], [0.25, 0.25, 0.5]).EndingMean);
        Assert.Equal(18, new Shifted(3, new Mixture([new Exponential(10), Distribution.Exactly(20), new Never()], [0.25, 0.25, 0.5])).EndingMean);
    }
}
