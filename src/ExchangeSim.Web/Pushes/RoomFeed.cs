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
    private static readonly TimeSpan BetweenPictures = TimeSpan.FromMilliseconds(150), AfterFailure = TimeSpan.FromSeconds(1);

    private readonly IServedRoom _room;
    private readonly IHubContext<RoomHub> _hub;
    private readonly ILogger _log;
    private readonly Func<IReadOnlySet<string>> _tokens;
    /// <summary>Stand for the instructor and the evaluator among participants, whose ids are hexadecimal.</summary>
    internal const string Instructor = "instructor", Evaluator = "evaluator";

    private readonly ConcurrentDictionary<string, Watcher> _watchers = new(); // by connection
    private readonly Channel<string> _waiting = Channel.CreateBounded<string>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly TimeProvider _time = TimeProvider.System;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private bool _hasEnded;
    private IRoomWatch? _watch;
    private Task _sending = Task.CompletedTask;

    private const string Everybody = "";

    private RoomFeed(IServedRoom room, IHubContext<RoomHub> hub, ILogger log, Func<IReadOnlySet<string>> tokens) => (_room, _hub, _log, _tokens) = (room, hub, log, tokens);

    /// <param name="key">The room's key.</param>
    /// <param name="room">The room.</param>
    /// <param name="hub">The connections.</param>
    /// <param name="log">Where failures are told.</param>
    /// <param name="tokens">Hashes of the tokens that open the room now.</param>
    internal static async Task<RoomFeed> Begin(string key, IServedRoom room, IHubContext<RoomHub> hub, ILogger log, Func<IReadOnlySet<string>> tokens)
    {
        var feed = new RoomFeed(room, hub, log, tokens);
        feed._watch = await room.Watch(_ => feed._waiting.Writer.TryWrite(Everybody), () => [.. feed.Participants]);
        feed._sending = Task.Run(feed.Send);
        log.LogDebug("room {Room} is watched", key);
        return feed;
    }

    private SortedSet<string> Participants => new SortedSet<string>(_watchers.Values.Where(one => one.IsPlayer).Select(one => one.Participant), StringComparer.Ordinal);

    /// <summary>From now on a connection is sent what changes.</summary>
    /// <returns>False: this feed has ended, and another has to be begun.</returns>
    internal async Task<bool> Add(Watcher watcher)
    {
        lock (_gate)
        {
            if (_hasEnded) return false;
            _watchers[watcher.Connection] = watcher;
        }
        _waiting.Writer.TryWrite(Everybody);
        await _watch!.Renew(); // the others see that a person came, on other servers too
        return true;
    }

    internal async Task Remove(string connection)
    {
        if (_watchers.TryRemove(connection, out _)) await _watch!.Renew();
    }

    /// <summary>Ends it if nobody watches any more: a room that no server watches is put away after a while.</summary>
    internal bool EndIfUnwatched()
    {
        lock (_gate) return _hasEnded = _hasEnded || _watchers.IsEmpty;
    }

    /// <summary>Looks soon who may still watch.</summary>
    internal void LookAgain() => _waiting.Writer.TryWrite(Everybody);

    // A token may have been ended at another server of the cluster, too: it is looked at before each picture.
    private async Task<Watcher[]> LetIn()
    {
        Watcher[] watchers = [.. _watchers.Values];
        if (watchers.Length == 0) return [];
        var tokens = _tokens(); // after them: whoever came since has a newer token
        var ended = watchers.Where(one => !one.IsLetIn(tokens)).ToArray();
        foreach (var one in ended) _watchers.TryRemove(KeyValuePair.Create(one.Connection, one));
        if (ended.Length > 0) await _watch!.Renew();
        await Tell(ended.Where(one => one.IsPlayer), "moved");
        await Tell(ended.Where(one => !one.IsPlayer), "ended");
        return [.. watchers.Except(ended)];
    }

    private async Task Tell(IEnumerable<Watcher> watchers, string message)
    {
        string[] connections = [.. watchers.Select(one => one.Connection)];
        if (connections.Length > 0) await _hub.Clients.Clients(connections).SendAsync(message);
    }

    private async Task Send()
    {
        using var timer = new PeriodicTimer(BetweenPictures);
        try
        {
            await foreach (var _ in _waiting.Reader.ReadAllAsync(_stop.Token))
            {
                while (_waiting.Reader.TryRead(out var _)) { } // one picture serves all that changed meanwhile
                var between = await SendOnce() ? BetweenPictures : AfterFailure;
                if (timer.Period != between) timer.Period = between;
                await timer.WaitForNextTickAsync(_stop.Token);
            }
        }
        catch (OperationCanceledException) { } // nobody listens any more
    }

    // Whether everything was sent; else it is sent again soon, without waiting for the next change.
    private async Task<bool> SendOnce()
    {
        try
        {
            var watchers = await LetIn();
            if (watchers.Length == 0) return true;
            var online = new SortedSet<string>(await _room.ViewPresent(), StringComparer.Ordinal);
            await SendToPlayers([.. watchers.Where(one => one.IsPlayer)], online); // these first: a picture of the whole room takes longer than those of its seats
            await SendToStaff([.. watchers.Where(one => !one.IsPlayer)], online);
            return true;
        }
        catch (Exception failure) when (!_stop.IsCancellationRequested)
        {
            _log.LogWarning(failure, "a change could not be sent; it is sent again in {Seconds} s", AfterFailure.TotalSeconds);
            _waiting.Writer.TryWrite(Everybody);
            return false;
        }
    }

    private async Task SendToStaff(Watcher[] watchers, IReadOnlySet<string> online)
    {
        if (watchers.Length == 0) return;
        var view = await _room.ViewInstructor();
        await SendTo(watchers.Where(one => one.Participant == Instructor), new Picture(view, null, online), "instructor");
        if (watchers.Any(one => one.Participant == Evaluator))
            await SendTo(watchers.Where(one => one.Participant == Evaluator), new Picture(EvaluatorsView.Of(view), null, online), "instructor");
    }

    // Who shares a seat gets the same picture, which is built once.
    private async Task SendToPlayers(Watcher[] watchers, IReadOnlySet<string> online)
    {
        if (watchers.Length == 0) return;
        var people = JsonSerializer.Deserialize<RoomView>(await _room.ViewRoom(), RoomLog.Json)!.People.ToDictionary(person => person.Id, person => person.Seat);
        var gone = watchers.Where(one => !people.ContainsKey(one.Participant)).ToArray();
        await Tell(gone, "removed");
        var seats = watchers.Except(gone).ToLookup(one => people[one.Participant]);
        string[] taken = [.. seats.Select(seat => seat.Key).OfType<string>()];
        var views = await _room.ViewSeats(taken);
        foreach (var seat in seats)
            await SendTo(seat, new Picture(views[0]!, seat.Key is null ? null : views[1 + Array.IndexOf(taken, seat.Key)], online), "seat");
    }

    // Whoever was shown the same before is sent the same: what changed, or the whole.
    private async Task SendTo(IEnumerable<Watcher> watchers, Picture picture, string message)
    {
        foreach (var alike in watchers.Where(one => one.IsNews(picture, _time)).ToLookup(one => one.Shown))
        {
            var clients = _hub.Clients.Clients([.. alike.Select(one => one.Connection)]);
            if (alike.Key is { } shown && shown.To(picture) is { } change)
                await clients.SendAsync("changes", shown.Number, picture.Number, change.Room, change.Seat, picture.Online);
            else await clients.SendAsync(message, picture.Number, picture.Room, picture.Seat, picture.Online);
            foreach (var one in alike) one.IsSent(picture, _time);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _sending;
        if (_watch is not null) await _watch.DisposeAsync();
        _stop.Dispose();
    }
}
