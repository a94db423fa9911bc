using ExchangeSim.Scenarios.Varying;

namespace ExchangeSim.Scenarios.Tests.Varying;

public class NumberTextTests
{
    [Theory]
    [InlineData("2", "x0.5", null, "1")]
    [InlineData("8 h", "x1.5", null, "12 h")]
    [InlineData("13 / wk", "x0.5", null, "6.5 / wk")]
    [InlineData("60 % when switch local-direct is on", "x1.5", null, "90 % when switch local-direct is on")]
    [InlineData("5 % when open longer than 60 d", "x2", null, "10 % when open longer than 60 d")]
    [InlineData("1 to 3", "x2", null, "2 to 6")]
    [InlineData("lognormal(mean 2 h, cv 0.7)", "x2", null, "lognormal(mean 4 h, cv 0.7)")]
    [InlineData("lognormal(mean 2 h, cv 0.7)", "x2", "cv", "lognormal(mean 2 h, cv 1.4)")]
    [InlineData("lognormal(mean 2 h, cv 0.7)", "90 min", "mean", "lognormal(mean 90 min, cv 0.7)")]
    [InlineData("lognormal(mean 2 h, cv 0.7)", "3", "mean", "lognormal(mean 3 h, cv 0.7)")]
    [InlineData("2 min + exponential(8 min)", "x0.5", null, "1 min + exponential(4 min)")]
    [InlineData("2 min + exponential(8 min)", "1 min", "fixed", "1 min + exponential(8 min)")]
    [InlineData("2 min + exponential(8 min)", "1 h", "mean", "2 min + exponential(1 h)")]
    [InlineData("triangular(1 h, 2 h, 6 h)", "3 h", "most-likely", "triangular(1 h, 3 h, 6 h)")]
    [InlineData("uniform(1 h, 1 d)", "x2", "high", "uniform(1 h, 2 d)")]
    [InlineData("weibull(scale 2 h, shape 1.5)", "x2", null, "weibull(scale 4 h, shape 1.5)")]
    [InlineData("empirical(1 h: 3, 2 h: 5)", "x2", null, "empirical(2 h: 3, 4 h: 5)")]
    [InlineData("lognormal(median 2 h, p90 8 h)", "x2", null, "lognormal(median 4 h, p90 16 h)")]
    [InlineData("lognormal(median 2 h, p90 8 h)", "1 d", "p90", "lognormal(median 2 h, p90 1 d)")]
    [InlineData("lognormal(median 2 h, p90 8 h)", "x2", "median", "lognormal(median 4 h, p90 8 h)")]
    [InlineData("mixture(70 %: lognormal(mean 3 d, cv 2), 20 %: 60 d, 10 %: never)", "x2", null, "mixture(70 %: lognormal(mean 6 d, cv 2), 20 %: 120 d, 10 %: never)")]
    [InlineData("exactly 40", "x1.5", null, "exactly 60")]
    [InlineData("x1.5", "x2", null, "x3")]
    [InlineData("2 months", "3 months", null, "3 months")]
    [InlineData("8 h", "6", null, "6 h")]
    [InlineData("8 h", "6 d", null, "6 d")]
    [InlineData("lognormal(mean 2 h, cv 0.7)", "uniform(1 h, 4 h)", null, "uniform(1 h, 4 h)")]
    [InlineData("2017-11-06", "2018-11-06", null, "2018-11-06")]
    public void A_value_is_given_a_level(string text, string level, string? part, string becomes) =>
        Assert.Equal(becomes, new WrittenValue("p", text, part).At(new Level(level)) is { } edits ? NumberEdit.Applied(text, edits) : null);

    [Theory]
    [InlineData("2017-11-06")]
    [InlineData("2022-03-01 09:00")]
    [InlineData("Mon-Fri 08:00-12:00, 13:00-17:00")]
    [InlineData("i-24-7")]
    [InlineData("when open longer than 60 d")]
    [InlineData("requested ncb")]
    [InlineData("none")]
    public void Dates_hours_and_names_hold_no_number_to_multiply(string text) => Assert.Null(new WrittenValue("p", text, null).At(new Level("x2")));

    [Fact]
    public void A_part_takes_numbers_only() => Assert.Null(new WrittenValue("p", "lognormal(mean 2 h, cv 0.7)", "mean").At(new Level("long")));
}
