using System.Text.Json;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;
using static ExchangeSim.Hosting.Storage.SqliteDatabase;

namespace ExchangeSim.Hosting.Storage;

/// <summary>Rooms in the database of the data folder.</summary>
/// <remarks>Calls are answered when they are on the disk. They take a millisecond or so and run on the thread pool, not on a grain's own thread.</remarks>
public sealed class SqliteRoomStore(SqliteDatabase database) : IRoomStore
{
    /// <inheritdoc/>
    public Task<StoredRoom?> Find(string room) => Task.Run(() =>
    {
        using var connection = database.Open();
        var found = Query(connection, "select exercise, header, reached, snapshot_build, snapshot_ordinal, snapshot from rooms where room = $1",
            row => (Exercise: row.GetString(0), Header: row.GetString(1), Reached: row.GetInt64(2), Snapshot: row.IsDBNull(3) ? null
                : new RoomSnapshot(row.GetString(3), row.GetInt64(4), (byte[])row[5])), room);
        if (found.Count == 0) return null;
        var (exercise, header, reached, snapshot) = found[0];
        return (StoredRoom?)new StoredRoom(
            Query(connection, "select file, text from texts where exercise = $1 order by position", row => new SourceText(row.GetString(0), row.GetString(1)), exercise),
            JsonSerializer.Deserialize<LogHeader>(header, RoomLog.Json)!,
            Query(connection, "select line from log where room = $1 order by ordinal", row => RoomLog.EntryOf(row.GetString(0)), room), reached, snapshot);
    });

    /// <inheritdoc/>
    public Task<long> NextLife(string room) => Task.Run(() =>
    {
        using var connection = database.Open();
        return Query(connection, "update rooms set lives = lives + 1 where room = $1 returning lives", row => row.GetInt64(0), room)[0];
    });

    /// <inheritdoc/>
    public Task Append(string room, LogEntry entry) => Task.Run(() =>
    {
        using var connection = database.Open();
        Execute(connection, "insert into log (room, ordinal, id, line) values ($1, $2, $3, $4)", room, entry.Ordinal, entry.Id, RoomLog.LineOf(entry));
    });

    /// <inheritdoc/>
    public Task Reach(string room, long time) => Task.Run(() =>
    {
        using var connection = database.Open();
        Execute(connection, "update rooms set reached = $2 where room = $1", room, time);
    });

    /// <inheritdoc/>
    public Task KeepSnapshot(string room, RoomSnapshot snapshot) => Task.Run(() =>
    {
        using var connection = database.Open();
        Execute(connection, "update rooms set snapshot_build = $2, snapshot_ordinal = $3, snapshot = $4 where room = $1", room, snapshot.Build, snapshot.Ordinal, snapshot.World);
    });
}
