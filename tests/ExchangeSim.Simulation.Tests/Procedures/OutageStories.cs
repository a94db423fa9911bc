using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Procedures;

/// <summary>When a message leaves: a line of one hour, nothing to do there.</summary>
public class OutageStories
{
    private static Inject Cut(string id, double at, double lasts, string channel = "line") =>
        new() { Id = id, At = Monday.Plus(Duration.FromHours(at)), Lasts = Duration.FromHours(lasts), Effects = [new Outage(channel)] };

    private static Scenario With(Channel channel, params Inject[] injects) =>
        Scenario(There(new WaitStep { Id = "wait", Time = Hours(1), Then = "reply" }), [Desk("ncb", 1)], 1) with { Channels = [channel], Injects = injects,
            Requests = [Listed("one", 1)] };

    [Fact]
    public void What_is_under_way_when_an_outage_begins_arrives() => Assert.StartsWith(
        "1:00 arisen at asker\n1:00-2:00 sent submit at answerer\n2:00-3:00 delayed wait at answerer\n3:00-12:30 sent reply", Story.Of(With(Channel(1), Cut("cut", 1.5, 10))),
            StringComparison.Ordinal);

    [Fact]
    public void A_lost_message_is_handed_in_again_and_then_an_outage_holds_it_back_too()
    {
        // Every message is lost a thousand times at most; with a share of all, the first attempts at 1:00, 2:00, 3:00 … are lost, but for those that an outage from 2:30 to 7:30
        // delays.
        var lossy = Channel(1) with { Loss = 0.999999, ResendAfter = Duration.FromHours(1) };
        var run = Recorder.Run(With(lossy, Cut("cut", 2.5, 5)) with { Length = Duration.FromHours(8) });
        Assert.Equal(Outcome.Open, run.Requests.Single().Outcome);
        Assert.Contains("lost 2", Losses(With(lossy with { Loss = 0.5 }, Cut("cut", 1.5, 5)), 2), StringComparison.Ordinal);
    }

    // The story of the first of many requests of which the first message is lost so often.
    private static string Losses(Scenario scenario, int losses)
    {
        for (var seed = 1UL; ; seed++)
        {
            var story = Story.Of(scenario with { Seed = seed });
            if (!story.Contains($"sent submit, lost {losses} ", StringComparison.Ordinal)) continue;
            // Handed in at 1:00 and lost; again at 2:00, in the outage until 6:30, lost; again at 7:30.
            Assert.Contains($"1:00-8:30 sent submit, lost {losses} at answerer", story, StringComparison.Ordinal);
            return story;
        }
    }

    [Fact]
    public void A_clock_that_runs_out_while_a_message_waits_for_its_channel_takes_effect_when_it_arrives()
    {
        var procedure = There(new WaitStep { Id = "wait", Time = Hours(1), StartsClock = "papers", Then = "reply" },
            Close("lapsed", Outcome.Lapsed)) with { Clocks = [new Clock("papers", Duration.FromHours(4), "lapsed")] };
        var scenario = With(Channel(1), Cut("cut", 2.5, 10)) with { Procedures = [procedure] };
        Assert.EndsWith("3:00-13:30 sent reply at asker\n13:30 clockranout reply at asker\n13:30 closed lapsed (Lapsed) at asker", Story.Of(scenario), StringComparison.Ordinal);
    }

    [Fact]
    public void A_conditional_outage_holds_back_what_waits_for_the_opening()
    {
        var inject = new Inject
        {
            Id = "cut", When = new InjectCondition(ReportedFigure.OpenRequests, "answerer", null, -1, Duration.FromHours(4)), Lasts = Duration.FromHours(30),
                Effects = [new Outage("line")],
        };
        // Handed in at 1:00, the line opens at 9:00, but is down from 4:00 to 34:00, one hour after it has opened again.
        Assert.StartsWith("1:00 arisen at asker\n1:00-35:00 sent submit at answerer", Story.Of(With(Channel(1) with { Hours = Daily(9, 17) }, inject)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Messages_that_wait_for_one_opening_leave_in_the_order_in_which_they_were_handed_in_and_before_what_is_handed_in_at_that_moment(bool isReference)
    {
        // The line opens at 9:00, when a, waiting from 1:00, is held back by the cut that began at 8:00; b and c wait for the end of the cut at once, and d comes as it ends.
        var scenario = With(Channel(1) with { Hours = Daily(9, 17) }, Cut("cut", 8, 4)) with
        {
            Procedures = [There(Work("look", "ncb", Hours(1), "reply"))], Requests = [Listed("d", 12), Listed("c", 8.75), Listed("b", 8.5), Listed("a", 1)],
        };
        Assert.Equal("a@14 b@15 c@16 d@17", Order(scenario, isReference));
        Assert.Null(Oracle.Comparison.FirstDifference(scenario, new RunSettings { Seed = scenario.Seed })); // so says the slow simulator
    }

    [Fact]
    public void A_message_that_is_lost_keeps_its_place_among_those_that_wait()
    {
        // Where a's message is lost at 1:00 and not again, it is handed in again at 2:30 and waits until 9:00, as b's does from 2:00.
        for (ulong seed = 1, found = 0; found < 3; seed++)
        {
            var scenario = With(Channel(1) with { Loss = 0.5, ResendAfter = Duration.FromHours(1.5) }, Cut("cut", 1.2, 7.8)) with
            {
                Seed = seed, Procedures = [There(Work("look", "ncb", Hours(1), "reply"))], Requests = [Listed("b", 2), Listed("a", 1)], Length = Duration.FromHours(40),
            };
            var run = Recorder.Run(scenario, Recorder.Traced(scenario));
            var (first, second) = (Story.Of(run, scenario, "a"), Story.Of(run, scenario, "b"));
            if (!first.Contains("1:00-10:00 sent submit, lost 1 ", StringComparison.Ordinal) || !second.Contains("2:00-10:00 sent submit at", StringComparison.Ordinal)) continue;
            found++;
            Assert.Contains("10:00-11:00 worked look at answerer.ncb", first, StringComparison.Ordinal);
        }
    }

    // When the requests end their work, in that order.
    private static string Order(Scenario scenario, bool isReference)
    {
        var names = scenario.Requests.ToDictionary(r => StableHash.Of($"request/{r.Id}"), r => r.Id);
        var run = Recorder.Run(scenario, Recorder.Traced(scenario) with { IsReference = isReference });
        return string.Join(' ', run.Trace.Where(s => s.Kind == TraceKind.Worked).OrderBy(s => s.To).Select(s => $"{names[s.Request]}@{s.To / Hour:0.##}"));
    }

    [Fact]
    public void A_message_still_waiting_when_the_run_ends_is_in_transit()
    {
        var run = Recorder.Run(With(Channel(1), Cut("cut", 0, 100)) with { Length = Duration.FromHours(20) });
        Assert.Equal(19 * Hour, run.Requests.Single().Parts[LatencyPart.Transit]);
    }
}
