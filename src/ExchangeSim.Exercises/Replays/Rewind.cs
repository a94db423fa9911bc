using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;

namespace ExchangeSim.Exercises.Replays;

/// <summary>Goes back to any moment of a room: states are kept on the way, so that each is near one of them.</summary>
public sealed class Rewind
{
    private const int States = 24;

    private readonly PlannedExercise _planned;
    private readonly RoomLog _log;
    private readonly List<(long Time, int Entries, byte[] World)> _states = [];

    /// <summary>Replays a log once.</summary>
    /// <param name="planned">What was played.</param>
    /// <param name="log">The log.</param>
    /// <param name="until">Where it ended, simulated milliseconds.</param>
    /// <exception cref="InvalidDataException">The log does not fit the plan.</exception>
    public Rewind(PlannedExercise planned, RoomLog log, long until)
    {
        (_planned, _log) = (planned, log);
        Replay.Check(planned, log.Header);
        using var room = new Room(planned, log.Header);
        for (var number = 1; number < States; number++)
        {
            var time = planned.Begin + (until - planned.Begin) * number / States;
            Advance(room, time);
            var world = new MemoryStream();
            room.World.Save(world);
            _states.Add((time, room.Entries.Count, world.ToArray()));
        }
    }

    /// <summary>The room as it was at a simulated time, to be disposed of.</summary>
    public Room At(long time)
    {
        var room = _states.LastOrDefault(state => state.Time <= time) is { World: { } world } state
            ? Room.Resume(_planned, _log.Header, _log.Entries.Take(state.Entries), new MemoryStream(world)) : new Room(_planned, _log.Header);
        try
        {
            Advance(room, time);
            return room;
        }
        catch
        {
            room.Dispose();
            throw;
        }
    }

    private void Advance(Room room, long time)
    {
        foreach (var entry in _log.Entries.Skip(room.Entries.Count).TakeWhile(entry => entry.At <= time)) room.Apply(entry);
        room.World.AdvanceTo(time);
    }
}
