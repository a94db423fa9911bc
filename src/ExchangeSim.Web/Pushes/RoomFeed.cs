using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Exercises.Views;
using Microsoft.AspNetCore.SignalR;

namespace ExchangeSim.Web.Pushes;

/// <summary>Sends what changed in one room to the connections that watch it: to each what its seat may see, built by the room.</summary>
internal sealed class RoomFeed : IAsyncDisposable
{
    // Many changes of one moment are one picture.
    private static readonly TimeSpan BetweenPictures = TimeSpan.FromMilliseconds(150);

    private readonly IServedRoom _room;
    private readonly IHubContext<RoomHub> _hub;
    private readonly ILogger _log;
    /// <summary>Stand for the instructor and the evaluator among participants, whose ids are hexadecimal.</summary>
    internal const string Instructor = "instructor", Evaluator = "evaluator";

    private readonly ConcurrentDictionary<string, string> _connections = new(); // participant by connection
    private readonly Channel<string> _waiting = Channel.CreateBounded<string>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly SentPictures _sent = new(TimeProvider.System);
    private readonly CancellationTokenSource _stop = new();
    private IAsyncDisposable? _watch;
    private Task _sending = Task.CompletedTask;

    private const string Everybody = "";

    private RoomFeed(IServedRoom room, IHubContext<RoomHub> hub, ILogger log) => (_room, _hub, _log) = (room, hub, log);

    internal static async Task<RoomFeed> Begin(string key, IServedRoom room, IHubContext<RoomHub> hub, ILogger log)
    {
        var feed = new RoomFeed(room, hub, log);
        feed._watch = await room.Watch(_ => feed._waiting.Writer.TryWrite(Everybody));
        feed._sending = Task.Run(feed.Send);
        log.LogDebug("room {Room} is watched", key);
        return feed;
    }

    internal IReadOnlySet<string> Participants => new SortedSet<string>(_connections.Values.Where(IsPlayer), StringComparer.Ordinal);

    private static bool IsPlayer(string participant) => participant is not (Instructor or Evaluator);

    internal void Add(string connection, string participant)
    {
        _connections[connection] = participant;
        _waiting.Writer.TryWrite(Everybody); // the newcomer sees the room, and the others that a person came
    }

    internal void Remove(string connection)
    {
        _connections.TryRemove(connection, out _);
        _waiting.Writer.TryWrite(Everybody);
    }

    private async Task Send()
    {
        using var timer = new PeriodicTimer(BetweenPictures);
        try
        {
            await foreach (var _ in _waiting.Reader.ReadAllAsync(_stop.Token))
            {
                while (_waiting.Reader.TryRead(out var _)) { } // one picture serves all that changed meanwhile
                await SendOnce();
                await timer.WaitForNextTickAsync(_stop.Token);
            }
        }
        catch (OperationCanceledException) { } // nobody listens any more
    }

    private async Task SendOnce()
    {
        try
        {
            var connections = _connections.ToArray();
            _sent.KeepOnly(new SortedSet<string>(connections.Select(one => one.Key), StringComparer.Ordinal));
            if (connections.Length == 0) return;
            var online = Participants;
            await SendToWatchers(connections, online);
            await SendToPlayers([.. connections.Where(one => IsPlayer(one.Value))], online);
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException or IOException)
        {
            _log.LogWarning(failure, "a change could not be sent; the next one will be");
        }
    }

    private async Task SendToWatchers(KeyValuePair<string, string>[] connections, IReadOnlySet<string> online)
    {
        if (connections.All(one => IsPlayer(one.Value))) return;
        var view = await _room.ViewInstructor();
        await SendTo(connections.Where(one => one.Value == Instructor), new Picture(view, null, online), "instructor", view, online);
        if (connections.All(one => one.Value != Evaluator)) return;
        var theirs = EvaluatorsView.Of(view);
        await SendTo(connections.Where(one => one.Value == Evaluator), new Picture(theirs, null, online), "instructor", theirs, online);
    }

    // Who shares a seat gets the same picture, which is built once.
    private async Task SendToPlayers(KeyValuePair<string, string>[] connections, IReadOnlySet<string> online)
    {
        if (connections.Length == 0) return;
        var people = JsonSerializer.Deserialize<RoomView>(await _room.ViewRoom(), RoomLog.Json)!.People.ToDictionary(person => person.Id, person => person.Seat);
        var gone = connections.Where(one => !people.ContainsKey(one.Value)).ToArray();
        if (gone.Length > 0) await _hub.Clients.Clients([.. gone.Select(one => one.Key)]).SendAsync("removed");
        var seats = connections.Except(gone).ToLookup(one => people[one.Value]);
        string[] taken = [.. seats.Select(seat => seat.Key).OfType<string>()];
        var views = await _room.ViewSeats(taken);
        foreach (var seat in seats)
        {
            var (room, view) = (views[0]!, seat.Key is null ? null : views[1 + Array.IndexOf(taken, seat.Key)]);
            await SendTo(seat, new Picture(room, view, online), "seat", room, view, online);
        }
    }

    private async Task SendTo(IEnumerable<KeyValuePair<string, string>> connections, Picture picture, string message, params object?[] arguments)
    {
        string[] behind = [.. connections.Select(one => one.Key).Where(connection => _sent.IsNews(connection, picture))];
        if (behind.Length > 0) await _hub.Clients.Clients(behind).SendCoreAsync(message, arguments);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _sending;
        if (_watch is not null) await _watch.DisposeAsync();
        _stop.Dispose();
    }
}
