using ExchangeSim.Exercises.Logs;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Exercises.Serving;

/// <summary>Where rooms are kept. What a call has stored is there after the process was killed.</summary>
public interface IRoomStore
{
    /// <summary>A room with all that is known of it; null: there is no such room.</summary>
    Task<StoredRoom?> Find(string room);

    /// <summary>A number for each activation of the room, greater than any before.</summary>
    Task<long> NextLife(string room);

    /// <summary>Adds an entry to the room's log. It fails if there is one with its ordinal or its id, or if the room has had another life since.</summary>
    /// <param name="room">The room.</param>
    /// <param name="life">The number that <see cref="NextLife"/> gave.</param>
    /// <param name="entry">The entry.</param>
    Task Append(string room, long life, LogEntry entry);

    /// <summary>The room's simulated time has come so far (milliseconds), and people may have seen it. It fails if the room has had another life since.</summary>
    Task Reach(string room, long life, long time);

    /// <summary>Keeps a room's state in place of an earlier one. It only makes coming back shorter and may be lost. It fails if the room has had another life
    /// since.</summary>
    Task KeepSnapshot(string room, long life, RoomSnapshot snapshot);
}

/// <summary>A room as it is kept.</summary>
/// <param name="Texts">The plan's text, its scenario's and those that includes.</param>
/// <param name="Header">What the log belongs to.</param>
/// <param name="Entries">The log.</param>
/// <param name="Reached">How far its simulated time had come, milliseconds.</param>
/// <param name="Snapshot">The last snapshot, or null.</param>
public sealed record StoredRoom(IReadOnlyList<SourceText> Texts, LogHeader Header, IReadOnlyList<LogEntry> Entries, long Reached, RoomSnapshot? Snapshot);

/// <summary>A room's state.</summary>
/// <param name="Build">The build that wrote it; no other reads it.</param>
/// <param name="Ordinal">The last entry that is in it.</param>
/// <param name="World">The world.</param>
public sealed record RoomSnapshot(string Build, long Ordinal, byte[] World);
