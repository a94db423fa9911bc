using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>One of the things that are compared: the scenario as it stands, or with one policy laid over it.</summary>
/// <param name="Scenario">What is run.</param>
/// <param name="Simulate">What runs a replication of it.</param>
public sealed record Arm(Scenario Scenario, Simulate Simulate)
{
    /// <summary>What its policy means, in words.</summary>
    public string? Says => Scenario.Policies.FirstOrDefault(policy => policy.Id == Scenario.Policy)?.Says;

    /// <summary>An arm that is simulated in this process.</summary>
    public static Arm InProcess(Scenario scenario)
    {
        var compiled = CompiledScenario.Compile(scenario);
        return new Arm(scenario, (settings, observer, cancellation) =>
        {
            using var run = new SimulationRun(compiled, settings, observer);
            return run.Finish(cancellation);
        });
    }
}
