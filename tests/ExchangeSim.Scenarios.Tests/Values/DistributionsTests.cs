using ExchangeSim.Model;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Tests.Values;

public class DistributionsTests
{
    private const double Hour = 3_600_000;

    public static TheoryData<string, Distribution> Laws => new()
    {
        { "8 h", new Constant(8 * Hour) },
        { "uniform(1 h, 4 h)", new Uniform(Hour, 4 * Hour) },
        { "uniform( 1 h,4 h )", new Uniform(Hour, 4 * Hour) },
        { "uniform(0 h, 4 h)", new Uniform(0, 4 * Hour) },
        { "exponential(2 h)", new Exponential(2 * Hour) },
        { "lognormal(mean 2 h, cv 1)", new Lognormal(2 * Hour, 1) },
        { "gamma(mean 2 h, cv 0.5)", new Gamma(2 * Hour, 0.5) },
        { "weibull(scale 2 h, shape 1.5)", new Weibull(2 * Hour, 1.5) },
        { "triangular(1 h, 2 h, 6 h)", new Triangular(Hour, 2 * Hour, 6 * Hour) },
        { "2 h + exponential(8 h)", new Shifted(2 * Hour, new Exponential(8 * Hour)) },
    };

    [Theory]
    [MemberData(nameof(Laws))]
    public void A_law_is_written_as_one_would_say_it(string text, Distribution expected) => Assert.Equal(expected, Distributions.Parse(text).Value);

    [Fact]
    public void A_law_is_given_by_its_median_and_another_quantile()
    {
        Assert.Equal(Lognormal.OfMedian(10 * Hour, 0.9, 40 * Hour), Distributions.Parse("lognormal(median 10 h, p90 40 h)").Value);
        Assert.Equal(Lognormal.OfMedian(10 * Hour, 0.1, 5 * Hour), Distributions.Parse("lognormal(median 10 h, p10 5 h)").Value);
        Assert.Equal(Weibull.OfMedian(10 * Hour, 0.95, 24 * Hour), Distributions.Parse("weibull(median 10 h, p95 1 d)").Value);
        Assert.Equal(10 * Hour, Assert.IsType<Lognormal>(Distributions.Parse("lognormal(median 10 h, cv 1)").Value).Median, 1e-6);
    }

    [Fact]
    public void A_mixture_has_parts_with_shares()
    {
        var law = Assert.IsType<Mixture>(Distributions.ParseWait("mixture(70 %: 1 h + exponential(3 h), 20 %: 60 h, 10 %: never)").Value);
        Assert.Equal([new Shifted(Hour, new Exponential(3 * Hour)), new Constant(60 * Hour), new Never()], law.Parts);
        Assert.Equal([0.7, 0.2, 0.1], law.Shares.Select(share => Math.Round(share, 12)));
        Assert.Equal(11.5 * Hour, Distributions.Parse("mixture(50 %: 3 h, 50 %: uniform(10 h, 30 h))").Value.Mean, 1e-6);
    }

    [Theory]
    [InlineData("mixture(90 %: 3 h, 10 %: never)", "only a wait or the limit of a clock can last for ever")]
    [InlineData("mixture(90 %: 3 h)", "the shares of the mixture make 90 % together, not 100 %")]
    [InlineData("mixture(0 %: 3 h, 100 %: 1 h)", "a share of a mixture must be greater than zero")]
    [InlineData("mixture(100 %: never)", "some of a mixture must end")]
    [InlineData("lognormal(median 10 h, p50 40 h)", "'p50' is not a quantile beside the median")]
    [InlineData("lognormal(median 10 h, p90 9 h)", "p90 must be longer than the median")]
    [InlineData("lognormal(median 10 h, p10 11 h)", "p10 must be shorter than the median")]
    [InlineData("lognormal(median 10 h, p90 60 d)", "p90 is too far from the median for this law")]
    [InlineData("lognormal(median 1000 h, p90 1001 h)", "p90 is too near to the median for this law")]
    public void What_cannot_be_meant_is_said(string text, string message) => Assert.Equal(message, Distributions.Parse(text).Fault?.Message);

    [Fact]
    public void Observed_lengths_have_weights()
    {
        var law = Assert.IsType<Empirical>(Distributions.Parse("empirical(1 h: 3, 2 h: 5, 4 h: 0.5)").Value);
        Assert.Equal([Hour, 2 * Hour, 4 * Hour], law.Values);
        Assert.Equal([3, 5, 0.5], law.Weights);
    }

    [Theory]
    [InlineData("0 h", 0)]
    [InlineData("uniform(0 s, 0 s)", 0)]
    [InlineData("normal(2 h)", 0)]
    [InlineData("uniform(1 h)", 11)]
    [InlineData("uniform(4 h, 1 h)", 13)]
    [InlineData("uniform(1 h, 2 h, 3 h)", 16)]
    [InlineData("exponential(0 h)", 0)]
    [InlineData("exponential(-1 h)", 13)]
    [InlineData("lognormal(2 h, 1)", 10)]
    [InlineData("lognormal(mean 2 h)", 18)]
    [InlineData("lognormal(mean 0 h, cv 1)", 15)]
    [InlineData("lognormal(mean 2 h, cv 0)", 23)]
    [InlineData("lognormal(mean 2 h, cv 101)", 23)]
    [InlineData("weibull(scale 2 h, cv 1)", 19)]
    [InlineData("triangular(1 h, 6 h, 2 h)", 21)]
    [InlineData("empirical()", 10)]
    [InlineData("empirical(1 h)", 13)]
    [InlineData("empirical(1 h: 0)", 15)]
    [InlineData("mixture(70 % 3 h)", 13)]
    [InlineData("mixture(1 h: 70 %)", 10)]
    [InlineData("mixture(70 %: 3 h, 30 %: soon)", 25)]
    [InlineData("mixture(50 %: 3 h, 40 %: 2 h)", 28)]
    [InlineData("lognormal(median 10 h)", 21)]
    [InlineData("lognormal(median 10 h, q90 40 h)", 23)]
    [InlineData("weibull(median 0 h, p90 40 h)", 15)]
    [InlineData("2 h + 3 h", 6)]
    [InlineData("2 h +", 5)]
    [InlineData("exponential 2 h", 12)]
    [InlineData("exponential(2 h", 15)]
    [InlineData("exponential(2 h) later", 17)]
    [InlineData("", 0)]
    public void What_is_no_law_is_a_fault_at_its_place(string text, int offset) => Assert.Equal(offset, Distributions.Parse(text).Fault?.Offset);
}
