using System.Globalization;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Scenarios.Exercises;

namespace ExchangeSim.Benchmarks.Rooms;

/// <summary>What servers of exercises are held to.</summary>
internal static class RoomModes
{
    private static readonly string[] Plans = ["first-lesson", "vietnam-laos-review", "asean-six-bureaus"];

    /// <summary>Kills a server so often, and says how long everybody took to be back.</summary>
    internal static async Task Kills(int kills, int seed, string? database)
    {
        var folder = Directory.CreateTempSubdirectory("exchangesim-kills-").FullName;
        try
        {
            var storage = database is null ? new[] { "--data", folder } : ["--database", database];
            var server = new KilledServer(typeof(Cli.Program).Assembly.Location, storage, [.. Plans.Select(Read)], seed);
            var (acknowledged, back) = await server.Run(kills, Console.WriteLine);
            var sorted = back.Select(one => one.TotalSeconds).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kills} kills, seed {seed}: {acknowledged:N0} commands acknowledged, none lost, none taken twice; " +
                $"back after {sorted[sorted.Count / 2]:F1} s (median), {sorted[(int)Math.Ceiling(0.95 * sorted.Count) - 1]:F1} s (95 %), {sorted[^1]:F1} s (longest)"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static PlannedExercise Read(string plan)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "ExchangeSim.sln"))) root = root.Parent;
        return PlannedExercise.Of(ExerciseFile.Read(Path.Combine(root.FullName, "scenarios", "exercises", plan + ".exercise.yaml")));
    }
}
