using ExchangeSim.Grains.Agencies;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Simulation.Compilation;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace ExchangeSim.Grains;

/// <summary>What a silo needs to hold agencies and replications.</summary>
public static class SiloSetup
{
    // A new grain goes to the least busy of so many silos that are picked at random. Replications are few and heavy, so two, Orleans' choice for many light grains, would spread
    // them badly.
    private const int SilosToChooseFrom = 16;

    /// <summary>Adds it.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="compile">Makes a scenario of what clients send; throws <see cref="ArgumentException"/> for what it cannot use.</param>
    /// <param name="tallies">Makes what adds requests up where they close.</param>
    /// <param name="limits">What the silo takes on.</param>
    public static ISiloBuilder AddExchangeSim(this ISiloBuilder silo, Func<byte[], CompiledScenario> compile, TallyMaker tallies, Limits limits) =>
        silo.ConfigureServices(services => services.AddSingleton(limits).AddSingleton(tallies).AddSingleton(new ScenarioCache(compile, limits)).AddSingleton<Processors>()
            .AddSingleton<Seats>())
            .Configure<ActivationCountBasedPlacementOptions>(placement => placement.ChooseOutOf = SilosToChooseFrom).AddStartupTask(LookAround);

    // Who places grains learns of other silos from when it is first asked for; if that were with the first grains of a run, all of them would stay on one silo.
    private static Task LookAround(IServiceProvider services, CancellationToken stop)
    {
        services.GetRequiredKeyedService<IPlacementDirector>(typeof(ActivationCountBasedPlacement));
        return Task.CompletedTask;
    }
}
