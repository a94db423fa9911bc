using ExchangeSim.Model;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Tests.Values;

public class UncertainLawsTests
{
    public static TheoryData<string, bool, Distribution, string> Good => new()
    {
        { "uniform(20 %, 40 %)", false, new Uniform(20, 40), "%" },
        { "triangular(1, 2, 5)", false, new Triangular(1, 2, 5), "" },
        { "triangular(12 h, 1 d, 1 wk)", false, new Triangular(12, 24, 168), "h" },
        { "uniform(2 / wk, 1 / d)", false, new Uniform(2, 7), "/ wk" },
        { "x uniform(0.5, 2)", true, new Uniform(0.5, 2), "" },
        { "exponential(3 d)", false, new Exponential(3), "d" },
        { "weibull(scale 2 h, shape 1.5)", false, new Weibull(2, 1.5), "h" },
        { "lognormal(mean 2 h, cv 0.75)", false, new Lognormal(2, 0.75), "h" },
        { "x lognormal(median 2, cv 0.75)", true, new Lognormal(2.5, 0.75), "" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_law_is_read_in_the_unit_of_its_first_number(string text, bool isFactor, Distribution law, string unit)
    {
        var read = UncertainLaws.Parse(text);
        Assert.Null(read.Fault);
        Assert.Equal((isFactor, unit), (read.Value.IsFactor, read.Value.Unit));
        Assert.Equal(law.ToString(), read.Value.Law.ToString());
    }

    [Fact]
    public void Observed_values_keep_their_weights()
    {
        var law = Assert.IsType<Empirical>(UncertainLaws.Parse("empirical(20 %: 3, 40 %: 1)").Value.Law);
        Assert.Equal([20, 40], law.Values);
        Assert.Equal([3, 1], law.Weights);
    }

    [Theory]
    [InlineData("", 0, "a law should stand here")]
    [InlineData("5 h", 0, "'5' is not the law of an uncertain number")]
    [InlineData("gamma(mean 1, cv 1)", 0, "'gamma' is not the law of an uncertain number")]
    [InlineData("uniform(2, 1)", 11, "the numbers of uniform must go from low to high")]
    [InlineData("uniform(2 h, 30 %)", 13, "the numbers of a law have units of one kind")]
    [InlineData("x uniform(2 h, 3 h)", 12, "a factor has no unit")]
    [InlineData("uniform(-1, 2)", 8, "a number cannot be negative here")]
    [InlineData("uniform(1, 2", 12, "a ')' is missing after uniform(")]
    [InlineData("uniform(0, 0)", 0, "it must be able to be greater than zero")]
    [InlineData("lognormal(median 0, cv 1)", 17, "the median must be greater than zero")]
    public void What_is_no_law_is_told_with_its_place(string text, int offset, string message)
    {
        var fault = UncertainLaws.Parse(text).Fault!;
        Assert.Equal((offset, message), (fault.Offset, fault.Message));
    }
}
