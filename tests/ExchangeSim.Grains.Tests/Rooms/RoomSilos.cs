using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Grains.Rooms;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Scenarios.Exercises;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace ExchangeSim.Grains.Tests.Rooms;

/// <summary>Two silos on which rooms live. Their only scenario is that of the first lesson.</summary>
public sealed class RoomSilos : IAsyncLifetime
{
    private static readonly ScenarioDefinition Definition = ScenarioDefinition.Of([1]);

    internal static PlannedExercise Planned { get; } = PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Root(), "scenarios", "exercises", "first-lesson.exercise.yaml")));

    internal TestCluster Cluster { get; private set; } = null!;

    internal IRooms Rooms => new RoomDirectory(Cluster.GrainFactory);

    public async Task InitializeAsync()
    {
        var builder = new TestClusterBuilder(2);
        builder.AddSiloBuilderConfigurator<Silo>();
        Cluster = builder.Build();
        await Cluster.DeployAsync();
    }

    public async Task DisposeAsync() => await Cluster.DisposeAsync();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return folder.FullName;
    }

    private sealed class Silo : ISiloConfigurator
    {
        public void Configure(ISiloBuilder siloBuilder)
        {
            siloBuilder.AddExchangeSim(_ => Planned.Compiled, (_, kind) => throw new ArgumentException($"no {kind} here"), new Limits());
            siloBuilder.Services.AddSingleton<IRoomStore, MemoryRoomStore>().AddSingleton<RoomScenarios>(_ => Definition).AddSingleton(TimeProvider.System);
        }
    }
}
