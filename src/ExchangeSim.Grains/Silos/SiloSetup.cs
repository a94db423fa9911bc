using ExchangeSim.Grains.Agencies;
using ExchangeSim.Simulation.Compilation;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace ExchangeSim.Grains.Silos;

/// <summary>What a silo needs to hold agencies and replications.</summary>
public static class SiloSetup
{
    /// <summary>Adds it.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="compile">Makes a scenario of what clients send; throws <see cref="ArgumentException"/> for what it cannot use.</param>
    /// <param name="limits">What the silo takes on.</param>
    public static ISiloBuilder AddExchangeSim(this ISiloBuilder silo, Func<byte[], CompiledScenario> compile, Limits limits) =>
        silo.ConfigureServices(services => services.AddSingleton(limits).AddSingleton(new ScenarioCache(compile, limits)).AddSingleton<Processors>().AddSingleton<Seats>());
}
