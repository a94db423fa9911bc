using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Serving;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Grains.Agencies;

namespace ExchangeSim.Grains.Rooms;

/// <summary>Brings a room back from its store: from the last snapshot and the entries since, or from the whole log. Its agencies are agency grains.</summary>
internal sealed class RoomLife(IGrainFactory grains, Seats seats, RoomScenarios scenarios, Action<string> notice)
{
    // A life has so many attempts at its agencies: one for each change of seats.
    private const long AttemptsOfALife = 1_000_000;

    /// <summary>The room, and why it cannot go on beyond where it stands; null: it can.</summary>
    internal (Room Room, string? Trouble) Begin(string key, StoredRoom stored, long life)
    {
        var planned = PlannedExercise.OfTexts(stored.Texts);
        var hosts = HostsOf($"room/{key}", planned, life);
        var room = FromSnapshot(planned, stored, hosts) ?? new Room(planned, stored.Header, hosts);
        if (FirstThatFails(room, stored.Entries.Skip(room.Entries.Count)) is { } damage)
        {
            var readable = room.Entries.Count;
            room.Dispose(); // the entry may have been done in part
            return Until(readable, new Room(planned, stored.Header, hosts), stored, damage);
        }
        room.World.AdvanceTo(stored.Reached);
        room.ComeBack();
        return (room, null);
    }

    private static string? FirstThatFails(Room room, IEnumerable<LogEntry> entries)
    {
        try
        {
            foreach (var entry in entries) room.Apply(entry);
            return null;
        }
        catch (InvalidDataException damage)
        {
            return damage.Message;
        }
    }

    // Its exercise needs it: what was played up to there has grades, papers and an archive, and so have the other rooms.
    private static (Room, string?) Until(int readable, Room room, StoredRoom stored, string damage)
    {
        foreach (var entry in stored.Entries.Take(readable)) room.Apply(entry);
        var trouble = $"entry {readable + 1} of its log cannot be done ({damage})";
        room.StandStill(trouble);
        return (room, trouble);
    }

    private Room? FromSnapshot(PlannedExercise planned, StoredRoom stored, HostFactory hosts)
    {
        if (stored.Snapshot is not { } snapshot || snapshot.Build != LogHeader.CurrentBuild) return null;
        try
        {
            return Room.Resume(planned, stored.Header, stored.Entries.Take((int)snapshot.Ordinal), KeptWorld.Open(snapshot), hosts);
        }
        catch (InvalidDataException damage)
        {
            // The log has everything; a state only shortens the way.
            notice($"its kept state is damaged ({damage.Message}); it is played again from its log");
            return null;
        }
    }

    /// <summary>Makes hosts of agencies.</summary>
    /// <param name="prefix">What the agencies' keys begin with.</param>
    /// <param name="planned">What is played.</param>
    /// <param name="life">Greater than that of any earlier agencies with these keys.</param>
    internal HostFactory HostsOf(string prefix, PlannedExercise planned, long life)
    {
        var (definition, attempt) = (scenarios(planned), life * AttemptsOfALife);
        return settings => new OrleansHost(grains, seats, prefix, ++attempt, definition, planned.Compiled, settings, notice, CancellationToken.None);
    }
}
