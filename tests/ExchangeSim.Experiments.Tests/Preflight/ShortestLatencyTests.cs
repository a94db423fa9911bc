using System.Text.Json;
using ExchangeSim.Experiments.Preflight;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Experiments.Tests.Preflight;

public class ShortestLatencyTests
{
    private static double? Shortest(Scenario scenario, string procedure = "information") =>
        PreflightCheck.Of(scenario).ShortestLatencies.Single(row => row.Procedure == procedure).Hours;

    private static double? Shortest(params Step[] steps) => Shortest(Sketch.Scenario(Sketch.Procedure(steps)));

    private static Distribution Between(double low, double high) => new Uniform(low * Sketch.Hour, high * Sketch.Hour);

    [Fact]
    public void It_is_two_transits_and_the_least_work_and_nothing_before_sending_counts() => Assert.Equal(4, Shortest(
        Sketch.Work("draft", Sketch.Hours(100), "submit", Side.Requesting), Sketch.Submit("look-up"), Sketch.Work("look-up", Between(2, 9), "reply"), Sketch.Reply,
            Sketch.Answered));

    [Fact]
    public void Of_several_ways_it_takes_the_quickest_that_ends_with_an_answer() => Assert.Equal(5, Shortest(
        Sketch.Submit("choose"), Sketch.Decide("choose", new Case("no-treaty", 0.5, null), new Case("slow", 0.3, null), new Case("quick", null, null)),
        Sketch.Work("slow", Sketch.Hours(8), "reply"), Sketch.Work("quick", Sketch.Hours(3), "reply"), Sketch.Reply, Sketch.Answered, Sketch.Refused("no-treaty")));

    [Fact]
    public void A_procedure_that_can_only_refuse_has_none() =>
        Assert.Null(Shortest(Sketch.Submit("back"), new SendStep { Id = "back", To = Side.Requesting, Then = "no-treaty" }, Sketch.Refused("no-treaty")));

    [Fact]
    public void A_clarification_costs_its_work_and_two_transits() => Assert.Equal(2 + 2 + 3, Shortest(
        Sketch.Submit("clarify"), new AskStep { Id = "clarify", Desk = "ncb", Work = Between(3, 4), Then = "reply" }, Sketch.Reply, Sketch.Answered));

    [Theory]
    [InlineData(Join.All, 2 + 5)]
    [InlineData(Join.Any, 2 + 3)]
    public void A_fork_costs_its_longest_branch_or_its_shortest(Join join, double hours) => Assert.Equal(hours, Shortest(
        Sketch.Submit("both"), new ForkStep { Id = "both", Branches = ["one", "other"], JoinAt = "met" }, Sketch.Work("one", Sketch.Hours(3), "met"),
        new WaitStep { Id = "other", Time = Sketch.Hours(5), Then = "met" }, new JoinStep { Id = "met", Join = join, Then = "reply" }, Sketch.Reply, Sketch.Answered));

    [Fact]
    public void A_clock_can_be_the_quickest_way() => Assert.Equal(1 + 6 + 1, Shortest(Sketch.Scenario(Sketch.Procedure(
        Sketch.Submit("look-up"), Sketch.Work("look-up", Sketch.Hours(50), "reply") with { StartsClock = "patience" }, Sketch.Reply, Sketch.Answered) with
    {
        Clocks = [new Clock("patience", Duration.FromHours(6), "reply")],
    })));

    [Fact]
    public void A_consultation_costs_the_shortest_nested_request_unless_nobody_is_asked()
    {
        var nested = Sketch.Procedure(Sketch.Submit("look-up"), Sketch.Work("look-up", Sketch.Hours(7), "reply"), Sketch.Reply, Sketch.Answered) with { Id = "nested" };
        Scenario Consulting(params string[] agencies) => Sketch.Scenario(
            Sketch.Procedure(Sketch.Submit("consult"), new ConsultStep { Id = "consult", Procedure = "nested", Agencies = agencies, Then = "reply" }, Sketch.Reply,
                Sketch.Answered), nested) with
        {
            Agencies = [Sketch.Agency("vietnam"), Sketch.Agency("laos"), Sketch.Agency("china")],
        };
        Assert.Equal(2 + 9, Shortest(Consulting("china")));
        Assert.Equal(9, Shortest(Consulting("china"), "nested"));
        Assert.Equal(2, Shortest(Consulting("vietnam")));
    }

