using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Procedures;

/// <summary>A clock of four hours runs out, whatever the request is in.</summary>
public class ClockStories
{
    private static Scenario Late(Step middle, double lineHours = 1, params ListedRequest[] others)
    {
        var procedure = There(new WaitStep { Id = "start", Time = Hours(0.5), StartsClock = "papers", Then = middle.Id }, middle,
            new WaitStep { Id = "after", Time = Hours(9), Then = "reply" }, Close("lapsed", Outcome.Lapsed));
        return Scenario(procedure with { Clocks = [new Clock("papers", Duration.FromHours(4), "lapsed")] }, [Desk("ncb", 1)],
            lineHours) with { Requests = [Listed("one", 0), .. others] };
    }

    private static string Told(Scenario scenario) => Story.Of(scenario).Replace("0:00 arisen at asker\n0:00-1:00 sent submit at answerer\n1:00-1:30 delayed start at answerer\n",
        "", StringComparison.Ordinal);

    [Fact]
    public void A_clock_of_a_month_runs_out_on_the_same_day_of_the_next()
    {
        var scenario = Late(new WaitStep { Id = "look", Time = new Mixture([new Constant(1), new Never()], [1e-9, 1 - 1e-9]), Then = "after" });
        scenario = scenario with { Procedures = [scenario.Procedures[0] with { Clocks = [new Clock("papers", CalendarLength.OfMonths(1), "lapsed")] }] };
        Assert.Equal(1 + 31 * 24, Assert.Single(Recorder.Run(scenario).Requests).ClosedAt / Hour); // from 1 January 01:00
    }

    // Of a hazard of once in 30 days while the answer takes 10 days, 1 − e^(−1/3) are withdrawn; of the mixture half of that.
    [Theory]
    [InlineData(1.0)]
    [InlineData(0.5)]
    public void A_clock_that_is_drawn_ends_requests_at_its_hazard(double share)
    {
        var hazard = new Exponential(30 * 24 * Hour);
        var law = share < 1 ? new Mixture([hazard, new Never()], [share, 1 - share]) : (Distribution)hazard;
        var procedure = There(new WaitStep { Id = "look", Time = Hours(240), StartsClock = "interest", Then = "reply" }, Close("withdrawn", Outcome.Withdrawn)) with
        {
            Clocks = [Clock.Random("interest", law, "withdrawn")],
        };
        var run = Recorder.Run(Scenario(procedure, [Desk("ncb", 1)]) with { Demands = [Demand(10, 4000)], Length = Duration.FromDays(100) });
        var chance = share * (1 - Math.Exp(-1 / 3.0));
        Assert.Equal(4000 * chance, run.Requests.Count(request => request.Outcome == Outcome.Withdrawn), 4 * Math.Sqrt(4000 * chance * (1 - chance)));
    }

    [Fact]
    public void A_clock_that_is_drawn_is_drawn_anew_at_each_start_and_an_instrument_may_set_it()
    {
        var procedure = There(new WaitStep { Id = "look", Time = Hours(10), StartsClock = "interest", Then = "reply" },
            new WaitStep { Id = "again", Time = Hours(1), Then = "look" },
            Close("lapsed", Outcome.Lapsed)) with { Clocks = [Clock.Random("interest", new Exponential(4 * Hour), "again")] };
        var scenario = Scenario(procedure, [Desk("ncb", 1)]) with { Requests = [Listed("one", 0)] };
        var run = Recorder.Run(scenario, Recorder.Traced(scenario));
        var lengths = run.Trace.Where(segment => segment.Kind == TraceKind.Delayed && segment.To - segment.From < 10 * Hour && segment.To - segment.From != Hour)
            .Select(segment => segment.To - segment.From).ToList();
        Assert.True(lengths.Count > 1, "it ran out once at most");
        Assert.Equal(lengths.Count, lengths.Distinct().Count());
        var treaty = new Instrument
        {
            Id = "treaty", Parties = ["asker", "answerer"], InForce = scenario.Start.InUtc().Date,
            TimeLimits = [new TimeLimit(procedure.Id, "interest", null, Duration.FromHours(11))],
        };
        Assert.Equal(10, Recorder.Run(scenario with { Instruments = [treaty] }).Requests.Single().Latency / Hour, 1e-2);
    }

    [Fact]
    public void A_wait_that_never_ends_leaves_the_request_open_at_the_end_of_the_run()
    {
        var never = new Mixture([new Constant(Hour), new Never()], [0.75, 0.25]);
        var scenario = Scenario(There(new WaitStep { Id = "silence", Time = never, Then = "reply" }), [Desk("ncb", 1)]) with
        {
            Demands = [Demand(10, 4000)], Length = Duration.FromDays(100),
        };
        var open = Recorder.Run(scenario).Requests.Count(request => request.Outcome == Outcome.Open);
        Assert.Equal(1000, open, 5 * Math.Sqrt(4000 * 0.75 * 0.25)); // binomial
    }

