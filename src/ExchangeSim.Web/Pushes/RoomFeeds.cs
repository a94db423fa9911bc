using System.Collections.Concurrent;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Hosting.Storage;
using Microsoft.AspNetCore.SignalR;

namespace ExchangeSim.Web.Pushes;

/// <summary>The rooms that browsers of this server watch, one feed for each.</summary>
public sealed class RoomFeeds(IRooms rooms, ExerciseStore store, IHubContext<RoomHub> hub, ILogger<RoomFeeds> log) : IHostedService, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<RoomFeed>>> _feeds = new();
    private readonly ConcurrentDictionary<string, string> _roomOf = new(); // looked up, never enumerated

    /// <summary>A connection watches a room.</summary>
    /// <param name="watcher">The connection; it watches one room at a time.</param>
    /// <param name="exercise">The exercise.</param>
    /// <param name="number">The room's number.</param>
    internal async Task Add(Watcher watcher, StoredExercise exercise, int number)
    {
        var room = exercise.RoomKey(number);
        if (_roomOf.TryGetValue(watcher.Connection, out var before) && before != room) await Remove(watcher.Connection);
        _roomOf[watcher.Connection] = room;
        while (!await Add(watcher, room, exercise, number)) { } // it had just ended
    }

    private async Task<bool> Add(Watcher watcher, string room, StoredExercise exercise, int number)
    {
        var feed = _feeds.GetOrAdd(room, key => new Lazy<Task<RoomFeed>>(() =>
            RoomFeed.Begin(key, rooms.Find(key), hub, log, () => store.TokensOf(exercise.Id, number))));
        try
        {
            if (await (await feed.Value).Add(watcher)) return true;
            _feeds.TryRemove(KeyValuePair.Create(room, feed));
            return false;
        }
        catch when (!feed.Value.IsCompletedSuccessfully)
        {
            _feeds.TryRemove(KeyValuePair.Create(room, feed)); // the next one who asks begins it anew
            throw;
        }
    }

    /// <summary>A connection is gone.</summary>
    public async Task Remove(string connection)
    {
        if (!_roomOf.TryRemove(connection, out var room) || !_feeds.TryGetValue(room, out var feed)) return;
        var begun = await feed.Value;
        await begun.Remove(connection);
        if (begun.EndIfUnwatched() && _feeds.TryRemove(KeyValuePair.Create(room, feed))) await begun.DisposeAsync();
    }

    /// <summary>Whether a room is watched from here, by its key.</summary>
    internal bool IsWatched(string room) => _feeds.ContainsKey(room);

    /// <summary>A token of an exercise was ended: connections that came with it are told so, and shown nothing more.</summary>
    public void LookAgain(StoredExercise exercise)
    {
        foreach (var number in Enumerable.Range(1, exercise.Rooms)) // one that has not begun looks when it begins
            if (_feeds.TryGetValue(exercise.RoomKey(number), out var feed) && feed.Value is { IsCompletedSuccessfully: true } begun) begun.Result.LookAgain();
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
