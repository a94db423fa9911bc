using ExchangeSim.Model;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Procedures;

public class InjectStories
{
    private static readonly Instrument Treaty = new() { Id = "treaty", Parties = ["asker", "answerer"], Opens = ["information"] };

    private static Scenario Deciding(Condition condition, Inject inject, params ListedRequest[] requests) => Scenario(There(
        new DecideStep { Id = "decide", By = new Place(Side.Requested, "ncb"), Cases = [new Case("look", null, condition), new Case("refused", null, null)] },
        Work("look", "ncb", Hours(5), "reply"), Close("refused", Outcome.Refused, "no-treaty")), [Desk("ncb", 1)], 1) with
    {
        Instruments = [Treaty], Injects = [inject], Requests = requests, Switches = new SortedDictionary<string, bool> { ["by-form"] = false },
    };

    private static Inject At(double hour, double? lasts, params InjectEffect[] effects) =>
        new() { Id = "inject", At = Monday.Plus(Duration.FromHours(hour)), Lasts = lasts is { } hours ? Duration.FromHours(hours) : null, Effects = effects };

    private static Outcome[] Outcomes(Scenario scenario) => [.. Recorder.Run(scenario).Requests.OrderBy(r => r.ArisenAt).Select(r => r.Outcome)];

    [Fact]
    public void Waits_stand_still_and_officers_are_off_duty_while_a_court_is_closed()
    {
        var scenario = Scenario(There(new WaitStep { Id = "term", Time = Hours(10), Desk = "court", Then = "judge" }, Work("judge", "court", Hours(4), "reply")),
            [Desk("court", 1), Desk("ncb", 1)], 1) with
        {
            // The term has six hours left at 5:00, and the judgment, begun at 36:00, three at 37:00.
            Injects = [At(5, 25, new DeskClosed("answerer", "court")), At(37, 3, new DeskClosed("answerer", "court"), new DeskClosed("answerer", "ncb"))],
            Requests = [Listed("one", 0)], Length = Duration.FromHours(50),
        };
        var run = Recorder.Run(scenario, Recorder.Traced(scenario));
        Assert.Equal("""
            0:00 arisen at asker
            0:00-1:00 sent submit at answerer
            1:00-36:00 delayed term at answerer.court
            36:00-37:00 worked judge at answerer.court
            37:00-40:00 rested judge at answerer.court
            40:00-43:00 worked judge at answerer.court
            43:00-44:00 sent reply at asker
            44:00 closed answered (Answered) at asker
            """, Story.Of(run, scenario));
        Assert.Equal((50 - 25 - 3) * Hour, run.Result.Desks.Single(desk => desk.Agency == 1 && desk.Desk == 0).OnDuty);
    }

    [Fact]
    public void Officers_work_the_hours_of_an_inject_while_it_lasts()
    {
        // Open from 8 to 16, on the second day from 10 at night to the third day at 9 in the morning, when the usual hours have begun already.
        var extra = new DeskHours("answerer", "ncb", WeeklyHours.RoundTheClock);
        var scenario = Scenario(There(Work("look", "ncb", Hours(20), "reply")), [Desk("ncb", 1, Daily(8, 16))], 1) with
        {
            Injects = [At(46, 11, extra)], Requests = [Listed("one", 8)], Length = Duration.FromHours(60),
        };
        var run = Recorder.Run(scenario, Recorder.Traced(scenario));
        Assert.Equal("""
            8:00 arisen at asker
            8:00-9:00 sent submit at answerer
            9:00-16:00 worked look at answerer.ncb
            16:00-32:00 rested look at answerer.ncb
            32:00-40:00 worked look at answerer.ncb
            40:00-46:00 rested look at answerer.ncb
            46:00-51:00 worked look at answerer.ncb
            51:00-52:00 sent reply at asker
            52:00 closed answered (Answered) at asker
            """, Story.Of(run, scenario));
        Assert.Equal((8 + 8 + 11 + 3) * Hour, run.Result.Desks.Single(desk => desk.Agency == 1).OnDuty); // to the end at 60:00
    }

    [Fact]
    public void Of_other_hours_at_once_those_of_the_last_inject_hold_and_a_closed_desk_has_none()
    {
        var scenario = Scenario(There(Work("look", "ncb", Hours(1), "reply")), [Desk("ncb", 1, Daily(8, 16))]) with
        {
            Injects = [At(0, 24, new DeskHours("answerer", "ncb", WeeklyHours.RoundTheClock)), At(6, 6, new DeskHours("answerer", "ncb", Daily(10, 11))),
                At(20, 2, new DeskClosed("answerer", "ncb"))], Length = Duration.FromHours(24),
        };
        Assert.Equal((6 + 1 + 12 - 2) * Hour, Recorder.Run(scenario).Result.Desks.Single(desk => desk.Agency == 1).OnDuty);
    }

    [Fact]
    public void A_surge_makes_requests_arise_so_many_times_as_often()
    {
        var scenario = Scenario(There(new WaitStep { Id = "wait", Time = Hours(1), Then = "reply" }), [Desk("ncb", 1)]) with
        {
            Demands = [Demand(2)], Length = Duration.FromHours(3000), Injects = [At(1000, 1000, new Surge(["demand"], 3))],
        };
        var arisen = Recorder.Run(scenario).Requests.Select(r => (int)(r.ArisenAt / (1000 * Hour))).ToLookup(third => third);
        Assert.InRange(arisen[0].Count(), 1776, 2224); // 5 standard deviations of a Poisson count
        Assert.InRange(arisen[1].Count(), 5613, 6387);
        Assert.InRange(arisen[2].Count(), 1776, 2224);
        var untouched = Recorder.Run(scenario with { Injects = [] }).Requests.Where(r => r.ArisenAt < 1000 * Hour).Select(r => r.Key).Order();
        Assert.Equal(untouched, Recorder.Run(scenario).Requests.Where(r => r.ArisenAt < 1000 * Hour).Select(r => r.Key).Order());
    }

