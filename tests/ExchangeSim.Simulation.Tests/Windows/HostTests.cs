using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Tests.Windows;

public class OneThreadTests : AgencyHostContract
{
    protected override IAgencyHost Make(CompiledScenario scenario, RunSettings settings) => new InProcessHost(scenario, settings);
}

public class TwoThreadsTests : AgencyHostContract
{
    protected override IAgencyHost Make(CompiledScenario scenario, RunSettings settings) => new InProcessHost(scenario, settings with { Threads = 2 });
}

public class FourThreadsTests : AgencyHostContract
{
    protected override IAgencyHost Make(CompiledScenario scenario, RunSettings settings) => new InProcessHost(scenario, settings with { Threads = 4 });
}

public class HostileHostTests : AgencyHostContract
{
    protected override IAgencyHost Make(CompiledScenario scenario, RunSettings settings) => new HostileHost(scenario, settings, seed: 17);
}
