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
    [InlineData("2 h + 3 h", 6)]
    [InlineData("2 h +", 5)]
    [InlineData("exponential 2 h", 12)]
    [InlineData("exponential(2 h", 15)]
    [InlineData("exponential(2 h) later", 17)]
    [InlineData("", 0)]
    public void What_is_no_law_is_a_fault_at_its_place(string text, int offset) => Assert.Equal(offset, Distributions.Parse(text).Fault?.Offset);
}
