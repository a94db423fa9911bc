using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Grains.Tests.Agencies;

/// <summary>The coordinator is on no silo: all calls go by post rooms.</summary>
[Collection(ClusterTests.Name)]
[Trait("Category", "Slow")]
public sealed class OrleansHostContract(TwoSilos silos) : AgencyHostContract
{
    protected override IAgencyHost Make(CompiledScenario scenario, RunSettings settings) => silos.Host(scenario, settings, null, _ => { });
}

/// <summary>The coordinator is on one of the silos: agencies there are called straight.</summary>
[Collection(ClusterTests.Name)]
public sealed class OrleansHostOnASiloContract(TwoSilos silos) : AgencyHostContract
{
    protected override IAgencyHost Make(CompiledScenario scenario, RunSettings settings) => silos.Host(scenario, settings with { Threads = 2 }, silos.Seats, _ => { });
}