    [Theory]
    [InlineData("wire", 2 + 1 + 7 + 1)] // over the agreed channel
    [InlineData(null, 2 + 48 + 7 + 48)] // over the first that a step names
    public void A_nested_request_that_ends_abroad_has_its_way_home(string? channel, double hours)
    {
        var refusing = Sketch.Procedure(Sketch.Submit("look-up") with { Over = channel is null ? "pouch" : null }, Sketch.Work("look-up", Sketch.Hours(7), "no"),
            Sketch.Refused("no")) with { Id = "nested", Channel = channel };
        var scenario = Sketch.Scenario(
            Sketch.Procedure(Sketch.Submit("consult"), new ConsultStep { Id = "consult", Procedure = "nested", Agencies = ["china"], Then = "reply" }, Sketch.Reply,
                Sketch.Answered) with { Limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.Routine] = Duration.FromHours(2) } }, refusing) with
        {
            Agencies = [Sketch.Agency("vietnam"), Sketch.Agency("laos"), Sketch.Agency("china")],
        };
        Assert.Equal(hours, Shortest(scenario));
        Assert.Equal(hours, Assert.Single(PreflightCheck.Of(scenario).MissedLimits).LeastHours!.Value, 1e-9); // of those that were sampled
    }

    [Fact]
    public void An_instrument_that_chooses_a_channel_counts_when_it_is_in_force()
    {
        var scenario = Sketch.Scenario(Sketch.Procedure(Sketch.Submit("reply"), Sketch.Reply, Sketch.Answered) with { Channel = "pouch" });
        var agreement = new Instrument
        {
            Id = "agreement", Parties = ["vietnam", "laos"], InForce = new LocalDate(2024, 1, 20), Channels = new SortedDictionary<string, string> { ["information"] = "wire" },
        };
        Assert.Equal(96, Shortest(scenario));
        Assert.Equal(2, Shortest(scenario with { Instruments = [agreement] }));
        Assert.Equal(96, Shortest(scenario with { Instruments = [agreement with { InForce = new LocalDate(2025, 1, 1) }] }));
    }

    [Fact]
    public void A_message_takes_the_least_time_of_its_direction()
    {
        var scenario = Sketch.Scenario(Sketch.Procedure(Sketch.Submit("reply"), Sketch.Reply, Sketch.Answered) with { Channel = "pouch" });
        Scenario With(params DirectedDelay[] delays) =>
            scenario with { Channels = [.. scenario.Channels.Select(channel => channel.Id == "pouch" ? channel with { Delays = delays } : channel)] };
        Assert.Equal(96, Shortest(scenario));
        Assert.Equal(48 + 7, Shortest(With(new DirectedDelay("laos", "vietnam", Distribution.Exactly(7 * Sketch.Hour)))));
        Assert.Equal(7 + 5, Shortest(With(new DirectedDelay("vietnam", null, Distribution.Exactly(5 * Sketch.Hour)), new DirectedDelay(null, "vietnam",
            Distribution.Exactly(7 * Sketch.Hour)))));
    }

    [Fact]
    public void The_same_scenario_always_has_the_same_report()
    {
        var scenario = Sketch.Scenario(Sketch.Procedure(
            Sketch.Submit("choose"), Sketch.Decide("choose", new Case("slow", 0.3, null), new Case("reply", null, null)),
            Sketch.Work("slow", new Lognormal(8 * Sketch.Hour, 1), "reply"), Sketch.Reply, Sketch.Answered));
        Assert.Equal(JsonSerializer.Serialize(PreflightCheck.Of(scenario)), JsonSerializer.Serialize(PreflightCheck.Of(scenario)));
    }
}
