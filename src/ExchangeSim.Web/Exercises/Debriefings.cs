using System.Collections.Concurrent;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Hosting.Storage;

namespace ExchangeSim.Web.Exercises;

/// <summary>What the debriefing is made of: a room's log, replayed. The last few are kept, by log.</summary>
public sealed class Debriefings(SqliteExerciseStore store, ExerciseService exercises)
{
    private const int Most = 16;
    private readonly ConcurrentDictionary<string, Lazy<Kept>> _kept = new(); // looked up, never enumerated

    /// <summary>A room as its log leaves it, and its counterfactuals.</summary>
    public sealed record Kept(Room Room, Counterfactuals Counterfactuals);

    /// <summary>The debriefing of a room as far as it has been played.</summary>
    public async Task<Kept> Of(StoredExercise exercise, int number)
    {
        var log = RoomLog.Parse(await exercises.Room(exercise, number).Log());
        var key = FormattableString.Invariant($"{exercise.RoomKey(number)}/{log.Entries.Count}");
        if (_kept.Count > Most) _kept.Clear();
        var lazy = _kept.GetOrAdd(key, _ => new Lazy<Kept>(() =>
        {
            var planned = PlannedExercise.OfTexts(store.Texts(exercise.Id));
            var room = Replay.Whole(planned, log);
            room.World.AdvanceTo(planned.End);
            return new Kept(room, new Counterfactuals(planned, log));
        }));
        return await Task.Run(() => lazy.Value);
    }
}
