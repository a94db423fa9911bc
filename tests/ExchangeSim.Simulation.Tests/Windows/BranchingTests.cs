using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Tests.Properties;
using NodaTime;
using static ExchangeSim.Simulation.TestKit.Small;

namespace ExchangeSim.Simulation.Tests.Windows;

public class BranchingTests
{
    private static readonly Scenario OneOfficer =
        Scenario(There(Work("work", "ncb", Hours(4), "reply")), [Desk("ncb", 1)]) with { Demands = [Demand(1)], Length = Duration.FromHours(24) };

    [Fact]
    public void From_the_branch_on_a_desk_has_the_officers_of_the_new_policy_and_they_begin_at_once()
    {
        var three = OneOfficer with { Policy = "three", Agencies = [OneOfficer.Agencies[0], Agency("answerer", Desk("ncb", 3))] };
        var run = Branch(OneOfficer, three, (long)(10 * Hour), RunSettingsOf(OneOfficer));
        var desk = run.Result.Desks.Single(desk => desk.Agency == 1);
        Assert.Equal((10 + 14 * 3) * Hour, desk.OnDuty);
        // One officer ended two pieces of work by then and has the third in hand; two more queued ones are begun at the branch and closed four hours later.
        Assert.Equal(2, run.Requests.Count(r => r.Outcome == Outcome.Answered && r.ClosedAt < 10 * Hour));
        Assert.Equal(2, run.Requests.Count(r => r.ClosedAt >= 14 * Hour && r.ClosedAt < 14.01 * Hour));
    }

    [Fact]
    public void A_switch_turned_by_the_policy_holds_from_the_branch_on_unless_an_inject_has_turned_it()
    {
        var procedure = There(
            new DecideStep { Id = "way", By = new Place(Side.Requested, "ncb"), Cases = [new Case("work", null, new SwitchIs("short-cut")), new Case("slow", null, null)] },
            Work("slow", "ncb", Hours(2), "reply"), Work("work", "ncb", Hours(0.5), "reply"));
        var world = OneOfficer with
        {
            Procedures = [procedure], Demands = [], Requests = [Listed("early", 1), Listed("late", 12), Listed("last", 20)],
            Switches = new SortedDictionary<string, bool> { ["short-cut"] = false },
            Injects = [new Inject { Id = "off", At = Monday.Plus(Duration.FromHours(18)), Effects = [new SwitchTurned("short-cut", false)] }],
        };
        var policy = world with { Policy = "on", Switches = new SortedDictionary<string, bool> { ["short-cut"] = true } };
        var run = Branch(world, policy, (long)(6 * Hour), RunSettingsOf(world));
        Assert.Equal([2, 0.5, 2], run.Requests.OrderBy(r => r.ArisenAt).Select(r => Math.Round(r.Latency / Hour, 2)));
    }

    [Fact]
    public void Whatever_the_policy_changes_times_add_up_and_nothing_is_lost() => Worlds.Have(60, world =>
    {
        var policy = world with
        {
            Policy = "more",
            Agencies = [.. world.Agencies.Select(agency => agency with
            {
                Desks = [.. agency.Desks.Select((desk, i) => desk with { Speed = 1.25, Shifts = [.. desk.Shifts.Select(shift =>
                    shift with { Officers = Math.Max(0, shift.Officers + 1 - i % 3) })] })],
            })],
        };
        var time = new System.Random((int)world.Seed).NextInt64(1, CompiledScenario.Compile(world).End);
        var run = Branch(world, policy, time, RunSettingsOf(world));
        Assert.Equal(run.Requests.Count, run.Requests.Select(r => r.Key).Distinct().Count());
        foreach (var request in run.Requests.Where(r => r.WasSent))
            Assert.Equal(request.Latency, Enumerable.Range(0, LatencyParts.Count).Sum(part => request.Parts[(LatencyPart)part]));
        Assert.Equal(run.Requests.Sum(r => r.Latency), run.Result.Charges.Sum(c => c.Milliseconds));
        Assert.Equal(run.Figures(), Branch(world, policy, time, RunSettingsOf(world) with { Threads = 2 }).Figures());
    });

    [Fact]
    public void A_policy_that_changes_what_the_state_depends_on_is_refused()
    {
        var hours = OneOfficer with { Policy = "hours", Agencies = [OneOfficer.Agencies[0], Agency("answerer", Desk("ncb", 1, Daily(8, 16)))] };
        var desks = OneOfficer with { Policy = "desks", Agencies = [OneOfficer.Agencies[0], Agency("answerer", Desk("ncb", 1), Desk("court", 1))] };
        var demand = OneOfficer with { Policy = "demand", Demands = [Demand(2)] };
        foreach (var (policy, words) in new[] { (hours, "the desks of answerer"), (desks, "the desks of answerer"), (demand, "the demand") })
            Assert.Contains(words, Assert.Throws<InvalidDataException>(() => Branch(OneOfficer, policy, 1, RunSettingsOf(OneOfficer))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_under_which_other_steps_lie_in_loops_is_refused_because_visits_name_draws()
    {
        Scenario With(string then) => OneOfficer with
        {
            Policy = then,
            Procedures =
            [
                There(new DecideStep { Id = "way", By = new Place(Side.Requested, "ncb"), Cases = [new Case("work", 0.5, null), new Case("reply", null, null)] },
                    Work("work", "ncb", Hours(2), then)),
            ],
        };
        Assert.Contains("the loops of information", Assert.Throws<InvalidDataException>(() => Branch(With("reply"), With("way"), 1, RunSettingsOf(OneOfficer))).Message,
            StringComparison.Ordinal);
    }

    private static RunSettings RunSettingsOf(Scenario scenario) => new() { Seed = scenario.Seed };

    /// <summary>What both reported: the run up to the time, and what went on from there under the policy.</summary>
    private static Recorder Branch(Scenario world, Scenario policy, long time, RunSettings settings)
    {
        var (recorder, saved, before) = (new Recorder(), new MemoryStream(), CompiledScenario.Compile(world));
        using var first = new SimulationRun(before, settings, recorder);
        first.AdvanceTo(time);
        first.Save(saved);
        saved.Position = 0;
        using var second = new SimulationRun(CompiledScenario.Compile(policy), settings, recorder);
        second.Branch(saved, before);
        recorder.Result = second.Finish();
        return recorder;
    }
}
