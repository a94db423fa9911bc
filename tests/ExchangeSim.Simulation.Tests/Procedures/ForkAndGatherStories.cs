using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Procedures;

public class ForkAndGatherStories
{
    private static Scenario Forking(Join join) => Scenario(There(
        new ForkStep { Id = "fork", Branches = ["paper", "search"], JoinAt = "met" }, Work("paper", "ncb", Hours(2), "stamp"),
            new WaitStep { Id = "stamp", Time = Hours(1), Then = "met" },
        Work("search", "court", Hours(6), "met"), new JoinStep { Id = "met", Join = join, Then = "reply" }), [Desk("ncb", 1), Desk("court", 1)],
            1) with { Requests = [Listed("one", 0), Listed("two", 1)] };

    private static Scenario Gathering(params double[] arisen) =>
        Scenario(There(new GatherStep { Id = "escort", Count = 3, AtMost = Hours(10), Then = "reply" }), [Desk("ncb", 1)],
            1) with { Requests = [.. arisen.Select((at, i) => Listed(i == 0 ? "one" : $"other-{i}", at))] };

    [Fact]
    public void All_branches_are_waited_for_and_the_last_tells_where_the_time_went()
    {
        var run = Recorder.Run(Forking(Join.All), Recorder.Traced(Forking(Join.All)));
        Assert.Equal("""
            0:00 arisen at asker
            0:00-1:00 sent submit at answerer
              1:00-3:00 worked paper at answerer.ncb
            1:00-7:00 joined fork at answerer as ExternalWait
              1:00-7:00 worked search at answerer.court
              3:00-4:00 delayed stamp at answerer
            7:00-8:00 sent reply at asker
            8:00 closed answered (Answered) at asker
            """, Story.Of(run, Forking(Join.All)));
        Assert.Equal(6 * Hour, run.Requests[0].Parts[LatencyPart.Work]);
    }

    [Fact]
    public void The_first_branch_of_any_is_enough_and_the_other_is_dropped_when_its_turn_comes()
    {
        var run = Recorder.Run(Forking(Join.Any), Recorder.Traced(Forking(Join.Any)));
        Assert.Equal("""
            1:00 arisen at asker
            1:00-2:00 sent submit at answerer
              2:00-3:00 waited paper at answerer.ncb
            2:00-6:00 joined fork at answerer as ExternalWait
              3:00-5:00 worked paper at answerer.ncb
              5:00-6:00 delayed stamp at answerer
            6:00-7:00 sent reply at asker
            7:00 closed answered (Answered) at asker
            """, Story.Of(run, Forking(Join.Any), "two"));
        Assert.Equal(6 * Hour, run.Result.Desks.Single(d => d.Agency == 1 && d.Desk == 1).Busy); // the search of the first request only
    }

    [Fact]
    public void A_fact_is_the_same_in_every_round_through_a_fork()
    {
        // Each round takes an hour; after two the way leads home.
        var rounds = There(new ForkStep { Id = "fork", Branches = ["look", "pause"], JoinAt = "met" },
            new BranchStep { Id = "look", Cases = [new Case("own", null, new FactIs("own-national")), new Case("foreign", null, null)] },
            new WaitStep { Id = "own", Time = Hours(0.5), Then = "met" }, new WaitStep { Id = "foreign", Time = Hours(0.25), Then = "met" },
            new WaitStep { Id = "pause", Time = Hours(1), Then = "met" }, new JoinStep { Id = "met", Then = "enough" },
            new BranchStep { Id = "enough", Cases = [new Case("reply", null, new OpenLongerThan(1.5 * Hour)), new Case("fork", null, null)] })
            with { Facts = [new Fact("own-national", 0.5, null)] };
        var scenario = Scenario(rounds, [Desk("ncb", 1)]) with { Requests = [.. Enumerable.Range(0, 40).Select(i => Listed($"r{i}", i))] };
        int Step(string id) => scenario.Procedures[0].Steps.ToList().FindIndex(step => step.Id == id);
        var ways = Recorder.Run(scenario, Recorder.Traced(scenario)).Trace.Where(s => s.Step == Step("own") || s.Step == Step("foreign")).GroupBy(s => s.Request).ToList();
        Assert.Equal(40, ways.Count);
        Assert.All(ways, way => Assert.Equal(2, way.Count()));
        Assert.All(ways, way => Assert.Single(way.Select(s => s.Step).Distinct()));
        Assert.Equal(2, ways.Select(way => way.First().Step).Distinct().Count());
    }

    [Fact]
    public void Branches_that_come_to_the_same_step_have_times_of_their_own_there()
    {
        var scenario = Scenario(There(new ForkStep { Id = "fork", Branches = ["left", "right"], JoinAt = "met" }, new WaitStep { Id = "left", Time = Hours(1), Then = "last" },
            new WaitStep { Id = "right", Time = Hours(2), Then = "last" }, new WaitStep { Id = "last", Time = new Exponential(10 * Hour), Then = "met" },
            new JoinStep { Id = "met", Then = "reply" }), [Desk("ncb", 1)]) with { Requests = [Listed("one", 0)] };
        var last = Recorder.Run(scenario, Recorder.Traced(scenario)).Trace.Where(s => scenario.Procedures[0].Steps[s.Step].Id == "last").ToList();
        Assert.Equal(2, last.Count);
        Assert.NotEqual(last[0].To - last[0].From, last[1].To - last[1].From);
    }