    [Fact]
    public void A_surge_of_factor_none_stops_the_stream_while_it_lasts()
    {
        var scenario = Scenario(There(new WaitStep { Id = "wait", Time = Hours(1), Then = "reply" }), [Desk("ncb", 1)]) with
        {
            Demands = [Demand(2)], Length = Duration.FromHours(300), Injects = [At(100, 100, new Surge([], 0))],
        };
        var run = Recorder.Run(scenario);
        Assert.DoesNotContain(run.Requests, r => r.ArisenAt >= 100 * Hour && r.ArisenAt < 200 * Hour);
        Assert.Contains(run.Requests, r => r.ArisenAt > 200 * Hour);
    }

    [Fact]
    public void Officers_come_by_a_condition_also_where_nothing_else_would_happen_any_more()
    {
        // The only officer has left for good and everything waits; at 12:00 the condition is looked at.
        var scenario = Scenario(There(Work("look", "ncb", Hours(2), "reply")), [Desk("ncb", 1)], 1) with
        {
            Requests = [Listed("one", 2)], Length = Duration.FromDays(3),
            Injects =
            [
                At(1, null, new Staffing("answerer", "ncb", -1)),
                new Inject { Id = "relief", When = new InjectCondition(ReportedFigure.Queue, "answerer", "ncb", 0, Duration.FromHours(12)),
                    Effects = [new Staffing("answerer", "ncb", 1)] },
            ],
        };
        Assert.Equal(15 * Hour, Recorder.Run(scenario).Requests.Single().ClosedAt);
    }

    [Fact]
    public void Open_requests_are_counted_once_however_many_branches_they_have()
    {
        var procedure = There(
            new ForkStep { Id = "fork", Branches = ["a", "b", "c"], JoinAt = "met" }, new WaitStep { Id = "a", Time = Hours(20), Then = "met" }, new WaitStep { Id = "b",
                Time = Hours(20), Then = "met" },
            new WaitStep { Id = "c", Time = Hours(20), Then = "met" }, new JoinStep { Id = "met", Then = "look" },
            new DecideStep { Id = "look", By = new Place(Side.Requested, "ncb"), Cases = [new Case("refused", null, new SwitchIs("by-form")), new Case("reply", null,
                null)] }, Close("refused", Outcome.Refused, "no-treaty"));
        var inject = new Inject { Id = "full", When = new InjectCondition(ReportedFigure.OpenRequests, "answerer", null, 1, Duration.FromHours(12)),
            Effects = [new SwitchTurned("by-form", true)] };
        var scenario = Scenario(procedure, [Desk("ncb", 1)], 1) with { Injects = [inject], Requests = [Listed("one", 0)], Switches = new SortedDictionary<string,
            bool> { ["by-form"] = false } };
        Assert.Equal([Outcome.Answered], Outcomes(scenario));
        Assert.Equal([Outcome.Refused, Outcome.Refused], Outcomes(scenario with { Requests = [Listed("one", 0), Listed("two", 1)] }));
    }

    [Fact]
    public void An_instrument_enters_into_force_when_an_inject_says_so() => Assert.Equal(
        [Outcome.Refused, Outcome.Answered], Outcomes(Deciding(new InstrumentInForce("treaty"), At(10, null, new EntryIntoForce("treaty")), Listed("before", 8),
            Listed("after", 9.5))));

    [Fact]
    public void A_switch_is_turned_while_the_inject_lasts() => Assert.Equal(
        [Outcome.Refused, Outcome.Answered, Outcome.Refused],
        Outcomes(Deciding(new SwitchIs("by-form"), At(10, 5, new SwitchTurned("by-form", true)), Listed("before", 8), Listed("during", 9.5), Listed("after", 15))));

    [Fact]
    public void A_conditional_inject_fires_at_the_first_look_that_finds_its_condition_true()
    {
        // Five requests of five hours each: two and more wait from hour 3 to hour 16. It is looked at every 12 hours, so it fires at 12:00.
        var inject = new Inject { Id = "relief", When = new InjectCondition(ReportedFigure.Queue, "answerer", "ncb", 1, Duration.FromHours(12)),
            Effects = [new SwitchTurned("by-form", true)] };
        ListedRequest[] five = [.. Enumerable.Range(0, 5).Select(i => Listed($"w{i}", 0.1 * i, Urgency.Urgent))];
        var scenario = Deciding(new Or(new UrgencyIs([Urgency.Urgent]), new SwitchIs("by-form")), inject, [.. five, Listed("just-before", 10.9), Listed("just-after", 11.1)]);
        Assert.Equal([Outcome.Refused, Outcome.Answered], Outcomes(scenario)[5..]);
        var never = scenario with { Injects = [inject with { When = inject.When with { Over = 4 } }] };
        Assert.Equal([Outcome.Refused, Outcome.Refused], Outcomes(never)[5..]);
    }
}
