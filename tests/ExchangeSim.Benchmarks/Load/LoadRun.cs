using System.Text.Json.Nodes;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>What a run under load found.</summary>
/// <param name="Measures">Times and errors.</param>
/// <param name="Leaks">Texts that reached a seat too early or wrongly.</param>
/// <param name="Payloads">Payloads of players that were searched.</param>
/// <param name="Characters">How long they were together.</param>
/// <param name="Texts">Different texts in them.</param>
/// <param name="Decisions">Decisions that people took, by the rooms' logs.</param>
internal sealed record LoadResult(Measures Measures, IReadOnlyList<Leak> Leaks, long Payloads, long Characters, int Texts, int Decisions);

/// <summary>Plays an exercise with many seats against a server, by the interface that it documents and by nothing else.</summary>
internal sealed class LoadRun(Uri address, string token, LoadOptions options) : IAsyncDisposable
{
    private readonly Measures _measures = new();
    private readonly List<Player> _players = [];
    private readonly List<Instructor> _instructors = [];
    private WebBrowser? _host;
    private string _exercise = "";

    internal IReadOnlyList<Capture> Captures(int room) => [.. _players.Where(player => player.Room == room).Select(player => player.Capture)];

    /// <summary>The rooms as their logs leave them, from the archive of the exercise.</summary>
    internal async Task<ReplayedRooms> Rooms() => ReplayedRooms.Of(await _host!.Bytes($"/api/exercises/{_exercise}/archive"));

    /// <summary>Everybody comes in and sits down; the rooms wait for their clocks.</summary>
    internal async Task Enter()
    {
        var seats = LoadPlan.SeatsOf(options.SeatsInARoom);
        _host = new WebBrowser(address, _measures);
        await _host.Post("/api/host", new { token });
        await _host.Post("/api/own", new { files = new[] { new { file = LoadPlan.File, text = LoadPlan.Text(seats.Length) } } });
        _exercise = JsonNode.Parse((await _host.Post("/api/exercises", new { plan = LoadPlan.Id, rooms = options.Rooms }))!).Text("exercise");
        var code = JsonNode.Parse((await _host.Get($"/api/exercises/{_exercise}"))!).Text("code");
        for (var number = 0; number < options.Seats; number++)
        {
            var player = new Player(address, FormattableString.Invariant($"Player {number}"), _measures, number);
            await player.Join(code); // one after another, so that each comes into the emptiest room
            _players.Add(player);
        }
        foreach (var room in _players.GroupBy(player => player.Room))
            await Task.WhenAll(room.Select((player, index) => player.Sit(seats[index], seats)));
        for (var room = 1; room <= options.Rooms; room++) _instructors.Add(new Instructor(address, _host, _exercise, room, seats, _measures));
        await Task.WhenAll(_instructors.Select(instructor => instructor.Watch()));
    }

    /// <summary>They play.</summary>
    internal async Task Play()
    {
        await Task.WhenAll(_instructors.Select(instructor => instructor.Start()));
        using var end = new CancellationTokenSource(options.Length);
        var working = new List<Task>();
        foreach (var instructor in _instructors)
        {
            var room = _players.Where(player => player.Room == instructor.Room).ToList();
            Screen[] screens = [.. room.Select(player => player.Screen), instructor.Screen];
            working.AddRange(room.Select(player => player.Play(options.Thinks, screens, instructor.Screen, end.Token)));
            working.Add(instructor.Work(options.Thinks, room.ToDictionary(player => player.Seat, player => player.Screen), end.Token));
        }
        await Task.WhenAll(working);
        await Task.WhenAll(_players.Select(player => player.Screen).Concat(_instructors.Select(instructor => instructor.Screen)).Select(screen => screen.Settle()));
        await Task.WhenAll(_instructors.Select(instructor => instructor.End()));
    }

    /// <summary>Plays the logs again, and searches everything that came to players.</summary>
    internal async Task<LoadResult> Search()
    {
        using var replayed = await Rooms();
        var leaks = replayed.Rooms.SelectMany(room => LeakSearch.Of(room, Captures(room.Header.Room))).ToList();
        var captures = _players.Select(player => player.Capture).ToList();
        return new LoadResult(_measures, leaks, captures.Sum(one => one.Payloads), captures.Sum(one => one.Characters), captures.Sum(one => one.First.Count),
            replayed.Rooms.Sum(room => room.World.Taken.Count));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var player in _players) await player.DisposeAsync();
        foreach (var instructor in _instructors) await instructor.DisposeAsync();
        _host?.Dispose();
    }
}
