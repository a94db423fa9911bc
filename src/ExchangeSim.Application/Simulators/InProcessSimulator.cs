using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Work;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;

namespace ExchangeSim.Application.Simulators;

/// <summary>Simulates in this process: the default, with nothing to install or start.</summary>
public sealed class InProcessSimulator : ISimulator
{
    /// <inheritdoc/>
    public SimulationSession Open(SimulationJob job, IWorkObserver observer, CancellationToken stop) => new InProcessSession(stop);

    private sealed class InProcessSession(CancellationToken stop) : SimulationSession
    {
        public override CancellationToken Stop => stop;

        public override Simulate For(Scenario scenario, IReadOnlyList<Change>? changes = null)
        {
            var compiled = CompiledScenario.Compile(scenario);
            return (settings, observer, cancellation) =>
            {
                using var run = new SimulationRun(Drawing.Of(compiled, settings), settings, observer);
                return run.Finish(cancellation);
            };
        }
    }
}
