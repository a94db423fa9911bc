using System.Text.Json;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Hosting.Databases;

namespace ExchangeSim.Hosting.Storage;

/// <summary>Rooms in the server's database.</summary>
/// <remarks>Calls are answered when they are on the disk. They take a millisecond or so and run on the thread pool, not on a grain's own thread.</remarks>
public sealed class RoomStore(ServerDatabase database) : IRoomStore
{
    /// <inheritdoc/>
    public Task<StoredRoom?> Find(string room) => Task.Run(() =>
    {
        using var connection = database.Open();
        var found = connection.Query("select exercise, header, reached, snapshot_build, snapshot_ordinal, snapshot from rooms where room = $1",
            row => (Exercise: row.GetString(0), Header: row.GetString(1), Reached: row.GetInt64(2), Snapshot: row.IsDBNull(3) ? null
                : new RoomSnapshot(row.GetString(3), row.GetInt64(4), (byte[])row[5])), room);
        if (found.Count == 0) return null;
        var (exercise, header, reached, snapshot) = found[0];
        return (StoredRoom?)new StoredRoom(
            connection.Query("select file, text from texts where exercise = $1 order by position", row => new SourceText(row.GetString(0), row.GetString(1)), exercise),
            JsonSerializer.Deserialize<LogHeader>(header, RoomLog.Json)!,
            connection.Query("select line from log where room = $1 order by ordinal", row => RoomLog.EntryOf(row.GetString(0)), room), reached, snapshot);
    });

    /// <inheritdoc/>
    public Task<long> NextLife(string room) => database.Write(connection =>
        connection.Query("update rooms set lives = lives + 1 where room = $1 returning lives", row => row.GetInt64(0), room) is [var life] ? life
            : throw new KeyNotFoundException($"there is no room {room}"));

    /// <inheritdoc/>
    public Task Append(string room, long life, LogEntry entry) => Write(
        "insert into log (room, ordinal, id, line) select room, $3, $4, $5 from rooms where room = $1 and lives = $2", room, life, entry.Ordinal, entry.Id, RoomLog.LineOf(entry));

    /// <inheritdoc/>
    public Task Reach(string room, long life, long time) => Write("update rooms set reached = $3 where room = $1 and lives = $2", room, life, time);

    /// <inheritdoc/>
    public Task KeepSnapshot(string room, long life, RoomSnapshot snapshot) => Write(
        "update rooms set snapshot_build = $3, snapshot_ordinal = $4, snapshot = $5 where room = $1 and lives = $2", room, life, snapshot.Build, snapshot.Ordinal, snapshot.World);

    // A silo that was given up, and does not know it yet, writes no more: the room has another life elsewhere.
    private async Task Write(string sql, string room, long life, params object[] values)
    {
        if (await database.Write(sql, [room, life, .. values]) != 1) throw new InvalidOperationException($"the room {room} has come to life elsewhere");
    }
}
