using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Tests.Values;

/// <summary>Numbers and ranges that people write and that the language does not have: the advice is what they meant.</summary>
public class UnusualNumberTests
{
    [Theory]
    [InlineData("1e12 / s", "a number is written with all its digits; write 1000000000000")]
    [InlineData("2.5E-1 / wk", "a number is written with all its digits; write 0.25")]
    [InlineData("1e300 / s", "a number is written with all its digits; write it without an exponent")]
    [InlineData("0,5 / wk", "a number has a point, not a comma; write 0.5, with a decimal point")]
    public void A_rate_has_plain_digits(string written, string said) => Assert.Equal(said, Said(Rates.Parse(written).Fault));

    [Theory]
    [InlineData("1e3 s", "a number is written with all its digits; write 1000")]
    [InlineData("2 exa", "'exa' is not a unit of time; the units are ms, s, min, h, d, wk, y")]
    public void A_duration_has_plain_digits(string written, string said) => Assert.Equal(said, Said(Durations.Parse(written).Fault));

    [Fact]
    public void A_share_has_plain_digits() => Assert.Equal("a number is written with all its digits; write 10", Said(Shares.Parse("1e1 %").Fault));

    [Theory]
    [InlineData("1 h - 2 h", "'- 2 h' is not understood here; for any length between two write uniform(1 h, 2 h)")]
    [InlineData("exponential(1 h - 2 h)", "exponential has one length, its mean; for any length between two write uniform(1 h, 2 h)")]
    [InlineData("exponential(1 h, 2 h)", "exponential has one length, its mean; for any length between two write uniform(1 h, 2 h)")]
    [InlineData("uniform(1 h - 2 h)", "uniform needs two lengths with commas between them; such as uniform(1 h, 2 h)")]
    [InlineData("exponential(1 h", "a ')' is missing after exponential(")]
    public void A_random_length_between_two_is_uniform(string written, string said) => Assert.Equal(said, Said(Distributions.Parse(written).Fault));

    [Fact]
    public void A_word_is_not_compared_with_thousands_of_others()
    {
        Assert.Equal("did you mean 'agency-17'?", new Names([.. Enumerable.Range(0, 4000).Select(i => $"agency-{i}")]).Advice("agenzy-17"));
        Assert.StartsWith("known: agency-0, ", new Names([.. Enumerable.Range(0, 600_000).Select(i => $"agency-{i}")]).Advice("agenzy-17"), StringComparison.Ordinal);
    }

    private static string Said(Fault? fault) => fault!.Advice is null ? fault.Message : $"{fault.Message}; {fault.Advice}";
}
