using ExchangeSim.Experiments.Preflight;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Tests.Preflight;

public class UnreachedStepTests
{
    private static readonly Instrument Treaty = new() { Id = "treaty", Parties = ["vietnam", "laos"], InForce = new LocalDate(2030, 1, 1), Opens = ["information"] };

    private static Scenario Deciding(params Case[] cases) => Sketch.Scenario(Sketch.Procedure(
        Sketch.Submit("choose"), Sketch.Decide("choose", cases), Sketch.Work("look-up", Sketch.Hours(1), "reply"), Sketch.Reply, Sketch.Answered, Sketch.Refused("no-treaty")) with
    {
        Facts = [new Fact("never", 0, null), new Fact("always", 1, null), new Fact("penalty", null, new Uniform(10, 20))],
    }) with { Switches = new SortedDictionary<string, bool> { ["fast"] = false }, Instruments = [Treaty] };

    private static string[] Unreached(Scenario scenario) => PreflightCheck.Of(scenario).UnreachedSteps.Select(step => step.Step).ToArray();

    private static Case When(string then, Condition condition) => new(then, null, condition);

    private static readonly Case ElseReply = new("reply", null, null);
    private static readonly Case ElseLookUp = new("look-up", null, null);

    public static TheoryData<string, Condition, bool> Conditions => new()
    {
        { "instrument not yet in force", new InstrumentInForce(null), false },
        { "named instrument not yet in force", new InstrumentInForce("treaty"), false },
        { "no instrument in force", new Not(new InstrumentInForce(null)), true },
        { "a fact that is never so", new FactIs("never"), false },
        { "a fact that is always so", new FactIs("always"), true },
        { "a length that is never so short", new FactBelow("penalty", 10), false },
        { "a length that may be so short", new FactBelow("penalty", 15), true },
        { "a threshold that no instrument sets", new FactBelow("penalty", null), false },
        { "another agency", new AgencyIs(Side.Requested, ["vietnam"]), false },
        { "the agency itself", new AgencyIs(Side.Requesting, ["vietnam"]), true },
        { "a crime that nobody asks about", new CrimeIs(["cybercrime"]), false },
        { "an urgency that nobody has", new UrgencyIs([Urgency.VeryUrgent]), false },
        { "the urgency that all have", new UrgencyIs([Urgency.Routine]), true },
        { "a switch that is off", new SwitchIs("fast"), false },
        { "a language that is not shared", new LanguageShared(), false },
        { "an age", new OpenLongerThan(1), true },
        { "both, one of them never", new And(new FactIs("always"), new FactIs("never")), false },
        { "either, one of them always", new Or(new FactIs("always"), new FactIs("never")), true },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_case_whose_condition_never_holds_is_not_reached(string what, Condition condition, bool isReached)
    {
        var unreached = Unreached(Deciding(When("look-up", condition), new Case("no-treaty", 0.1, null), ElseReply));
        Assert.True(isReached != unreached.Contains("look-up"), what);
    }

    [Fact]
    public void What_stands_after_a_case_that_always_holds_is_not_reached()
    {
        Assert.Equal(["look-up", "no-treaty"], Unreached(Deciding(When("reply", new FactIs("always")), new Case("no-treaty", 0.5, null), ElseLookUp)));
        Assert.Equal(["look-up"], Unreached(Deciding(new Case("no-treaty", 0.4, null), new Case("reply", 0.6, null), ElseLookUp)));
        Assert.Equal(["no-treaty"], Unreached(Deciding(new Case("no-treaty", 0, null), new Case("reply", 0.6, null), ElseLookUp)));
    }

    [Fact]
    public void An_inject_can_put_an_instrument_in_force_and_turn_a_switch()
    {
        var scenario = Deciding(When("look-up", new InstrumentInForce("treaty")), When("no-treaty", new SwitchIs("fast")), ElseReply);
        Assert.Equal(["look-up", "no-treaty"], Unreached(scenario));
        Assert.Empty(Unreached(scenario with
        {
            Injects = [new Inject { Id = "summit", At = Sketch.Monday + Duration.FromDays(3), Effects = [new EntryIntoForce("treaty"), new SwitchTurned("fast", true)] }],
        }));
    }

    [Fact]
    public void A_step_at_which_requests_stand_at_the_start_is_reached_and_what_follows_it()
    {
        var scenario = Sketch.Scenario(Sketch.Procedure(
            Sketch.Submit("choose"), Sketch.Decide("choose", When("old", new SwitchIs("fast")), ElseReply), Sketch.Work("old", Sketch.Hours(1), "older"),
            Sketch.Work("older", Sketch.Hours(1), "reply"), Sketch.Reply, Sketch.Answered)) with { Switches = new SortedDictionary<string, bool> { ["fast"] = false } };
        Assert.Equal(["old", "older"], Unreached(scenario));
        OpeningStock Standing(string step) => new()
        {
            Id = "stock", Procedure = "information", Step = step, Pairs = [new StockOfPair("vietnam", "laos", [new AgedRequests(3, new Constant(Sketch.Hour))])],
        };
        Assert.Empty(Unreached(scenario with { OpenAtStart = [Standing("old")] }));
        Assert.Equal(["old"], Unreached(scenario with { OpenAtStart = [Standing("older")] }));
    }

    [Fact]
    public void A_ground_that_an_instrument_lifts_is_not_reached()
    {
        var scenario = Deciding(new Case("no-treaty", 0.1, null), new Case("look-up", 0.5, null), ElseReply);
        var lifting = Treaty with { InForce = new LocalDate(2020, 1, 1), Lifts = ["no-treaty"] };
        Assert.Empty(Unreached(scenario));
        Assert.Equal(["no-treaty"], Unreached(scenario with { Instruments = [lifting] }));
        Assert.Empty(Unreached(scenario with { Instruments = [lifting with { InForce = new LocalDate(2024, 1, 10) }] }));
    }

    [Fact]
    public void A_step_that_only_unreached_steps_lead_to_is_not_reached_and_it_says_why()
    {
        var scenario = Sketch.Scenario(Sketch.Procedure(
            Sketch.Submit("choose"), Sketch.Decide("choose", When("one", new SwitchIs("fast")), ElseReply),
            Sketch.Work("one", Sketch.Hours(1), "two"), Sketch.Work("two", Sketch.Hours(1), "reply"), Sketch.Reply, Sketch.Answered)) with
        {
            Switches = new SortedDictionary<string, bool> { ["fast"] = false },
        };
        var unreached = PreflightCheck.Of(scenario).UnreachedSteps;
        Assert.Equal(["one", "two"], unreached.Select(step => step.Step));
        Assert.Contains("choose", unreached[0].Why, StringComparison.Ordinal);
        Assert.DoesNotContain("choose", unreached[1].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_clock_leads_is_reached_and_a_procedure_without_demand_is_left_aside()
    {
        var procedure = Sketch.Procedure(Sketch.Submit("look-up"), Sketch.Work("look-up", Sketch.Hours(1), "reply") with { StartsClock = "patience" }, Sketch.Reply,
            Sketch.Answered, Sketch.Refused("late")) with
        {
            Clocks = [new Clock("patience", Duration.FromDays(1), "late")],
        };
        Assert.Empty(Unreached(Sketch.Scenario(procedure, procedure with { Id = "unused" })));
    }
}
