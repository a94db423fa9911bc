using ExchangeSim.Simulation;

namespace ExchangeSim.Grains.Payloads;

/// <summary>Which build of the simulation this is. Two builds need not agree to the last bit, so they do not work on the same run.</summary>
public static class Build
{
    /// <summary>Version, and a mark that every build with other code has of its own.</summary>
    public static string Name { get; } = $"{typeof(SimulationRun).Assembly.GetName().Version?.ToString(3)} ({typeof(SimulationRun).Module.ModuleVersionId.ToString("N")[..12]})";
}
