using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using NodaTime;
using static ExchangeSim.Experiments.Tests.Kit.Sketch;

namespace ExchangeSim.Experiments.Tests.Pooling;

public class HorizonTableTests
{
    private static readonly Procedure Plain = Procedure(Submit("answered"), Answered);
    private static readonly Procedure Limited = Plain with { Limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.Urgent] = Duration.FromDays(2),
        [Urgency.Routine] = Duration.FromDays(9) } };

    private static Horizon Of(Procedure procedure, Func<Scenario, Scenario>? change = null)
    {
        var scenario = Sketch.Scenario(procedure) with { Length = null };
        return new HorizonTable(change?.Invoke(scenario) ?? scenario).Of("information");
    }

    [Fact]
    public void It_is_the_procedures_own_else_the_scenarios_else_the_longest_limit_else_a_year()
    {
        Assert.Equal(Duration.FromDays(5), Of(Limited with { Horizon = Duration.FromDays(5) }, s => s with { Horizon = Duration.FromDays(7) }).Length);
        Assert.Equal(Duration.FromDays(7), Of(Limited, s => s with { Horizon = Duration.FromDays(7) }).Length);
        Assert.Equal(Duration.FromDays(9), Of(Limited).Length);
        Assert.Equal(Duration.FromDays(365), Of(Plain).Length);
    }

    [Fact]
    public void A_limit_of_an_instrument_counts_and_that_of_a_clock_does_not()
    {
        var treaty = new Instrument
        {
            Id = "treaty", Name = "Treaty", Parties = ["vietnam", "laos"],
            TimeLimits = [new TimeLimit("information", null, Urgency.Routine, Duration.FromDays(30)), new TimeLimit("information", "clock", null, Duration.FromDays(90))],
        };
        Assert.Equal(Duration.FromDays(30), Of(Limited, s => s with { Instruments = [treaty] }).Length);
    }

    [Fact]
    public void It_is_never_longer_than_a_run_can_observe()
    {
        var horizon = Of(Plain, s => s with { Length = Duration.FromDays(100), WarmUp = Duration.FromDays(10) });
        Assert.Equal((Duration.FromDays(90), Duration.FromDays(365), true), (horizon.Length, horizon.Wanted, horizon.IsCut));
    }

    [Fact]
    public void What_arises_late_is_observed_for_less()
    {
        var late = Sketch.Demand() with { From = Monday + Duration.FromDays(80) };
        Assert.Equal(Duration.FromDays(20), Of(Plain, s => s with { Length = Duration.FromDays(100), Demands = [late] }).Length);
        Assert.Equal(Duration.FromDays(100), Of(Plain, s => s with { Length = Duration.FromDays(100), Demands = [late, Sketch.Demand()] }).Length);
    }

    [Fact]
    public void It_is_the_same_whether_a_demand_begins_late_or_has_no_rate_until_then()
    {
        Duration With(params Demand[] demands) => Of(Plain, s => s with { Length = Duration.FromDays(100), WarmUp = Duration.FromDays(10), Demands = demands }).Length;
        var late = Sketch.Demand() with { From = Monday + Duration.FromDays(60) };
        var day = new LocalDate(2024, 1, 1);
        var silent = Sketch.Demand() with { Periods = [new DemandPeriod(day, day.PlusDays(59), 0, null)] };
        var none = Sketch.Demand() with { Periods = [new DemandPeriod(day, day.PlusDays(59), null, 0)] };
        var seasonal = Sketch.Demand() with { Season = [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] }; // from 1 March, the 60th day from 1 January
        Assert.All([late, silent, none, seasonal], demand => Assert.Equal(Duration.FromDays(40), With(demand)));
        Assert.Equal(Duration.FromDays(90), With(silent, Sketch.Demand()));
        // What arises in the warm-up is not counted, so it is the first after it that matters.
        Assert.Equal(Duration.FromDays(40), With(Sketch.Demand() with { Periods = [new DemandPeriod(day.PlusDays(5), day.PlusDays(59), 0, null)] }));
    }

    [Fact]
    public void The_scenario_as_it_stands_decides_for_every_policy()
    {
        var (stands, policy) = (Sketch.Scenario(Limited), Sketch.Scenario(Plain, Plain with { Id = "other" }) with { Length = Duration.FromDays(20) });
        var table = new HorizonTable(stands, policy);
        Assert.Equal(Duration.FromDays(9), table.Of("information").Length);
        Assert.Equal(Duration.FromDays(20), table.Of("other").Length);
    }
}
