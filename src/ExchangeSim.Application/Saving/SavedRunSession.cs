using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Simulators;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;

namespace ExchangeSim.Application.Saving;

/// <summary>Replications that continue from a state file, in this process.</summary>
/// <param name="state">The file.</param>
/// <param name="saved">The scenario that ran when it was saved.</param>
/// <param name="stop">Cancelled when the request should end with what is done.</param>
internal sealed class SavedRunSession(StateFile state, Scenario saved, CancellationToken stop) : SimulationSession
{
    public override CancellationToken Stop => stop;

    /// <summary>Reports to the observer what was reported before the save, restores the run, and lets it continue.</summary>
    public override Simulate For(Scenario scenario, IReadOnlyList<Change>? changes = null)
    {
        var isBranch = scenario.Policy != saved.Policy;
        var compiled = CompiledScenario.Compile(scenario, saved);
        var before = isBranch ? CompiledScenario.Compile(saved) : compiled;
        return (settings, observer, cancellation) =>
        {
            var (run, check) = (default(SimulationRun), default(RecordCheck));
            try
            {
                state.Read(settings.Replication, part =>
                {
                    var drawn = Drawing.Of(compiled, settings);
                    check = RunRecord.Replay(part, Drawing.Of(before, settings), state.Info.At, observer);
                    run = new SimulationRun(drawn, settings, check.Continue(drawn.Scenario, observer));
                    if (isBranch) run.Branch(part, before);
                    else run.Restore(part);
                });
                return check!.End(run!.Finish(cancellation));
            }
            catch (InvalidDataException damage)
            {
                throw state.Refusal(damage);
            }
            finally
            {
                run?.Dispose();
            }
        };
    }
}
