using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Scenarios.Tests;

public class UncertainTests
{
    private const string Arrivals = "demand.routine.arrivals: x lognormal(median 1, cv 0.3)";
    private static readonly double Week = Duration.FromDays(7).TotalMilliseconds;

    private static Scenario Read(string line, string? policy = null) => Good.Scenario(Arrivals, line, policy);

    private static Scenario Drawn(string line, double value, string? policy = null) => Read(line, policy).Uncertainty!.With([value, 2]);

    private static int Officers(Scenario scenario) => scenario.Agencies[1].Desks.First(desk => desk.Id == "ncb").Shifts[0].Officers;

    [Fact]
    public void The_scenario_itself_has_the_numbers_that_are_written()
    {
        var scenario = Good.Scenario();
        Assert.Equal(2, Officers(scenario));
        Assert.Equal([("demand.routine.arrivals", "6 / wk", true, (string?)null), ("agencies.laos.desks.ncb.officers", "2", false, "nobody has counted them")],
            scenario.Uncertainty!.Numbers.Select(number => (number.Place, number.Now, number.IsFactor, number.Because)));
    }

    [Fact]
    public void A_factor_multiplies_what_is_written() => Assert.Equal(6 * 1.5 / Week, Drawn(Arrivals, 1.5).Demands[0].Flows[0].PerMillisecond, 1e-18);

    [Fact]
    public void A_value_takes_the_place_of_what_is_written() =>
        Assert.Equal(9 / Week, Drawn("demand.routine.arrivals: uniform(2 / wk, 10 / wk)", 9).Demands[0].Flows[0].PerMillisecond, 1e-18);

    [Fact]
    public void One_number_of_a_random_length_is_drawn_and_the_others_stay()
    {
        var drawn = Drawn("procedures.information.steps.search.work.mean: uniform(2 h, 9 h)", 7.5);
        var law = Assert.IsType<Lognormal>(drawn.Procedures[0].Steps.OfType<WorkStep>().First(step => step.Id == "search").Work);
        Assert.Equal((7.5 * 3_600_000, 1.0), (law.MeanValue, law.Cv));
    }

    [Theory]
    [InlineData(1.4, 1)]
    [InlineData(1.5, 2)]
    [InlineData(3.6, 4)]
    public void Officers_are_drawn_as_whole_people(double value, int officers) => Assert.Equal(officers, Officers(Good.Scenario().Uncertainty!.With([1, value])));

    [Fact]
    public void What_a_policy_sets_holds_whatever_is_drawn()
    {
        var drawn = Good.Scenario(policy: "more").Uncertainty!.With([1.5, 1]);
        Assert.Equal("more", drawn.Policy);
        Assert.Equal(3, Officers(drawn));
        Assert.Equal(6 * 1.5 / Week, drawn.Demands[0].Flows[0].PerMillisecond, 1e-18);
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("more", 5)]
    public void What_a_policy_sets_may_be_uncertain_itself(string? policy, int officers) =>
        Assert.Equal(officers, Officers(Drawn("policies.more.changes.agencies.laos.desks.ncb.officers: uniform(2, 6)", 5, policy)));

    [Fact]
    public void What_a_sweep_sets_holds_whatever_is_drawn()
    {
        var values = ScenarioFile.Values("s.yaml", name => name == "s.yaml" ? Good.Text : null);
        var swept = values.With([new ExchangeSim.Scenarios.Text.Change("agencies.laos.desks.ncb.officers", "6")]).Scenario!;
        Assert.Equal(6, Officers(swept.Uncertainty!.With([1, 1])));
    }

    [Fact]
    public void A_draw_that_cannot_be_is_told_with_its_line()
    {
        var uncertainty = Read("demand.routine.crimes: x uniform(1, 1)").Uncertainty!;
        Assert.Equal("s.yaml(120,3): demand.routine.crimes was drawn as x0.5, which cannot be: the shares make 50 % together, not 100 %",
            Assert.Throws<ImpossibleDrawException>(() => uncertainty.With([0.5, 2])).Message);
    }
}
