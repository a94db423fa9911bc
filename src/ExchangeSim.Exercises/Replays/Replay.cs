using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;

namespace ExchangeSim.Exercises.Replays;

/// <summary>A log becomes a room again.</summary>
public static class Replay
{
    /// <summary>The room after its whole log.</summary>
    /// <exception cref="InvalidDataException">The log does not fit the plan.</exception>
    public static Room Whole(PlannedExercise planned, RoomLog log, HostFactory? hosts = null) => At(planned, log, long.MaxValue, hosts);

    /// <summary>The room as it was at a simulated time: every command up to then, and time passed up to then.</summary>
    /// <param name="planned">What was played.</param>
    /// <param name="log">The log.</param>
    /// <param name="time">Simulated milliseconds; beyond the last command only what follows from it happens. The greatest value: where the last command left it.</param>
    /// <param name="hosts">Makes the host of its agencies.</param>
    public static Room At(PlannedExercise planned, RoomLog log, long time, HostFactory? hosts = null)
    {
        Check(planned, log.Header);
        var room = new Room(planned, log.Header, hosts);
        try
        {
            foreach (var entry in log.Entries.TakeWhile(entry => entry.At <= time)) room.Apply(entry);
            if (time < long.MaxValue) room.World.AdvanceTo(time);
            return room;
        }
        catch
        {
            room.Dispose();
            throw;
        }
    }

    /// <summary>Refuses a log of another plan or scenario. Another build may read it: its figures may differ in the last digits.</summary>
    internal static void Check(PlannedExercise planned, LogHeader header)
    {
        if (header.Format != LogHeader.CurrentFormat || header.PlanHash != planned.PlanHash || header.ScenarioHash != planned.ScenarioHash)
            throw new InvalidDataException(header.WhyNot(planned));
    }
}