    [Fact]
    public void A_fork_that_is_entered_again_has_other_times_in_its_branches()
    {
        var again = There(
            new ForkStep { Id = "fork", Branches = ["paper", "search"], JoinAt = "met" }, Work("paper", "ncb", new Exponential(Hour), "met"),
            Work("search", "court", new Exponential(Hour), "met"), new JoinStep { Id = "met", Then = "enough" },
            new DecideStep { Id = "enough", By = new Place(Side.Requested, "ncb"), Cases = [new Case("fork", 0.9, null), new Case("reply", 0.1, null)] });
        var scenario = Scenario(again, [Desk("ncb", 1), Desk("court", 1)]) with { Requests = [Listed("one", 0)] };
        var worked = Recorder.Run(scenario, Recorder.Traced(scenario)).Trace.Where(s => s.Kind == TraceKind.Worked).ToList();
        foreach (var branch in worked.GroupBy(s => s.Step))
        {
            Assert.True(branch.Count() > 2, $"{branch.Count()} rounds only");
            Assert.Equal(branch.Count(), branch.Select(s => s.To - s.From).Distinct().Count());
        }
    }

    [Fact]
    public void A_full_company_sets_off_together() => Assert.Equal("""
        0:00 arisen at asker
        0:00-1:00 sent submit at answerer
        1:00-5:00 delayed escort at answerer
        5:00-6:00 sent reply at asker
        6:00 closed answered (Answered) at asker
        """, Story.Of(Gathering(0, 2, 4, 6)));

    [Fact]
    public void The_first_of_a_company_that_does_not_fill_waits_no_longer_than_the_limit() => Assert.Equal("""
        0:00 arisen at asker
        0:00-1:00 sent submit at answerer
        1:00-11:00 delayed escort at answerer
        11:00-12:00 sent reply at asker
        12:00 closed answered (Answered) at asker
        """, Story.Of(Gathering(0, 2)));

    [Fact]
    public void The_second_company_has_a_limit_of_its_own()
    {
        var scenario = Gathering(0, 2, 4, 6);
        Assert.Contains("7:00-17:00 delayed escort", Story.Of(scenario, "other-3"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_limit_of_one_who_has_left_means_nothing_to_those_who_wait()
    {
        var procedure = There(
            new WaitStep { Id = "start", Time = Hours(1), StartsClock = "papers", Then = "urgent" },
            new DecideStep { Id = "urgent", By = new Place(Side.Requested, "ncb"),
                Cases = [new Case("escort", null, new UrgencyIs([Urgency.Urgent])), new Case("calm", null, null)] },
            new WaitStep { Id = "calm", Time = Hours(1), StopsClock = true, Then = "escort" },
            new GatherStep { Id = "escort", Count = 3, AtMost = Hours(10), Then = "reply" }, Close("lapsed", Outcome.Lapsed));
        var scenario = Scenario(procedure with { Clocks = [new Clock("papers", Duration.FromHours(4), "lapsed")] }, [Desk("ncb", 1)],
            1) with { Requests = [Listed("first", 0, Urgency.Urgent), Listed("one", 3)] };
        var run = Recorder.Run(scenario, Recorder.Traced(scenario));
        Assert.Contains("2:00-5:00 delayed escort at answerer\n5:00 clockranout", Story.Of(run, scenario, "first"), StringComparison.Ordinal);
        Assert.Contains("6:00-16:00 delayed escort", Story.Of(run, scenario), StringComparison.Ordinal);
    }

    [Fact]
    public void A_branch_whose_fork_is_over_does_no_more_work_when_a_third_agency_answers()
    {
        var procedure = There(
            new ForkStep { Id = "fork", Branches = ["short", "consult"], JoinAt = "met" }, new WaitStep { Id = "short", Time = Hours(1), Then = "met" },
            new ConsultStep { Id = "consult", Procedure = "check", Agencies = ["third"], Then = "more" }, Work("more", "court", Hours(5), "met"),
            new JoinStep { Id = "met", Join = Join.Any, Then = "reply" });
        var check = new Procedure { Id = "check", Channel = "line", Steps = [Send("query", Side.Requested, "tell"), Send("tell", Side.Requesting, "told"), Close("told")] };
        var scenario = Scenario(procedure, [Desk("ncb", 1), Desk("court", 1)], 1);
        var run = Recorder.Run(scenario with
        {
            Procedures = [procedure, check], Agencies = [.. scenario.Agencies, Agency("third", Desk("ncb", 1))], Requests = [Listed("one", 0)], Length = Duration.FromDays(1),
        });
        Assert.Equal(0, run.Result.Desks.Single(d => d.Agency == 1 && d.Desk == 1).Busy);
        Assert.Equal(3 * Hour, run.Requests.Single().Latency);
    }
}
