using System.Net;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Grains;
using ExchangeSim.Grains.Rooms;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Hosting.Silos;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Simulation.Compilation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;
using SiloOptions = ExchangeSim.Hosting.Silos.SiloOptions;

namespace ExchangeSim.Hosting.Exercises;

/// <summary>The silo of a server of exercises, in the same process as its web server.</summary>
public static class ExerciseSilo
{
    /// <summary>The name of every cluster of servers that has no other. Silos that work on runs are of other clusters, because they hold no rooms.</summary>
    public const string DefaultCluster = "exchangesim-serve";

    /// <summary>A silo of servers is kept out of a cluster of silos that work on runs, and the other way round.</summary>
    public static string Build { get; } = Grains.Payloads.Build.Name + " serve";

    /// <summary>Adds the silo, the rooms and their storage.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="database">Where rooms are kept.</param>
    /// <param name="member">How it is a member of a cluster; null: it is alone, on loopback.</param>
    public static void AddExercises(this IHostApplicationBuilder builder, ServerDatabase database, SiloOptions? member)
    {
        builder.Services.AddSingleton(_ => database).AddSingleton<IRoomStore, RoomStore>().AddSingleton<ExerciseStore>().AddSingleton<OwnFileStore>().AddSingleton<HostTokenStore>()
            .AddSingleton<RoomScenarios>(Define).AddSingleton<IRooms, RoomDirectory>().AddSingleton<LostSilos>();
        builder.Services.AddSingleton(TimeProvider.System);
        // Orleans warns at every start of what does not matter in one process.
        // What it tries again, as calls of rooms that end, it says through Polly.
        var ending = new Ending();
        builder.Services.AddHostedService(_ => ending);
        builder.Logging.AddFilter("Orleans", level => level >= LogLevel.Error && !ending.HasBegun).AddFilter("Microsoft.Orleans", LogLevel.Error)
            .AddFilter("Polly", level => level >= LogLevel.Error && !ending.HasBegun);
        builder.UseOrleans(silo =>
        {
            if (member is null) UseLoopback(silo);
            else silo.UseCluster(member);
            silo.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromHours(2))
                .AddExchangeSim(Compile, (_, kind) => throw new ArgumentException($"there are no figures of the kind '{kind}' in exercises"), new Limits());
        });
    }

    private static void UseLoopback(ISiloBuilder silo)
    {
        var ports = FreePorts.Find(2);
        silo.UseLocalhostClustering(ports[0], ports[1], new IPEndPoint(IPAddress.Loopback, ports[0]), DefaultCluster, DefaultCluster);
    }

    /// <summary>The scenario of an exercise as its silos compile it: the plan with all its texts.</summary>
    private static ScenarioDefinition Define(PlannedExercise planned)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
            foreach (var text in planned.Sources)
            {
                writer.Write(text.File);
                writer.Write(text.Text);
            }
        return ScenarioDefinition.Of(stream.ToArray());
    }

    private static CompiledScenario Compile(byte[] bytes)
    {
        var stream = new MemoryStream(bytes);
        using var reader = new BinaryReader(stream);
        var texts = new List<SourceText>();
        while (stream.Position < stream.Length) texts.Add(new SourceText(reader.ReadString(), reader.ReadString()));
        return PlannedExercise.OfTexts(texts).Compiled;
    }
}
