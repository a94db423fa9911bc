using System.Collections.Concurrent;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Hosting.Storage;

namespace ExchangeSim.Web.Exercises;

/// <summary>Whether exercises are over in every room. A log holds that a room was ended by a person; that its time ran out follows from the plan.</summary>
internal sealed class PlayedOut(ExerciseStore store)
{
    // Plans are read once: an exercise keeps its texts for good.
    private readonly ConcurrentDictionary<string, long> _ends = new(StringComparer.Ordinal);

    /// <summary>Whether each room of an exercise was ended, or has reached the end of the plan.</summary>
    internal bool Is(StoredExercise exercise)
    {
        var rooms = store.RoomsOf(exercise.Id);
        // Where a room has not begun there is no need to read the plan.
        if (rooms.Any(room => room is { IsEnded: false, Reached: 0 })) return false;
        var end = _ends.GetOrAdd(exercise.Id, id => PlannedExercise.OfTexts(store.Texts(id)).End);
        return rooms.All(room => room.IsEnded || room.Reached >= end);
    }
}
