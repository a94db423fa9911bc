using ExchangeSim.Exercises.Plans;
using ExchangeSim.Hosting.Tests.Membership;
using ExchangeSim.Scenarios.Exercises;
using ExchangeSim.Benchmarks.Rooms;
using Xunit.Abstractions;

namespace ExchangeSim.Hosting.Tests.Exercises;

/// <summary>A server, which is a process of its own, is killed at random moments while every seat of an exercise sends commands. The same seed does the same as far as processes
/// allow; <c>kills</c> of ExchangeSim.Benchmarks does it a hundred times.</summary>
[Trait("Category", "Slow")]
public class KilledServerTests(ITestOutputHelper output)
{
    private const int Kills = 4, Seed = 20_261_128;

    internal static PlannedExercise FirstLesson { get; } =
        PlannedExercise.Of(ExerciseFile.Read(Path.Combine(Shell.Root, "scenarios", "exercises", "first-lesson.exercise.yaml")));

    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_taken_twice_and_everybody_is_back_with_what_they_had_half_written()
    {
        var folder = Directory.CreateTempSubdirectory("exchangesim-killed-").FullName;
        try
        {
            await Killed("--data", folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [PostgresFact]
    public async Task The_same_holds_where_everything_is_in_a_database()
    {
        using var database = PostgresServer.Create();
        await Killed("--database", database.Connection);
    }

    private async Task Killed(params string[] storage)
    {
        var server = new KilledServer(typeof(Cli.Program).Assembly.Location, storage, [FirstLesson], Seed);
        var (acknowledged, _) = await server.Run(Kills, output.WriteLine).InTime($"{Kills} kills", TimeSpan.FromMinutes(15));
        Assert.True(acknowledged > 0);
    }
}
