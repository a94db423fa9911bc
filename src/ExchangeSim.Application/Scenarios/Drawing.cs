using ExchangeSim.Application.Faults;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;

namespace ExchangeSim.Application.Scenarios;

/// <summary>Draws of what a scenario declares uncertain, with faults as a user is told of them.</summary>
internal static class Drawing
{
    /// <summary>The scenario as one replication has it.</summary>
    /// <exception cref="InvalidRequestException">Its draw makes no scenario that can be run.</exception>
    internal static CompiledScenario Of(CompiledScenario scenario, RunSettings settings)
    {
        try
        {
            return scenario.For(settings);
        }
        catch (ImpossibleDrawException fault)
        {
            throw new InvalidRequestException(fault.Message);
        }
    }

    /// <summary>So many replications, where each has a row of parameters of its own.</summary>
    /// <exception cref="InvalidRequestException">There are fewer rows.</exception>
    internal static int Check(Scenario scenario, int replications) => !(scenario.Uncertainty?.Rows < replications) ? replications
        : throw new InvalidRequestException($"the scenario's table of parameters has {scenario.Uncertainty!.Rows} rows, and {replications} replications need one each; " +
            "ask for fewer with --replications, or add rows");

    /// <summary>So many replications at most, or as many as there are rows of parameters.</summary>
    internal static int AtMost(Scenario scenario, int replications) => Math.Min(replications, scenario.Uncertainty?.Rows ?? replications);
}
