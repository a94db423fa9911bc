using System.Globalization;
using System.Text;
using ExchangeSim.Grains.Agencies;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Grains.Tests.Replications;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.TestKit;
using ExchangeSim.Simulation.Windows;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace ExchangeSim.Grains.Tests;

/// <summary>A cluster of two silos in this process, shared by the tests of a collection. Its scenarios are random worlds, and a world's number is its text.</summary>
public class TwoSilos : IAsyncLifetime
{
    private const byte UncertainMark = (byte)'u';
    private static long _attempts;

    public TestCluster Cluster { get; private set; } = null!;

    public IGrainFactory Grains => Cluster.GrainFactory;

    /// <summary>The seats of one of the silos.</summary>
    public Seats Seats => ((InProcessSiloHandle)Cluster.Primary!).SiloHost.Services.GetRequiredService<Seats>();

    /// <summary>A number greater than all before.</summary>
    public static long NextAttempt() => Interlocked.Increment(ref _attempts);

    /// <summary>A key that nobody else has.</summary>
    public static string NewKey() => $"test-{NextAttempt()}";

    public static ScenarioDefinition Definition(int world) => ScenarioDefinition.Of(Encoding.UTF8.GetBytes(world.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The same world with the pace of its desks uncertain.</summary>
    public static ScenarioDefinition Uncertain(int world) => ScenarioDefinition.Of(Encoding.UTF8.GetBytes($"{(char)UncertainMark}{world.ToString(CultureInfo.InvariantCulture)}"));

    private static int Number(byte[] marked) => int.Parse(Encoding.UTF8.GetString(marked.AsSpan(1)), CultureInfo.InvariantCulture);

    public static CompiledScenario Compile(byte[] bytes) => bytes is [UncertainMark, ..] ? CompiledScenario.Compile(UncertainPace.Of(RandomScenario.Of(Number(bytes))))
        : int.TryParse(Encoding.UTF8.GetString(bytes), CultureInfo.InvariantCulture, out var world) ? CompiledScenario.Compile(AgencyHostContract.ScenarioOf(world))
            : throw new ArgumentException("this is no world");

    /// <summary>Checks what is reported of a world.</summary>
    public static ReportCheck Check(int world) => new(RandomScenario.Of(world));

    private static SumTally Tally(Scenario scenario, string kind) => kind == "sum" ? new SumTally() : throw new ArgumentException($"no {kind} here");

    /// <summary>Agencies of a random world, which is named by its seed, as grains.</summary>
    public OrleansHost Host(CompiledScenario scenario, RunSettings settings, Seats? here, Action<string> notice, string? key = null) =>
        new(Grains, here, key ?? NewKey(), NextAttempt(), Definition((int)scenario.Scenario.Seed), scenario, settings, notice, CancellationToken.None) { Size = new WindowSize(0) };

    public async Task InitializeAsync()
    {
        var builder = new TestClusterBuilder(2);
        builder.AddSiloBuilderConfigurator<Silo>();
        Configure(builder);
        Cluster = builder.Build();
        await Cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await Cluster.DisposeAsync();

    /// <summary>More about the cluster.</summary>
    protected virtual void Configure(TestClusterBuilder builder) { }

    private sealed class Silo : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder) => siloBuilder.AddExchangeSim(Compile, Tally, new Limits { MostRuns = 3 }).AddIncomingGrainCallFilter(CallCount.Count);
    }
}

[CollectionDefinition(Name)]
public sealed class ClusterTests : ICollectionFixture<TwoSilos>
{
    public const string Name = "two silos";
}
