using ExchangeSim.Application.Exercises.Archives;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Rooms;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>The rooms of an exercise, played again from its archive.</summary>
internal sealed class ReplayedRooms : IDisposable
{
    private ReplayedRooms(IReadOnlyList<Room> rooms) => Rooms = rooms;

    internal IReadOnlyList<Room> Rooms { get; }

    internal static ReplayedRooms Of(byte[] archive)
    {
        var exercise = ArchiveFile.Parse(archive).Exercise;
        var planned = PlannedExercise.OfTexts(exercise.Texts);
        return new ReplayedRooms([.. exercise.Logs.Zip(exercise.Manifest.Rooms, (log, room) => Replay.At(planned, RoomLog.Parse(log), room.Reached))]);
    }

    public void Dispose()
    {
        foreach (var room in Rooms) room.Dispose();
    }
}
