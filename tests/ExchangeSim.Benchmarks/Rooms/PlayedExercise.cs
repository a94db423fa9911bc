using System.Diagnostics;
using System.Globalization;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Replays;

namespace ExchangeSim.Benchmarks.Rooms;

/// <summary>An exercise with a running clock whose seats are all taken by random players, and the browser of the person who runs the server.</summary>
internal sealed class PlayedExercise : IDisposable
{
    private readonly SeatBrowser _host;
    private readonly PlannedExercise _planned;
    private readonly string _room;

    private PlayedExercise(SeatBrowser host, PlannedExercise planned, string room) => (_host, _planned, _room) = (host, planned, room);

    internal List<RandomPlayer> Players { get; } = [];

    /// <summary>Makes one on a server.</summary>
    internal static async Task<PlayedExercise> Begin(SeatBrowser host, PlannedExercise planned, int seed)
    {
        var made = (await host.Post("/api/exercises", new { plan = planned.Plan.Id, rooms = 1 }))["exercise"]!.ToString();
        var code = (await host.Get($"/api/exercises/{made}"))["code"]!.ToString();
        var exercise = new PlayedExercise(host, planned, $"/api/exercises/{made}/rooms/1");
        foreach (var seat in planned.Plan.Seats) exercise.Players.Add(await RandomPlayer.Join(host.Address, code, seat.Id, seed + exercise.Players.Count));
        await host.Post($"{exercise._room}/commands", new { id = "start", command = new { @do = "start-clock" } });
        return exercise;
    }

    /// <summary>The room's key.</summary>
    internal string Key => string.Join('/', _room.Split('/').Where((_, i) => i is 3 or 5));

    /// <summary>All players go to another server.</summary>
    internal void GoTo(Uri address)
    {
        _host.Address = address;
        foreach (var player in Players) player.GoTo(address);
    }

    /// <summary>Whether everybody is back in their seats.</summary>
    internal async Task<bool> IsBack() => (await Task.WhenAll(Players.Select(player => player.IsBack()))).All(isBack => isBack);

    /// <summary>The first player acts until a command is acknowledged again; how long that took.</summary>
    internal async Task<TimeSpan> UntilNextCommand()
    {
        var (player, watch) = (Players[0], Stopwatch.StartNew());
        var before = player.Acknowledged.Count;
        while (player.Acknowledged.Count == before)
            try
            {
                await player.SendAgain();
                await player.Act();
            }
            catch (Exception silence) when (SeatBrowser.IsSilence(silence))
            {
                continue; // asked again, under the same name
            }
        return watch.Elapsed;
    }

    /// <summary>Looks whether the log has everything that was acknowledged, once, and whether its replay has the fingerprint of the room as it is.</summary>
    /// <returns>How many commands were acknowledged to players.</returns>
    internal async Task<int> Check()
    {
        await _host.Post($"{_room}/commands", new { id = Guid.NewGuid().ToString("N"), command = new { @do = "pause-clock" } });
        var now = await _host.Get($"{_room}/fingerprint");
        var log = RoomLog.Parse((await _host.Get($"{_room}/log")).ToString());
        foreach (var (id, ordinal) in Players.SelectMany(player => player.Acknowledged))
            if (ordinal > log.Entries.Count || log.Entries[(int)ordinal - 1].Id != id) throw new InvalidOperationException($"{id} was acknowledged as entry {ordinal} and is lost");
        if (log.Entries.DistinctBy(entry => entry.Id).Count() < log.Entries.Count) throw new InvalidOperationException("a command is in the log twice");
        using var again = Replay.At(_planned, log with { Entries = [.. log.Entries.Take((int)now["entries"]!)] }, (long)now["time"]!);
        var expected = again.World.Fingerprint().ToString("x16", CultureInfo.InvariantCulture);
        if (now["fingerprint"]!.ToString() != expected) throw new InvalidOperationException($"the room has the fingerprint {now["fingerprint"]} and its replay {expected}");
        await _host.Post($"{_room}/commands", new { id = Guid.NewGuid().ToString("N"), command = new { @do = "resume-clock" } });
        return Players.Sum(player => player.Acknowledged.Count);
    }

    public void Dispose()
    {
        foreach (var player in Players) player.Dispose();
    }
}
