using System.Collections.Concurrent;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Hosting.Storage;
using Microsoft.AspNetCore.SignalR;

namespace ExchangeSim.Web.Pushes;

/// <summary>The rooms that browsers of this server watch, one feed for each.</summary>
public sealed class RoomFeeds(IRooms rooms, IHubContext<RoomHub> hub, ILogger<RoomFeeds> log) : IHostedService, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<RoomFeed>>> _feeds = new();
    private readonly ConcurrentDictionary<string, string> _roomOf = new(); // looked up, never enumerated

    /// <summary>A connection watches a room.</summary>
    /// <param name="connection">The connection; it watches one room at a time.</param>
    /// <param name="room">The room's key.</param>
    /// <param name="participant">Whose it is: a participant's id, or <see cref="RoomFeed.Instructor"/> or <see cref="RoomFeed.Evaluator"/>.</param>
    public async Task Add(string connection, string room, string participant)
    {
        if (_roomOf.TryGetValue(connection, out var before) && before != room) await Remove(connection);
        _roomOf[connection] = room;
        var feed = await _feeds.GetOrAdd(room, key => new Lazy<Task<RoomFeed>>(() => RoomFeed.Begin(key, rooms.Find(key), hub, log))).Value;
        await feed.Add(connection, participant);
    }

    /// <summary>A connection is gone.</summary>
    public async Task Remove(string connection)
    {
        if (!_roomOf.TryRemove(connection, out var room) || !_feeds.TryGetValue(room, out var feed)) return;
        await (await feed.Value).Remove(connection);
    }

    /// <summary>A participant goes on with another browser: connections of the one before are shown nothing more.</summary>
    public async Task Forget(StoredParticipant participant)
    {
        if (_feeds.TryGetValue(participant.RoomKey, out var feed)) await (await feed.Value).Forget(participant.Id);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken) => await DisposeAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var room in _feeds.Keys)
            if (_feeds.TryRemove(room, out var feed) && feed.Value.IsCompletedSuccessfully) await (await feed.Value).DisposeAsync();
    }
}
