using System.Collections.Concurrent;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Serving;

namespace ExchangeSim.Grains.Tests.Rooms;

/// <summary>Rooms in memory, shared by all silos of this process, as a database is.</summary>
public sealed class MemoryRoomStore : IRoomStore
{
    private sealed class Kept(PlannedExercise planned, LogHeader header)
    {
        internal readonly List<LogEntry> Entries = [];
        internal long Reached, Lives;
        internal RoomSnapshot? Snapshot;

        internal StoredRoom Room => new(planned.Sources, header, [.. Entries], Reached, Snapshot);
    }

    private static readonly ConcurrentDictionary<string, Kept> Rooms = new();

    /// <summary>A room of an exercise, in which nothing has happened.</summary>
    public static void Add(string room, PlannedExercise planned) => Rooms[room] = new Kept(planned, LogHeader.Of(room, 1, planned, planned.Scenario.Seed));

    public static StoredRoom Stored(string room)
    {
        lock (Rooms[room]) return Rooms[room].Room;
    }

    public static long Lives(string room) => Interlocked.Read(ref Rooms[room].Lives);

    public Task<StoredRoom?> Find(string room) => Task.FromResult(Rooms.ContainsKey(room) ? Stored(room) : null);

    public Task<long> NextLife(string room) => Task.FromResult(Interlocked.Increment(ref Rooms[room].Lives));

    public Task Append(string room, long life, LogEntry entry)
    {
        lock (Rooms[room])
        {
            if (entry.Ordinal != Rooms[room].Entries.Count + 1) throw new InvalidOperationException($"there is an entry {entry.Ordinal} already");
            Living(room, life).Entries.Add(entry);
        }
        return Task.CompletedTask;
    }

    public Task Reach(string room, long life, long time)
    {
        lock (Rooms[room]) Living(room, life).Reached = time;
        return Task.CompletedTask;
    }

    public Task KeepSnapshot(string room, long life, RoomSnapshot snapshot)
    {
        lock (Rooms[room]) Living(room, life).Snapshot = snapshot;
        return Task.CompletedTask;
    }

    private static Kept Living(string room, long life) =>
        Rooms[room].Lives == life ? Rooms[room] : throw new InvalidOperationException($"the room {room} has come to life elsewhere");
}
