using System.Reflection;
using System.Runtime.InteropServices;

namespace ExchangeSim.Application.Results;

/// <summary>Which program this is, as results name it.</summary>
public static class ProgramBuild
{
    /// <summary>The version.</summary>
    public static string Version { get; } = typeof(ProgramBuild).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Tells builds of the same version apart: what happens in a run is claimed to be the same for the same build only.</summary>
    public static string Id { get; } = ContentHash.OfText(string.Join(' ', ((Type[])[typeof(Model.Scenario), typeof(ExchangeSim.Scenarios.ScenarioFile),
        typeof(Simulation.Runs.SimulationRun), typeof(Experiments.Comparing.PolicyComparer)])
        .Select(type => type.Module.ModuleVersionId.ToString("N"))))[..16];

    /// <summary>What it runs on.</summary>
    public static string Runtime { get; } = $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}";
}
