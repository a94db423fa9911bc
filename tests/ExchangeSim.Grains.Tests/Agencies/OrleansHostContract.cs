using ExchangeSim.Grains.Agencies;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Grains.Tests.Agencies;

[Collection(ClusterTests.Name)]
public sealed class OrleansHostContract(TwoSilos silos) : AgencyHostContract
{
    // The contract's worlds are named by their seeds.
    protected override IAgencyHost Make(CompiledScenario scenario, RunSettings settings) =>
        new OrleansHost(silos.Grains, TwoSilos.NewKey(), TwoSilos.NextAttempt(), TwoSilos.Definition((int)scenario.Scenario.Seed), scenario, settings, _ => { }, CancellationToken.None);
}
