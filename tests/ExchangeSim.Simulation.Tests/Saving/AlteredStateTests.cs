using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Simulation.Tests.Saving;

/// <summary>States with bytes that no run wrote: each is refused in words, or the run goes on to its end.</summary>
/// <remarks>A failure names the world and the alteration, which are the same whenever they are asked for.</remarks>
public class AlteredStateTests
{
    private const int WorldsInBlock = 5, AlterationsOfWorld = 500;
    // So many events more than the run itself are still a run that ends.
    private const int MostTimesEvents = 20;

    public static TheoryData<int> Blocks => [.. Enumerable.Range(0, 4)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void An_altered_state_is_refused_or_runs_on_to_its_end(int block)
    {
        var (refused, over, problems) = (0, 0, new List<string>());
        foreach (var world in Enumerable.Range(block * WorldsInBlock, WorldsInBlock))
        {
            var scenario = CompiledScenario.Compile(world % 2 == 0 ? RandomScenario.Of(world) : world % 3 == 0 ? TimedScenario.Of(world)
                : world % 5 == 0 ? LeaveScenario.Of(world) : WideScenario.Of(world));
            var settings = new RunSettings { Seed = scenario.Scenario.Seed, Live = world % 3 == 0 ? [new LiveDesk(0, "ncb") { AnswersWithin = 40 * 3_600_000L,
                AnswersClarifications = true }] : [] };
            var (state, events) = StateOf(scenario, settings);
            for (var number = 0; number < AlterationsOfWorld; number++)
            {
                var problem = Try(scenario, settings, Alteration.Of(state, world * AlterationsOfWorld + number), events, out var isRefused);
                if (isRefused) refused++;
                else over++;
                if (problem is not null) problems.Add($"world {world}, alteration {number}: {problem}");
            }
        }
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(5)));
        // Else the alterations would prove nothing.
        Assert.True(refused > 1000 && over > 500, $"{refused} refused, {over} over");
    }

    [Fact]
    public void A_state_that_was_not_altered_goes_on_as_if_it_had_not_been_saved()
    {
        for (var world = 0; world < 20; world++)
        {
            var scenario = CompiledScenario.Compile(WideScenario.Of(world));
            var settings = new RunSettings { Seed = scenario.Scenario.Seed };
            var (state, _) = StateOf(scenario, settings);
            var rest = new Recorder();
            using var run = new SimulationRun(scenario, settings, rest);
            run.Restore(new MemoryStream(state));
            Assert.Equal(Recorder.Run(scenario, settings).Result.Fingerprint, run.Finish().Fingerprint);
        }
    }

    private static (byte[] State, long Events) StateOf(CompiledScenario scenario, RunSettings settings)
    {
        using var run = new SimulationRun(scenario, settings, new Recorder());
        run.AdvanceTo((long)(0.3 * scenario.End));
        using var stream = new MemoryStream();
        run.Save(stream);
        return (stream.ToArray(), run.Finish().Events);
    }

    private static string? Try(CompiledScenario scenario, RunSettings settings, byte[] state, long events, out bool isRefused)
    {
        isRefused = false;
        using var run = new SimulationRun(scenario, settings, new Recorder());
        try
        {
            run.Restore(new MemoryStream(state));
            var before = run.Events;
            for (var time = run.Time; time < scenario.End && run.Events - before < MostTimesEvents * events; time = run.Time) run.AdvanceTo(time + 86_400_000);
            return run.Time < scenario.End ? $"it has handled {run.Events - before} events and is not over" : run.Finish().IsComplete ? null : "it did not end";
        }
        catch (InvalidDataException)
        {
            isRefused = true;
            return null;
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
    }
}
