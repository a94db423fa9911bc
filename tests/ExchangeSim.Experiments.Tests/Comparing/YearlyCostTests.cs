using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Experiments.Tests.Comparing;

public class YearlyCostTests
{
    private static readonly Scenario One = With(1), Three = With(3);

    private static Scenario With(int officers) => Scenario(There(Work("work", "ncb", Hours(4), "reply")), [Desk("ncb", officers) with { YearlyCostPerOfficer = 1000 }]) with
    {
        Length = Duration.FromDays(100),
    };

    private static PolicyTimes Days(int from, int until) => new()
    {
        Policy = "three", From = Monday.Plus(Duration.FromDays(from)), Until = Monday.Plus(Duration.FromDays(until)),
    };

    [Theory]
    [InlineData(20, 45, 1500)]
    [InlineData(-20, 45, 1900)]
    [InlineData(90, 900, 1200)]
    [InlineData(100, 900, 1000)]
    public void Of_a_policy_from_a_day_until_another_it_is_the_mean_over_the_run(int from, int until, double cost) =>
        Assert.Equal(cost, YearlyCost.Of(OneTimed.Of(One, Three, Days(from, until)))!.Value, 6);

    [Fact]
    public void Of_a_policy_that_reacts_there_is_none_unless_it_costs_nothing()
    {
        var times = new PolicyTimes { Policy = "three", When = new InjectCondition(ReportedFigure.Queue, "answerer", "ncb", 3, Duration.FromDays(1)) };
        Assert.Null(YearlyCost.Of(OneTimed.Of(One, Three, times)));
        Assert.Equal(1000, YearlyCost.Of(OneTimed.Of(One, One, times)));
    }
}
