using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Windows;

/// <summary>Policies that begin and end during a run.</summary>
public class PolicyTimesTests
{
    private static readonly Scenario OneOfficer =
        Scenario(There(Work("work", "ncb", Hours(4), "reply")), [Desk("ncb", 1)]) with { Demands = [Demand(1)], Length = Duration.FromHours(24) };

    private static readonly Scenario Three = OneOfficer with { Agencies = [OneOfficer.Agencies[0], Agency("answerer", Desk("ncb", 3))] };

    private static Instant At(double hours) => Monday.Plus(Duration.FromMilliseconds(hours * Hour));

    private static long OnDuty(Recorder run) => run.Result.Desks.Single(desk => desk.Agency == 1).OnDuty;

    [Theory]
    [InlineData(10.0, null, 10 + 14 * 3)]
    [InlineData(10.0, 16.0, 18 + 6 * 3)]
    [InlineData(null, 6.0, 18 + 6 * 3)]
    [InlineData(-5.0, 30.0, 24 * 3)]
    [InlineData(24.0, null, 24)]
    public void Officers_come_and_go_on_the_days_of_a_policy(double? from, double? until, int officerHours)
    {
        var times = new PolicyTimes { Policy = "three", From = from is { } begin ? At(begin) : null, Until = until is { } end ? At(end) : null };
        Assert.Equal(officerHours * Hour, OnDuty(Recorder.Run(OneTimed.Of(OneOfficer, Three, times))));
    }

    [Fact]
    public void From_its_day_on_a_policy_is_what_a_run_is_that_was_saved_then_and_continued_under_it()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var world = TimedScenario.Of(seed);
            var timeline = world.Timeline!;
            var (before, under) = (timeline.Under(0), timeline.Under(2) with { Policy = "under" });
            var from = (long)Math.Floor((timeline.Policies[1].From!.Value - world.Start).TotalMilliseconds);
            if (from <= 0) continue;
            var settings = new RunSettings { Seed = world.Seed };
            var expected = new Recorder();
            var saved = new MemoryStream();
            using (var first = new SimulationRun(CompiledScenario.Compile(before), settings, expected))
            {
                first.AdvanceTo(from);
                first.Save(saved);
            }
            saved.Position = 0;
            using var second = new SimulationRun(CompiledScenario.Compile(under), settings, expected);
            second.Branch(saved, CompiledScenario.Compile(before));
            expected.Result = second.Finish();
            Assert.Equal(expected.Figures(), Recorder.Run(OneTimed.Of(before, under, timeline.Policies[1])).Figures());
        }
    }

    [Fact]
    public void A_change_of_policy_is_among_the_next_events()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var world = TimedScenario.Of(seed);
            using var run = new SimulationRun(CompiledScenario.Compile(world), new RunSettings { Seed = world.Seed }, new Recorder());
            for (var isOver = false; !isOver && run.NextEvent is var next && next < (long)(40 * 24 * Hour);)
            {
                var events = run.Events;
                run.AdvanceTo(next);
                Assert.Equal(events, run.Events);
                isOver = run.AdvanceTo(next + 1);
            }
        }
    }

    [Fact]
    public void Saved_anywhere_and_without_what_is_there_for_speed_it_is_the_same_run()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var world = CompiledScenario.Compile(TimedScenario.Of(seed));
            var settings = new RunSettings { Seed = world.Scenario.Seed };
            var expected = Recorder.Run(world, settings).Figures();
            Assert.Equal(expected, Recorder.Run(world, settings with { IsReference = true }).Figures());
            Assert.Equal(expected, Recorder.Run(world, settings with { Threads = 2 }).Figures());
            var (recorder, run) = (new Recorder(), default(SimulationRun));
            for (var time = 0L; time < world.End; time += world.End / 7 / (long)Hour * (long)Hour)
            {
                var state = new MemoryStream();
                run?.Save(state);
                run?.Dispose();
                state.Position = 0;
                run = new SimulationRun(world, settings, recorder);
                if (time > 0) run.Restore(state);
                run.AdvanceTo(time + world.End / 7 / (long)Hour * (long)Hour);
            }
            recorder.Result = run!.Finish();
            run.Dispose();
            Assert.Equal(expected, recorder.Figures());
        }
    }

    [Fact]
    public void A_policy_that_reacts_begins_and_ends_at_the_looks_at_its_figure_and_may_begin_again()
    {
        // One request an hour for ten hours, four hours of work each; then as many again a day later.
        var requests = Enumerable.Range(0, 20).Select(i => Listed($"r{i}", i < 10 ? i : 30 + i)).ToArray();
        var calm = OneOfficer with { Demands = [], Requests = requests, Length = Duration.FromHours(80) };
        var many = calm with { Agencies = [calm.Agencies[0], Agency("answerer", Desk("ncb", 11))] };
        var times = new PolicyTimes { Policy = "many", When = new InjectCondition(ReportedFigure.Queue, "answerer", "ncb", 3, Duration.FromHours(6)), Under = 1 };
        // Looked at at 6 h: six have come, two are begun, four wait. At 12 h none waits. Of the second ten one waits at 42 h, and six at 48 h; at 54 h none.
        var run = Recorder.Run(OneTimed.Of(calm, many, times));
        Assert.Equal((80 + 10 * 12) * Hour, OnDuty(run));
        Assert.Equal(20, run.Requests.Count(request => request.Outcome == Outcome.Answered));
        var forGood = Recorder.Run(OneTimed.Of(calm, many, times with { Under = null }));
        Assert.Equal((6 + 74 * 11) * Hour, OnDuty(forGood));
    }

    [Fact]
    public void A_state_is_continued_under_a_policy_that_begins_later()
    {
        var times = new PolicyTimes { Policy = "three", From = At(15) };
        var (recorder, saved, before) = (new Recorder(), new MemoryStream(), CompiledScenario.Compile(OneOfficer));
        using (var first = new SimulationRun(before, new RunSettings { Seed = 1 }, recorder))
        {
            first.AdvanceTo((long)(10 * Hour));
            first.Save(saved);
        }
        saved.Position = 0;
        var timed = OneTimed.Of(OneOfficer, Three, times);
        using var second = new SimulationRun(CompiledScenario.Compile(timed), new RunSettings { Seed = 1 }, recorder);
        second.Branch(saved, before);
        recorder.Result = second.Finish();
        Assert.Equal((15 + 9 * 3) * Hour, OnDuty(recorder));
        // And back: saved while it holds, continued without it.
        var (again, held) = (new Recorder(), new MemoryStream());
        using (var third = new SimulationRun(CompiledScenario.Compile(timed), new RunSettings { Seed = 1 }, again))
        {
            third.AdvanceTo((long)(18 * Hour));
            third.Save(held);
        }
        held.Position = 0;
        using var fourth = new SimulationRun(before, new RunSettings { Seed = 1 }, again);
        fourth.Branch(held, CompiledScenario.Compile(timed));
        again.Result = fourth.Finish();
        Assert.Equal((15 + 3 * 3 + 6) * Hour, OnDuty(again));
    }
}
