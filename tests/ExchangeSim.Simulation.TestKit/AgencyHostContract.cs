using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>What every host must keep to: it carries calls and answers, and nothing about a run depends on it.</summary>
/// <remarks>Inherit it in a test project of the host.</remarks>
public abstract class AgencyHostContract
{
    // Worlds by number; each has loops, forks, nested requests, clocks, injects and hours of its own. From 1001 on policies begin and end, from 2001 on
    // officers go on leave as well.
    private const int FirstTimed = 1001, FirstOnLeave = 2001;

    public static TheoryData<int> Worlds => new(1, 2, 3, 4, 5, 6, 7, 8, FirstTimed, FirstTimed + 1, FirstTimed + 2, FirstOnLeave, FirstOnLeave + 2);

    /// <summary>A host of the kind under test, its agencies at their start.</summary>
    protected abstract IAgencyHost Make(CompiledScenario scenario, RunSettings settings);

    /// <summary>The world of a number, for hosts whose agencies make it elsewhere.</summary>
    public static Scenario ScenarioOf(int number) => number < FirstTimed ? RandomScenario.Of(number)
        : number < FirstOnLeave ? TimedScenario.Of(number) : LeaveScenario.Of(number);

    private static (CompiledScenario Scenario, RunSettings Settings) World(int number)
    {
        var scenario = ScenarioOf(number);
        return (CompiledScenario.Compile(scenario), Recorder.Traced(scenario));
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Fingerprint_and_figures_are_those_of_one_thread(int number)
    {
        var (scenario, settings) = World(number);
        var expected = Recorder.Run(scenario, settings);
        var found = Recorder.Run(scenario, settings, Make(scenario, settings));
        Assert.Equal(expected.Figures(), found.Figures());
        Assert.Equal(expected.Trace, found.Trace);
        Assert.Equal(expected.Requests.Select(r => r.Key), found.Requests.Select(r => r.Key));
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void A_run_saved_half_way_goes_on_in_a_new_host_as_if_nothing_had_happened(int number)
    {
        var (scenario, settings) = World(number);
        var expected = Recorder.Run(scenario, settings);
        var (saved, recorder) = (new MemoryStream(), new Recorder());
        using (var first = new SimulationRun(scenario, settings, recorder, Make(scenario, settings)))
        {
            first.AdvanceTo(scenario.End / 3);
            first.Save(saved);
        }
        saved.Position = 0;
        using var second = new SimulationRun(scenario, settings, recorder, Make(scenario, settings));
        second.Restore(saved);
        recorder.Result = second.Finish();
        Assert.Equal(expected.Figures(), recorder.Figures());
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void A_run_in_which_people_take_part_replayed_from_its_log_and_restored_on_the_way_is_the_same(int number)
    {
        var scenario = World(number).Scenario;
        var settings = LivePlay.Settings(scenario.Scenario);
        var (expected, log) = LivePlay.Of(scenario, settings, number);
        Assert.True(log.Count(entry => entry.Result.IsTaken) > 10, "hardly anything was done");
        Assert.Equal(expected.Figures(), LivePlay.Again(scenario, settings, () => Make(scenario, settings), log).Figures());
    }

    [Fact]
    public void A_call_that_was_lost_is_found_out()
    {
        var (scenario, settings) = World(1);
        using var host = Make(scenario, settings);
        var calls = Enumerable.Range(0, scenario.AgencyCount).Select(_ => new AgencyCall { Ordinal = 2, WindowEnd = 1 }).ToArray();
        var answers = calls.Select(_ => new AgencyAnswer()).ToArray();
        Assert.ThrowsAny<Exception>(() => host.Advance([0], calls, answers));
    }
}
