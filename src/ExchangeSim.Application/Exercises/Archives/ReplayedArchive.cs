using ExchangeSim.Application.Faults;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Rooms;

namespace ExchangeSim.Application.Exercises.Archives;

/// <summary>The rooms of an archive, played again from their logs.</summary>
/// <param name="Planned">What was played.</param>
/// <param name="Rooms">The rooms as they were left, in the archive's order; to be disposed of.</param>
public sealed record ReplayedArchive(PlannedExercise Planned, IReadOnlyList<Room> Rooms) : IDisposable
{
    /// <summary>Plays them.</summary>
    /// <exception cref="InvalidRequestException">The texts have problems, or a log does not fit them.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ReplayedArchive Of(ArchivedExercise exercise, RequestContext context)
    {
        var planned = Plan(exercise);
        var rooms = new List<Room>();
        try
        {
            foreach (var (result, text) in exercise.Manifest.Rooms.Zip(exercise.Logs))
            {
                context.Stop.ThrowIfCancellationRequested();
                context.Observer.OnProgress(new Work.WorkProgress("playing the rooms again", rooms.Count / (double)exercise.Logs.Count));
                rooms.Add(Play(planned, result, text));
            }
            return new ReplayedArchive(planned, rooms);
        }
        catch
        {
            foreach (var room in rooms) room.Dispose();
            throw;
        }
    }

    private static PlannedExercise Plan(ArchivedExercise exercise)
    {
        try
        {
            return PlannedExercise.OfTexts(exercise.Texts);
        }
        catch (ArgumentException problems)
        {
            throw new InvalidRequestException($"the plan in the archive cannot be played: {problems.Message}");
        }
    }

    private static Room Play(PlannedExercise planned, ArchivedResult result, string text)
    {
        try
        {
            var log = RoomLog.Parse(text);
            if (log.Header.Room != result.Room) throw new InvalidDataException($"it is that of room {log.Header.Room}");
            return Replay.At(planned, log, result.Reached);
        }
        // An edited log may say what no room ever does.
        catch (Exception unfit) when (unfit is InvalidDataException or ArgumentException or InvalidOperationException or OverflowException or FormatException)
        {
            throw new InvalidRequestException($"the log of room {result.Room} in the archive cannot be played again: {Why(unfit)}");
        }
    }

    private static string Why(Exception unfit) => unfit is InvalidDataException ? unfit.Message : "an entry in it says what is not possible in this exercise";

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var room in Rooms) room.Dispose();
    }
}
