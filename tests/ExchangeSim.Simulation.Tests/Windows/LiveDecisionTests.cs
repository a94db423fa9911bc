using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Windows;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Windows;

public class LiveDecisionTests
{
    private static readonly RunSettings Live = new() { Live = [new LiveDesk(1, "ncb")], Traced = new SortedSet<ulong>() };

    private static DecideStep Decide(string id, string yes) =>
        new() { Id = id, By = new Place(Side.Requested, "ncb"), Cases = [new Case("refused", 0.5, null), new Case(yes, null, null)] };

    private static readonly Scenario Small = Scenario(There(Decide("decide", "look"), Work("look", "ncb", Hours(2), "reply"), Close("refused", Outcome.Refused, "no-treaty")),
        [Desk("ncb", 1)], 1) with
    {
        Requests = [Listed("one", 0), Listed("two", 1)],
    };

    private static Recorder Exercise(Scenario scenario, long pieces, Func<PendingDecision, int> choose)
    {
        var recorder = new Recorder();
        using var run = new SimulationRun(CompiledScenario.Compile(scenario), Live, recorder);
        for (var hour = 1; hour <= 10; hour++)
        {
            for (var piece = 1; piece <= pieces; piece++) run.AdvanceTo((long)((hour - 1) * Hour + Hour * piece / pieces));
            if (hour % 3 == 0) foreach (var awaited in run.AwaitedDecisions.Reverse().ToArray()) run.Decide(awaited, choose(awaited));
        }
        recorder.Result = run.Finish();
        return recorder;
    }

