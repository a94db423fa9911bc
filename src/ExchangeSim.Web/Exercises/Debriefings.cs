using System.Text.Json;
using ExchangeSim.Exercises.Clocks;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Debriefing;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Hosting.Storage;

namespace ExchangeSim.Web.Exercises;

/// <summary>What the debriefing is made of: a room's log, replayed. The last few are kept, by log.</summary>
public sealed class Debriefings(ExerciseStore store, ExerciseService exercises)
{
    private const int Most = 12; // rooms; each takes 40 to 180 MB of a large scenario
    private readonly Lock _lock = new();
    private readonly List<KeptRoom> _kept = []; // one of a room, what was asked for last at the end

    /// <summary>The debriefing of a room as far as it has been played.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="number">Number of the room.</param>
    /// <param name="isFresh">Whether a room that is still played is looked at anew; else it is as it was when it was last looked at, so that all parts of a page go together and
    /// long computations come to an end.</param>
    public async Task<KeptDebriefing> Of(StoredExercise exercise, int number, bool isFresh = false)
    {
        var served = exercises.Room(exercise, number);
        // The time first: a room that was over by then has its end in the log, and what came in between is in it, too.
        var clock = JsonSerializer.Deserialize<RoomView>(await served.ViewRoom(), RoomLog.Json)!.Clock;
        var log = RoomLog.Parse(await served.Log());
        var isOver = clock.Drive == ClockDrive.Over || log.Entries.Any(entry => entry.Command is EndExercise);
        if (!isOver && !isFresh && Find(exercise.RoomKey(number)) is { Debriefing.IsValueCreated: true } latest) return latest.Debriefing.Value;
        var time = isOver ? 0 : clock.Time.ToUnixTimeMilliseconds();
        // Ratings and notes change no computation.
        var acts = log.Entries.Count(entry => entry.Command is not (RateTask or Observe or WriteNote or ReleaseDebriefing));
        var played = FormattableString.Invariant($"{exercise.RoomKey(number)}/{acts}/{time}");
        var lazy = Keep(exercise.RoomKey(number), FormattableString.Invariant($"{log.Entries.Count}/{time}"), () =>
        {
            var planned = PlannedExercise.OfTexts(store.Texts(exercise.Id));
            long? reached = isOver ? null : (long)(clock.Time - planned.Scenario.Start).TotalMilliseconds;
            return new KeptDebriefing(played, isOver, new PlayedRoom(planned, log, reached));
        });
        try
        {
            return await Task.Run(() => lazy.Value);
        }
        catch
        {
            Forget(exercise.RoomKey(number)); // what failed is tried again when it is next asked for
            throw;
        }
    }

    private void Forget(string room)
    {
        lock (_lock) _kept.RemoveAll(one => one.Room == room);
    }

    private KeptRoom? Find(string room)
    {
        lock (_lock) return _kept.Find(one => one.Room == room);
    }

    // A room that was played further, or rated, takes the place of what it was before.
    private Lazy<KeptDebriefing> Keep(string room, string state, Func<KeptDebriefing> make)
    {
        lock (_lock)
        {
            var known = _kept.Find(one => one.Room == room);
            if (known is not null) _kept.Remove(known);
            else if (_kept.Count == Most) _kept.RemoveAt(0);
            var kept = known?.State == state ? known : new KeptRoom(room, state, new Lazy<KeptDebriefing>(make));
            _kept.Add(kept);
            return kept.Debriefing;
        }
    }

    private sealed record KeptRoom(string Room, string State, Lazy<KeptDebriefing> Debriefing);
}

/// <summary>A room as its log leaves it, and what is made of it; each part is made when it is first asked for.</summary>
public sealed class KeptDebriefing
{
    private readonly Lazy<Counterfactuals> _counterfactuals;
    private readonly Lazy<Rewind> _rewind;

    internal KeptDebriefing(string key, bool isOver, PlayedRoom played)
    {
        (Key, IsOver, Played) = (key, isOver, played);
        _counterfactuals = new Lazy<Counterfactuals>(() => new Counterfactuals(played));
        _rewind = new Lazy<Rewind>(() => new Rewind(played.Planned, played.Log, played.EndedAt));
    }

    /// <summary>Names the room and what was played in it, whatever was rated and noted since.</summary>
    public string Key { get; }
    /// <summary>Whether it is over.</summary>
    public bool IsOver { get; }
    /// <summary>The room.</summary>
    public PlayedRoom Played { get; }
    /// <summary>Its counterfactuals.</summary>
    public Counterfactuals Counterfactuals => _counterfactuals.Value;
    /// <summary>The way back to any of its moments.</summary>
    public Rewind Rewind => _rewind.Value;
}
