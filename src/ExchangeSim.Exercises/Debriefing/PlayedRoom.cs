using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Replays;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>A room as far as it was played, replayed from its log: what every part of a debriefing is made of.</summary>
public sealed class PlayedRoom
{
    /// <summary>Replays a log.</summary>
    /// <param name="planned">What was played.</param>
    /// <param name="log">The log.</param>
    /// <param name="reached">How far simulated time has come, if it is not over yet, milliseconds; null: it is over.</param>
    /// <exception cref="InvalidDataException">The log does not fit the plan.</exception>
    public PlayedRoom(PlannedExercise planned, RoomLog log, long? reached = null)
    {
        (Planned, Log) = (planned, log);
        var last = log.Entries.Count == 0 ? planned.Begin : log.Entries[^1].At;
        EndedAt = log.Entries.FirstOrDefault(entry => entry.Command is EndExercise)?.At ?? Math.Max(last, Math.Min(reached ?? planned.End, planned.End));
        Room = Replay.Whole(planned, log);
        Room.World.AdvanceTo(EndedAt);
        Settle();
        Taken = [.. Room.World.Taken];
        Result = PlayResult.Of(planned, Room.World);
        Judged = Judgement.Of(Room);
        using var further = Replay.Whole(planned, log);
        further.World.AdvanceTo(planned.End);
        TakenToTheEnd = [.. further.World.Taken];
        NeverTaken = [.. further.World.FellAway, .. further.World.Open];
    }

    // Finds out beforehand what is else found out when it is first asked for: many ask at once.
    private void Settle()
    {
        Room.World.KeyOf("");
        for (var agency = 0; agency < Planned.Scenario.Agencies.Count; agency++) Room.World.View(agency);
        Room.World.Injects.Settle();
    }

    /// <summary>What was played.</summary>
    public PlannedExercise Planned { get; }
    /// <summary>Its log.</summary>
    public RoomLog Log { get; }
    /// <summary>Where it ended, or has come to, simulated milliseconds.</summary>
    public long EndedAt { get; }
    /// <summary>The room as it stood then. It is not advanced any more, and many may read it at once.</summary>
    public Room Room { get; }
    /// <summary>The decisions that came up at seats with people, in the order in which they were taken.</summary>
    public IReadOnlyList<TakenDecision> Taken { get; }
    /// <summary>How it came out by the measures alone.</summary>
    public PlayResult Result { get; }
    /// <summary>How it was performed, with the ratings of evaluators.</summary>
    public Judgement Judged { get; }
    /// <summary>The same decisions, and those that the deadlines decided after it was ended.</summary>
    internal IReadOnlyList<TakenDecision> TakenToTheEnd { get; }
    /// <summary>Decisions that came up and that nobody took: their request was withdrawn first, or the plan came to its end.</summary>
    internal IReadOnlyList<OpenDecision> NeverTaken { get; }

    /// <summary>The seats at which a person sat while it was played, in the order of the plan.</summary>
    public IReadOnlyList<string> Seats => [.. Planned.Plan.Seats.Select(seat => seat.Id).Where(id => Room.World.Seated.HadPeople(id, Planned.Begin, EndedAt))];
}