    [Fact]
    public void A_decision_waits_for_a_person_and_is_charged_as_a_wait()
    {
        var run = Exercise(Small, 1, awaited => awaited.Request == StableHash.Of("request/one") ? 1 : 0);
        Assert.Equal("""
            0:00 arisen at asker
            0:00-1:00 sent submit at answerer
            1:00-3:00 delayed decide at answerer.ncb as WaitingForPerson
            3:00 decided decide for case 1 at answerer
            3:00-5:00 worked look at answerer.ncb
            5:00-6:00 sent reply at asker
            6:00 closed answered (Answered) at asker
            """, Story.Of(run, Small));
        Assert.EndsWith("3:00 closed refused (Refused) at answerer", Story.Of(run, Small, "two"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_asked_where_the_way_goes_by_what_is_so()
    {
        var branch = new BranchStep { Id = "route", Cases = [new Case("decide", 0.7, null), new Case("look", null, null)] };
        var scenario = Small with
        {
            Procedures = [There(branch, Decide("decide", "look"), Work("look", "ncb", Hours(2), "reply"), Close("refused", Outcome.Refused, "no-treaty"))],
            Requests = [.. Enumerable.Range(0, 20).Select(i => Listed($"r{i}", 0))],
        };
        using var run = new SimulationRun(CompiledScenario.Compile(scenario), Live, new Recorder());
        run.AdvanceTo((long)(2 * Hour));
        Assert.InRange(run.AwaitedDecisions.Count, 8, 19);
        Assert.All(run.AwaitedDecisions, awaited => Assert.Equal("decide", scenario.Procedures[0].Steps[awaited.Step].Id));
    }

    [Fact]
    public void A_branch_draws_as_a_decision_of_its_name_does()
    {
        var branched = Small with { Procedures = [Small.Procedures[0] with { Steps = [.. Small.Procedures[0].Steps.Select<Step, Step>(step => step is DecideStep d
            ? new BranchStep { Id = d.Id, Cases = d.Cases } : step)] }] };
        Assert.Equal(Recorder.Run(Small).Figures(), Recorder.Run(branched).Figures());
    }

    [Fact]
    public void A_decision_whose_time_has_run_out_waits_no_longer()
    {
        var procedure = There(new WaitStep { Id = "start", Time = Hours(0.5), StartsClock = "papers", Then = "decide" }, Decide("decide", "reply"),
            Close("refused", Outcome.Refused, "no-treaty"), Close("lapsed", Outcome.Lapsed));
        var scenario = Scenario(procedure with { Clocks = [new Clock("papers", NodaTime.Duration.FromHours(4), "lapsed")] }, [Desk("ncb", 1)],
            1) with { Requests = [Listed("one", 0), Listed("two", 2)] };
        using var run = new SimulationRun(CompiledScenario.Compile(scenario), Live, new Recorder());
        run.AdvanceTo((long)(4 * Hour));
        Assert.Equal(2, run.AwaitedDecisions.Count);
        run.AdvanceTo((long)(6 * Hour));
        Assert.Equal(StableHash.Of("request/two"), Assert.Single(run.AwaitedDecisions).Request);
        run.Decide(run.AwaitedDecisions[0], 1);
        run.AdvanceTo((long)(20 * Hour));
        Assert.Empty(run.AwaitedDecisions);
    }

    [Fact]
    public void The_same_decisions_at_the_same_times_give_the_same_run_however_it_is_advanced() =>
        Assert.Equal(Exercise(Small, 1, _ => 1).Figures(), Exercise(Small, 7, _ => 1).Figures());

    [Fact]
    public void Another_decision_gives_another_run() =>
        Assert.NotEqual(Exercise(Small, 1, _ => 1).Result.Fingerprint, Exercise(Small, 1, _ => 0).Result.Fingerprint);

    [Fact]
    public void What_nobody_decides_is_open_at_the_end_and_a_decision_on_its_way_is_no_request()
    {
        var recorder = new Recorder();
        using var run = new SimulationRun(CompiledScenario.Compile(Small), Live, recorder);
        run.AdvanceTo((long)(3 * Hour));
        run.Decide(run.AwaitedDecisions[0], 1);
        recorder.Result = run.Stop();
        Assert.Equal([Outcome.Open, Outcome.Open], recorder.Requests.Select(r => r.Outcome));
        Assert.All(recorder.Requests, r => Assert.Equal(1, r.Number));
    }

    [Fact]
    public void Two_branches_of_a_request_get_the_decision_each_was_asked_for()
    {
        var fork = new ForkStep { Id = "fork", Branches = ["left", "right"], JoinAt = "met" };
        DecideStep Ask(string id) => new() { Id = id, By = new Place(Side.Requested, "ncb"), Cases = [new Case($"{id}-short", 0.5, null), new Case($"{id}-long", null, null)] };
        WaitStep Wait(string id, double hours) => new() { Id = id, Time = Hours(hours), Then = "met" };
        var scenario = Scenario(There(fork, Ask("left"), Ask("right"), Wait("left-short", 1), Wait("left-long", 10), Wait("right-short", 2), Wait("right-long", 20),
            new JoinStep { Id = "met", Then = "reply" }), [Desk("ncb", 1)], 1) with
        {
            Requests = [Listed("one", 0)],
        };
        var run = Exercise(scenario, 1, awaited => scenario.Procedures[0].Steps[awaited.Step].Id == "right" ? 1 : 0);
        Assert.Equal(24, run.Requests.Single().Latency / Hour); // decided at 3:00, the right branch takes 20 hours, the reply one
    }

    [Fact]
    public void What_waits_says_what_the_scenario_would_have_chosen_and_whose_request_it_is()
    {
        using var live = new SimulationRun(CompiledScenario.Compile(Small), Live, new Recorder());
        live.AdvanceTo((long)(3 * Hour));
        Assert.All(live.AwaitedDecisions, awaited => Assert.Equal((0, 1, 0L), (awaited.Requesting, awaited.Requested, awaited.Limit)));
        foreach (var awaited in live.AwaitedDecisions.ToArray()) live.Decide(awaited, awaited.Reference);
        var (there, here) = (new Recorder(), new Recorder());
        using var plain = new SimulationRun(CompiledScenario.Compile(Small), new RunSettings(), there);
        using var decided = new SimulationRun(CompiledScenario.Compile(Small), Live, here);
        for (var hour = 1; hour <= 10; hour++)
        {
            decided.AdvanceTo((long)(hour * Hour));
            foreach (var awaited in decided.AwaitedDecisions.ToArray()) decided.Decide(awaited, awaited.Reference);
        }
        decided.Finish();
        plain.Finish();
        Assert.Equal(there.Requests.OrderBy(r => r.Key).Select(r => (r.Key, r.Outcome)), here.Requests.OrderBy(r => r.Key).Select(r => (r.Key, r.Outcome)));
    }

    [Fact]
    public void A_decision_that_does_not_wait_is_refused()
    {
        using var run = new SimulationRun(CompiledScenario.Compile(Small), Live, new Recorder());
        run.AdvanceTo((long)(3 * Hour));
        var awaited = run.AwaitedDecisions[0];
        Assert.Throws<ArgumentException>(() => run.Decide(awaited, 2));
        run.Decide(awaited, 0);
        Assert.Throws<ArgumentException>(() => run.Decide(awaited, 0));
    }
}
