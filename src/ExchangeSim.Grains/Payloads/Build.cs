using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Runs;

namespace ExchangeSim.Grains.Payloads;

/// <summary>Which build of the simulation this is. Two builds need not agree to the last bit, so they do not work on the same run.</summary>
public static class Build
{
    /// <summary>Version, and a mark that every build with other code has of its own.</summary>
    public static string Name { get; } = $"{typeof(SimulationRun).Assembly.GetName().Version?.ToString(3)} ({typeof(SimulationRun).Module.ModuleVersionId.ToString("N")[..12]})";

    /// <summary>Why this side does not work for another one; null: both are the same build.</summary>
    /// <param name="build">The other's build.</param>
    /// <param name="self">What this side is, in words.</param>
    /// <param name="other">What the other one is, in words.</param>
    internal static string? WhyNot(string build, string self = "this silo", string other = "the client") =>
        build == Name ? null : $"{self} is exchangesim {Name} and {other} is {build}; only the same build gives the same figures, so use the build that came with the cluster";
}
