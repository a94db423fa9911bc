using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Windows;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Live;

/// <summary>Which decisions reach a person, and what happens when nobody takes them: a line of one hour, two hours of work.</summary>
public class LiveDeskTests
{
    private static readonly DecideStep Decision = new() { Id = "decide", By = new Place(Side.Requested, "court"),
        Cases = [new Case("refused", 0.5, null), new Case("look", null, null)] };

    private static readonly Scenario World = Scenario(There(Decision, Work("look", "ncb", Hours(2), "reply"), Close("refused", Outcome.Refused, "no-treaty")),
        [Desk("ncb", 1), new Desk { Id = "court", HandledBy = "ncb" }], 1) with
    {
        Requests = [Listed("one", 0), Listed("two", 1, Urgency.Urgent)],
    };

    private static RunSettings With(LiveDesk desk) => new() { Traced = new SortedSet<ulong>(), Live = [desk] };

    private static string[] Waiting(Scenario scenario, LiveDesk desk)
    {
        using var run = new SimulationRun(CompiledScenario.Compile(scenario), With(desk), new Recorder());
        run.AdvanceTo((long)(3 * Hour));
        return [.. scenario.Requests.Where(listed => run.AwaitedDecisions.Any(awaited => awaited.Request == StableHash.Of($"request/{listed.Id}"))).Select(listed => listed.Id)];
    }

    [Theory]
    [InlineData("ncb")]
    [InlineData("court")]
    public void A_desk_stands_for_all_whose_work_it_does_and_for_the_one_that_does_its_work(string desk) => Assert.Equal(["one", "two"], Waiting(World, new LiveDesk(1, desk)));

    [Fact]
    public void A_desk_may_be_narrowed_by_urgency_procedure_crime_and_share_and_requests_may_be_named()
    {
        Assert.Equal(["two"], Waiting(World, new LiveDesk(1, "ncb") { Urgencies = [Urgency.Urgent] }));
        Assert.Empty(Waiting(World, new LiveDesk(1, "ncb") { Procedures = ["extradition"] }));
        Assert.Empty(Waiting(World, new LiveDesk(1, "ncb") { Crimes = ["drugs"] }));
        Assert.Equal(["one"], Waiting(World, new LiveDesk(1, "ncb") { Share = 0, Named = new SortedSet<ulong> { StableHash.Of("request/one") } }));
        Assert.Empty(Waiting(World, new LiveDesk(0, "ncb")));
    }

    [Fact]
    public void A_share_of_requests_is_drawn_by_their_keys()
    {
        var many = World with { Requests = [.. Enumerable.Range(0, 1000).Select(i => Listed($"r{i}", 0.001 * i))] };
        var half = Waiting(many, new LiveDesk(1, "ncb") { Share = 0.5 });
        Assert.InRange(half.Length, 421, 579); // 5 standard deviations
        Assert.Subset(Waiting(many, new LiveDesk(1, "ncb") { Share = 0.8 }).ToHashSet(), half.ToHashSet());
    }

    [Fact]
    public void What_does_not_reach_the_person_goes_as_in_a_batch_run() =>
        Assert.Equal(Recorder.Run(World, new RunSettings { Traced = new SortedSet<ulong>() }).Figures(), Recorder.Run(World, With(new LiveDesk(1, "ncb") { Share = 0 })).Figures());

    [Fact]
    public void After_its_time_the_scenarios_own_choice_is_taken_and_the_run_says_so()
    {
        var recorder = new Recorder();
        using var run = new SimulationRun(CompiledScenario.Compile(World), With(new LiveDesk(1, "ncb") { AnswersWithin = (long)(4 * Hour) }), recorder);
        run.AdvanceTo((long)(3 * Hour));
        var awaited = run.AwaitedDecisions.ToArray();
        Assert.Equal([5 * Hour, 6 * Hour], awaited.Select(decision => (double)decision.Until));
        run.AdvanceTo((long)(10 * Hour));
        Assert.Empty(run.AwaitedDecisions);
        Assert.All(run.TakeLapsedDecisions(), lapsed => Assert.True(lapsed is { IsOver: true, IsByReference: true }));
        Assert.Empty(run.TakeLapsedDecisions());
        recorder.Result = run.Finish();
        foreach (var decision in awaited)
        {
            var request = recorder.Requests.Single(closed => closed.Key == decision.Request);
            Assert.Equal(decision.Reference == 0 ? Outcome.Refused : Outcome.Answered, request.Outcome);
            Assert.Equal(4 * Hour, request.Parts[LatencyPart.WaitingForPerson]);
            Assert.Equal(0, request.Parts[LatencyPart.ExternalWait]);
        }
        var batch = Recorder.Run(World).Requests.ToDictionary(closed => closed.Key, closed => closed.Outcome);
        Assert.All(recorder.Requests, closed => Assert.Equal(batch[closed.Key], closed.Outcome));
    }

    [Fact]
    public void A_clarification_waits_for_the_person_and_is_worked_on_once_answered()
    {
        var procedure = There(new AskStep { Id = "ask", Desk = "ncb", Work = Hours(3), Then = "reply" });
        var scenario = Scenario(procedure, [Desk("ncb", 1)], 1) with { Requests = [Listed("one", 0)] };
        var recorder = new Recorder();
        using var run = new SimulationRun(CompiledScenario.Compile(scenario), With(new LiveDesk(0, "ncb") { AnswersClarifications = true }), recorder);
        run.AdvanceTo((long)(10 * Hour));
        var question = Assert.Single(run.AwaitedDecisions);
        Assert.Equal(AwaitedKind.Clarification, question.Kind);
        Assert.Equal(Refusal.NotOpen, run.Apply(new DecisionTaken(question, 0)).Refusal);
        Assert.True(run.Apply(new ClarificationAnswered(question)).IsTaken);
        Assert.Equal(Refusal.NotOpen, run.Apply(new ClarificationAnswered(question)).Refusal);
        recorder.Result = run.Finish();
        Assert.Contains("2:00-10:00 delayed ask at asker.ncb as WaitingForOtherSide\n10:00-13:00 worked ask at asker.ncb as WaitingForOtherSide", Story.Of(recorder, scenario),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_desk_that_the_agency_does_not_have_is_an_error() =>
        Assert.Throws<ArgumentException>(() => new SimulationRun(CompiledScenario.Compile(World), With(new LiveDesk(1, "lab")), new Recorder()));
}
