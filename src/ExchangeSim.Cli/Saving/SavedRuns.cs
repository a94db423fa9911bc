using ExchangeSim.Cli.Runs;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;

namespace ExchangeSim.Cli.Saving;

/// <summary>Replications that go on from a state file, in this process.</summary>
/// <param name="state">The file.</param>
/// <param name="branchedFrom">The scenario that ran when it was saved, if it goes on under another policy; else null.</param>
/// <param name="stop">Cancelled when the command should end with what is done.</param>
internal sealed class SavedRuns(StateFile state, CompiledScenario? branchedFrom, CancellationToken stop) : Work(stop)
{
    /// <summary>Tells the observer what was reported before the save, puts the run where it was, and lets it go on.</summary>
    public override Simulate For(Scenario scenario, IReadOnlyList<Change>? changes = null)
    {
        var compiled = CompiledScenario.Compile(scenario);
        return (settings, observer, cancellation) =>
        {
            using var run = new SimulationRun(compiled, settings, observer);
            state.Read(settings.Replication, part =>
            {
                RunRecord.Replay(part, observer);
                if (branchedFrom is null) run.Restore(part);
                else run.Branch(part, branchedFrom);
            });
            return run.Finish(cancellation);
        };
    }
}