    [Fact]
    public void In_work_the_officer_lays_it_down() => Assert.Equal("""
        1:30-5:00 worked look at answerer.ncb
        5:00 clockranout look at answerer
        5:00 closed lapsed (Lapsed) at answerer
        """, Told(Late(Work("look", "ncb", Hours(20), "after"))));

    [Fact]
    public void In_a_queue_it_leaves_and_the_next_moves_up()
    {
        var scenario = Late(Work("look", "ncb", Hours(3), "after")) with { Requests = [Listed("first", 0), Listed("one", 0), Listed("hurry", 1, Urgency.Urgent),
            Listed("last", 2)] };
        scenario = scenario with { Agencies = [scenario.Agencies[0], Agency("answerer", Desk("ncb", 1) with { Discipline = QueueDiscipline.ByUrgency })] };
        var run = Recorder.Run(scenario, Recorder.Traced(scenario));
        Assert.Contains("2:30-4:30 waited look at answerer.ncb\n4:30-6:00 worked look at answerer.ncb\n6:00 clockranout look", Story.Of(run, scenario, "hurry"),
            StringComparison.Ordinal);
        Assert.Contains("1:30-5:00 waited look at answerer.ncb\n5:00 clockranout look", Story.Of(run, scenario), StringComparison.Ordinal);
        Assert.Contains("3:30-6:00 waited look at answerer.ncb\n6:00-7:00 worked look", Story.Of(run, scenario, "last"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_transit_it_runs_out_where_the_request_arrives()
    {
        var scenario = Late(new SendStep { Id = "back", To = Side.Requesting, Over = "pouch", Then = "after" });
        Assert.Equal("""
            1:30-7:30 sent back at asker
            7:30 clockranout back at asker
            7:30 closed lapsed (Lapsed) at asker
            """, Told(scenario with { Channels = [Channel(1), Channel(6) with { Id = "pouch" }] }));
    }

    [Fact]
    public void While_a_clarification_is_worked_on_it_ends_with_the_other_side() => Assert.Equal("""
        1:30-2:30 sent ask at asker as WaitingForOtherSide
        2:30-5:00 worked ask at asker.ncb as WaitingForOtherSide
        5:00 clockranout ask at asker
        5:00 closed lapsed (Lapsed) at asker
        """, Told(Late(new AskStep { Id = "ask", Desk = "ncb", Work = Hours(8), Then = "after" })));

    [Fact]
    public void While_gathering_it_leaves_the_company()
    {
        var scenario = Late(new GatherStep { Id = "escort", Count = 2, AtMost = Hours(50), Then = "after" }, 1, Listed("later", 10), Listed("last", 11));
        Assert.Contains("1:30-5:00 delayed escort at answerer\n5:00 clockranout escort", Story.Of(scenario), StringComparison.Ordinal);
        // two, without the one that left
        Assert.Contains("11:30-12:30 delayed escort at answerer\n12:30-15:00 delayed after", Story.Of(scenario, "later"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "clockranout after")]
    [InlineData(false, "closed answered")]
    public void A_join_sets_the_clock_of_the_request(bool starts, string told)
    {
        var join = new JoinStep { Id = "met", Then = "after", StartsClock = starts ? "papers" : null, StopsClock = !starts };
        var late = Late(new ForkStep { Id = "fork", Branches = ["quick", "slow"], JoinAt = "met" });
        var steps = late.Procedures[0].Steps.Select(step => step.Id == "start" && starts ? step with { StartsClock = null } : step);
        Step[] branches = [new WaitStep { Id = "quick", Time = Hours(1), Then = "met" }, new WaitStep { Id = "slow", Time = Hours(2), Then = "met" }, join];
        Assert.Contains(told, Story.Of(late with { Procedures = [late.Procedures[0] with { Steps = [.. steps, .. branches] }] }), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_fork_the_first_branch_under_way_tells_where_the_time_went()
    {
        var late = Late(new ForkStep { Id = "fork", Branches = ["quick", "work", "wait"], JoinAt = "met" });
        var procedure = late.Procedures[0] with
        {
            Steps = [.. late.Procedures[0].Steps, new WaitStep { Id = "quick", Time = Hours(1), Then = "met" }, Work("work", "ncb", Hours(20), "met"),
                new WaitStep { Id = "wait", Time = Hours(20), Then = "met" }, new JoinStep { Id = "met", Then = "after" }],
        };
        var run = Recorder.Run(late with { Procedures = [procedure] });
        Assert.Equal(Outcome.Lapsed, run.Requests.Single().Outcome);
        Assert.Equal(3.5 * Hour, run.Requests.Single().Parts[LatencyPart.Work]); // 1:30 to 5:00
        Assert.Equal(20 * Hour, run.Result.Desks.Single(d => d.Agency == 1).Busy); // the officer works on to the end
    }

    [Fact]
    public void A_clock_that_is_stopped_runs_out_no_more_and_does_not_lengthen_the_run()
    {
        var run = Recorder.Run(Late(new WaitStep { Id = "stop", Time = Hours(0.5), StopsClock = true, Then = "reply" }));
        Assert.Equal(Outcome.Answered, run.Requests.Single().Outcome);
        Assert.Equal(3 * Hour, run.Result.EndedAt);
    }
}
