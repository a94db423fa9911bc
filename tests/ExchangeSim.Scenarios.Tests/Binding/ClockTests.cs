using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Scenarios.Tests.Binding;

public class ClockTests
{
    private const double Day = 86_400_000;

    private static string Written { get; } = Good.Text.Split('\n').Select(line => line.Trim()).First(line => line.Contains("limit: ", StringComparison.Ordinal)
        && line.Contains("then: ", StringComparison.Ordinal));

    private static string With(string limit) => System.Text.RegularExpressions.Regex.Replace(Written, "limit: [^,}]*", $"limit: \"{limit}\"");

    private static Clock Read(string limit) => Good.Scenario(Written, With(limit)).Procedures.SelectMany(procedure => procedure.Clocks).First();

    [Theory]
    [InlineData("45 d", 45, 0)]
    [InlineData("2 months", 0, 2)]
    public void A_limit_that_is_set_is_a_duration_or_months(string limit, int days, int months)
    {
        var clock = Read(limit);
        Assert.Null(clock.Drawn);
        Assert.Equal((Duration.FromDays(days), months), (clock.Limit.Time, clock.Limit.Months));
    }

    [Fact]
    public void A_limit_that_is_drawn_is_a_random_length_of_which_a_share_may_never_run_out()
    {
        Assert.Equal(new Exponential(200 * Day), Read("exponential(200 d)").Drawn);
        Assert.Equal(0.4, Assert.IsType<Mixture>(Read("mixture(60 %: exponential(200 d), 40 %: never)").Drawn).NeverShare, 12);
        Assert.IsType<Shifted>(Read("30 d + exponential(200 d)").Drawn);
    }

    [Theory]
    [InlineData("exponental(200 d)", "'exponental' is not a random length")]
    [InlineData("0 d", "must be greater than zero")]
    [InlineData("1.5 months", "months are whole")]
    public void One_that_cannot_be_read_is_an_error_where_it_stands(string limit, string message)
    {
        var problem = Assert.Single(Good.Read(Written, With(limit)).Problems, problem => problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.Contains("limit: ", Good.With(Written, With(limit)).Split('\n')[problem.Line - 1], StringComparison.Ordinal);
    }
}
