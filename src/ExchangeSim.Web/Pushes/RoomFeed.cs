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
    private readonly IServedRoom _room;
    private readonly IHubContext<RoomHub> _hub;
    private readonly ILogger _log;
    /// <summary>Stand for the instructor and the evaluator among participants, whose ids are hexadecimal.</summary>
    internal const string Instructor = "instructor", Evaluator = "evaluator";

    private readonly ConcurrentDictionary<string, string> _connections = new(); // participant by connection
    private readonly Channel<string> _waiting = Channel.CreateBounded<string>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
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
        try
        {
            await foreach (var _ in _waiting.Reader.ReadAllAsync(_stop.Token))
            {
                while (_waiting.Reader.TryRead(out var _)) { } // one picture serves all that changed meanwhile
                await SendOnce();
            }
        }
        catch (OperationCanceledException) { } // nobody listens any more
    }

    private async Task SendOnce()
    {
        try
        {
            var connections = _connections.ToArray();
            if (connections.Length == 0) return;
            var online = Participants;
            var text = await _room.ViewRoom();
            var room = JsonSerializer.Deserialize<RoomView>(text, RoomLog.Json)!;
            await SendToWatchers(connections, online);
            // Who shares a seat gets the same picture, which is built once.
            var gone = connections.Where(one => IsPlayer(one.Value) && !room.People.Any(person => person.Id == one.Value)).ToArray();
            if (gone.Length > 0) await _hub.Clients.Clients([.. gone.Select(one => one.Key)]).SendAsync("removed");
            foreach (var seat in connections.Except(gone).Where(one => IsPlayer(one.Value)).GroupBy(one => room.People.FirstOrDefault(person => person.Id == one.Value)?.Seat))
                await _hub.Clients.Clients([.. seat.Select(one => one.Key)]).SendAsync("seat", text, seat.Key is null ? null : await _room.ViewSeat(seat.Key), online);
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException or IOException)
        {
            _log.LogWarning(failure, "a change could not be sent; the next one will be");
        }
    }

    private async Task SendToWatchers(KeyValuePair<string, string>[] connections, IReadOnlySet<string> online)
    {
        string[] instructors = [.. connections.Where(one => one.Value == Instructor).Select(one => one.Key)], evaluators = [.. connections.Where(one => one.Value == Evaluator)
            .Select(one => one.Key)];
        if (instructors.Length + evaluators.Length == 0) return;
        var view = await _room.ViewInstructor();
        if (instructors.Length > 0) await _hub.Clients.Clients(instructors).SendAsync("instructor", view, online);
        if (evaluators.Length > 0) await _hub.Clients.Clients(evaluators).SendAsync("instructor", EvaluatorsView.Of(view), online);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _sending;
        if (_watch is not null) await _watch.DisposeAsync();
        _stop.Dispose();
    }
}
