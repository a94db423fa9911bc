using System.Net;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Grains;
using ExchangeSim.Grains.Rooms;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Hosting.Storage;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Simulation.Compilation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Hosting;

namespace ExchangeSim.Hosting.Exercises;

/// <summary>The silo of a server that hosts exercises by itself: in the same process, on loopback, with its rooms in the data folder.</summary>
public static class ExerciseSilo
{
    private const string Cluster = "exchangesim-serve";

    /// <summary>Adds the silo, the rooms and their storage.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="database">The database of the data folder.</param>
    /// <param name="siloPort">A free port, for silos.</param>
    /// <param name="gatewayPort">A free port, for clients.</param>
    public static void AddExercises(this IHostApplicationBuilder builder, SqliteDatabase database, int siloPort, int gatewayPort)
    {
        builder.Services.AddSingleton(database).AddSingleton<IRoomStore, SqliteRoomStore>().AddSingleton<SqliteExerciseStore>().AddSingleton<SqliteOwnFiles>()
            .AddSingleton<RoomScenarios>(Define).AddSingleton<IRooms, RoomDirectory>();
        builder.Services.AddSingleton(TimeProvider.System);
        // Orleans warns at every start of what does not matter in one process.
        builder.Logging.AddFilter("Orleans", LogLevel.Error).AddFilter("Microsoft.Orleans", LogLevel.Error);
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(siloPort, gatewayPort, new IPEndPoint(IPAddress.Loopback, siloPort), Cluster, Cluster)
            .Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromHours(2))
            .AddExchangeSim(Compile, (_, kind) => throw new ArgumentException($"there are no figures of the kind '{kind}' in exercises"), new Limits()));
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
