using System.Diagnostics;
using System.Globalization;
using ExchangeSim.Exercises.Plans;

namespace ExchangeSim.Benchmarks.Rooms;

/// <summary>Kills a server at random moments of exercises in which every seat sends commands, starts it again, and looks whether anything is lost.</summary>
/// <param name="program">The program's assembly.</param>
/// <param name="storage">Where the server keeps what it knows: options of <c>serve</c>.</param>
/// <param name="plans">The exercises, which are played in turn.</param>
/// <param name="seed">Of the moments and of what players do.</param>
internal sealed class KilledServer(string program, IReadOnlyList<string> storage, IReadOnlyList<PlannedExercise> plans, int seed)
{
    // With few acts some moments lie while rooms still come back from the kill before.
    private const int MostActs = 60, KillsOfAnExercise = 5;

    private readonly Random _random = new(seed);
    private string _port = "0";

    /// <summary>Does it so often.</summary>
    /// <param name="kills">How often.</param>
    /// <param name="say">Told of each.</param>
    /// <returns>How many commands were acknowledged, and for each kill how long everybody took to be back, from the start of the new process.</returns>
    /// <exception cref="InvalidOperationException">Something was lost, taken twice, or otherwise than before.</exception>
    internal async Task<(int Acknowledged, IReadOnlyList<TimeSpan> Back)> Run(int kills, Action<string> say)
    {
        var (acknowledged, back) = (0, new List<TimeSpan>());
        var server = await Start();
        try
        {
            using var host = new SeatBrowser(server.Address);
            await host.Ask(HttpMethod.Post, "/api/host", new { token = server.Link.Fragment[1..] });
            for (var number = 0; back.Count < kills; number++)
            {
                using var exercise = await PlayedExercise.Begin(host, plans[number % plans.Count], _random.Next());
                var count = 0;
                for (var kill = 0; kill < KillsOfAnExercise && back.Count < kills; kill++)
                {
                    await PlayUntilKilled(exercise, server);
                    server.Dispose();
                    var watch = Stopwatch.StartNew();
                    server = await Start();
                    while (!await exercise.IsBack()) { }
                    back.Add(watch.Elapsed);
                    foreach (var player in exercise.Players) await player.SendAgain();
                    count = await exercise.Check();
                    say(string.Create(CultureInfo.InvariantCulture,
                        $"kill {back.Count}: back after {back[^1].TotalSeconds:F1} s, {acknowledged + count} commands acknowledged, none lost"));
                }
                acknowledged += count;
            }
            return (acknowledged, back);
        }
        finally
        {
            server.Dispose();
        }
    }

    // Restarts listen where the first start did, as a server of a class does: its browsers know no other address.
    private async Task<ServerProcess> Start()
    {
        var server = await ServerProcess.Start(program, [.. storage, "--port", _port]);
        _port = server.Address.Port.ToString(CultureInfo.InvariantCulture);
        return server;
    }

    private async Task PlayUntilKilled(PlayedExercise exercise, ServerProcess server)
    {
        var (left, killed) = (_random.Next(MostActs), new TaskCompletionSource());
        using var stop = new CancellationTokenSource();
        if (left == 0) killed.SetResult();
        var playing = exercise.Players.Select(player => player.Play(() =>
        {
            if (Interlocked.Decrement(ref left) == 0) killed.SetResult();
        }, stop.Token)).ToList();
        await killed.Task.WaitAsync(TimeSpan.FromMinutes(3));
        await server.Kill();
        await Task.WhenAll(playing);
    }
}
