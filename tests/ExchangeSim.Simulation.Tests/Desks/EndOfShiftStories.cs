using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Desks;

/// <summary>A desk open from 09:00 to 17:00, a line of one hour, work of three hours that begins at 16:00.</summary>
public class EndOfShiftStories
{
    private static Scenario Day(EndOfShift rule, params Shift[] more)
    {
        var desk = Desk("ncb", 1, Daily(9, 17)) with { EndOfShift = rule };
        return Scenario(There(Work("look", "ncb", Hours(3), "reply")), [desk with { Shifts = [.. desk.Shifts, .. more] }],
            1) with { Requests = [Listed("one", 15), Listed("two", 15.5)], Length = Duration.FromDays(4) };
    }

    private static DeskFigures Ncb(Recorder run) => run.Result.Desks.Single(d => d.Agency == 1);

    [Fact]
    public void Suspended_work_goes_on_with_the_same_officer_at_the_next_opening()
    {
        var scenario = Day(EndOfShift.Suspend);
        var run = Recorder.Run(scenario, Recorder.Traced(scenario));
        Assert.Equal("""
            15:00 arisen at asker
            15:00-16:00 sent submit at answerer
            16:00-17:00 worked look at answerer.ncb
            17:00-33:00 rested look at answerer.ncb
            33:00-35:00 worked look at answerer.ncb
            35:00-36:00 sent reply at asker
            36:00 closed answered (Answered) at asker
            """, Story.Of(run, scenario));
        Assert.Contains("16:30-17:00 waited look at answerer.ncb\n17:00-33:00 waited look at answerer.ncb as WaitingForOpening\n33:00-35:00 waited look at " +
            "answerer.ncb\n35:00-38:00 worked", Story.Of(run, scenario, "two"), StringComparison.Ordinal);
        Assert.Equal([32 * Hour, 6 * Hour, 0], new double[] { Ncb(run).OnDuty, Ncb(run).Busy, Ncb(run).Overtime });
        Assert.Equal(18.5 * Hour, Ncb(run).QueueArea);
        Assert.Equal([18.5 * Hour, 2, 1], new[] { Ncb(run).TotalWait, Ncb(run).Started, Ncb(run).LongestQueue });
    }

    [Fact]
    public void Finished_work_takes_overtime()
    {
        var scenario = Day(EndOfShift.Finish);
        var run = Recorder.Run(scenario, Recorder.Traced(scenario));
        Assert.Contains("16:00-19:00 worked look at answerer.ncb\n19:00-20:00 sent reply", Story.Of(run, scenario), StringComparison.Ordinal);
        Assert.Contains("33:00-36:00 worked", Story.Of(run, scenario, "two"), StringComparison.Ordinal);
        Assert.Equal([4 * Hour, 2 * Hour], new double[] { Ncb(run).Busy, Ncb(run).Overtime });
    }

    [Fact]
    public void Of_suspended_pieces_that_end_in_one_millisecond_the_one_begun_first_is_done_first_whichever_goes_on_first()
    {
        // a is begun at 15:00 by the officer who is there from 10:00, b at 16:00 by the one from 9:00: b goes on first, and both are done at 35:00.
        var desk = Desk("ncb", 1) with { Shifts = [new Shift("late", 1, Daily(10, 17)), new Shift("day", 1, Daily(9, 17))] };
        var scenario = Scenario(There(Work("look", "ncb", Hours(3), "reply")), [desk], 1) with
        {
            Requests = [Listed("b", 15), Listed("a", 14)], Length = Duration.FromDays(4),
        };
        var run = Recorder.Run(scenario);
        Assert.Equal([36 * Hour, 36 * Hour], run.Requests.Select(r => (double)r.ClosedAt));
        Assert.Equal([14 * Hour, 15 * Hour], run.Requests.Select(r => (double)r.ArisenAt));
    }

    [Fact]
    public void A_steps_own_rule_goes_before_the_desks()
    {
        var scenario = Day(EndOfShift.Suspend);
        var steps = scenario.Procedures[0].Steps.Select(step => step is WorkStep work ? work with { EndOfShift = EndOfShift.Finish } : step);
        Assert.Contains("16:00-19:00 worked", Story.Of(scenario with { Procedures = [scenario.Procedures[0] with { Steps = [.. steps] }] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Work_handed_over_goes_on_with_the_next_shift_before_what_waits()
    {
        var scenario = Day(EndOfShift.HandOver, new Shift("evening", 1, Daily(18, 22)));
        var run = Recorder.Run(scenario, Recorder.Traced(scenario));
        Assert.Contains("16:00-17:00 worked look at answerer.ncb\n17:00-18:00 rested look at answerer.ncb\n18:00-20:00 worked look at answerer.ncb\n20:00-21:00 sent",
            Story.Of(run, scenario), StringComparison.Ordinal);
        Assert.Contains("18:00-20:00 waited look at answerer.ncb\n20:00-22:00 worked look at answerer.ncb\n22:00-33:00 rested look at answerer.ncb\n33:00-34:00 worked look",
            Story.Of(run, scenario, "two"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_shifts_at_once_serve_two()
    {
        var scenario = Day(EndOfShift.Suspend, new Shift("late", 1, Daily(12, 20)));
        Assert.Contains("16:30-19:30 worked look", Story.Of(scenario, "two"), StringComparison.Ordinal);
    }

    [Fact]
    public void Work_ends_at_the_very_close_without_waiting_for_the_next_day()
    {
        var scenario = Day(EndOfShift.Suspend) with { Requests = [Listed("one", 13), Listed("two", 13)] };
        Assert.Contains("14:00-17:00 worked look at answerer.ncb\n17:00-18:00 sent", Story.Of(scenario), StringComparison.Ordinal);
        Assert.Contains("17:00-33:00 waited look at answerer.ncb as WaitingForOpening\n33:00-36:00 worked", Story.Of(scenario, "two"), StringComparison.Ordinal);
    }

    [Fact]
    public void Over_the_night_when_the_clocks_go_forward_a_night_shift_works_an_hour_less()
    {
        // Amsterdam, night of 30 to 31 March 2024: the shift from 22:00 to 06:00 lasts seven hours, 21:00 to 04:00 UTC. A piece of 7½ hours ends half an hour into the next shift.
        var amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
        var scenario = Scenario(There(Work("look", "ncb", Hours(7.5), "reply")), [Desk("ncb", 1, Daily(22, 6))], 1);
        scenario = scenario with { Start = Instant.FromUtc(2024, 3, 30, 18, 0), Length = Duration.FromDays(3),
            Agencies = [scenario.Agencies[0], scenario.Agencies[1] with { Zone = amsterdam }] };
        scenario = scenario with { Requests = [Listed("one", 0) with { At = scenario.Start }] };
        Assert.Equal("""
            0:00 arisen at asker
            0:00-1:00 sent submit at answerer
            1:00-3:00 waited look at answerer.ncb as WaitingForOpening
            3:00-10:00 worked look at answerer.ncb
            10:00-26:00 rested look at answerer.ncb
            26:00-26:30 worked look at answerer.ncb
            26:30-27:30 sent reply at asker
            27:30 closed answered (Answered) at asker
            """, Story.Of(scenario));
    }
}
