using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Rehearsing;

/// <summary>Who sits where in a play without people, what the instructor does, and how long it is.</summary>
/// <param name="Seats">The seats that have a player, by id; the others are kept by the scenario.</param>
/// <param name="Orders">What the instructor did in another playing and does again at the same times: injects fired, skipped and written, and whether
/// time stood while people decided; in order.</param>
/// <param name="Until">Until when, simulated milliseconds.</param>
public sealed record PlayTerms(IReadOnlyList<string> Seats, IReadOnlyList<LogEntry> Orders, long Until)
{
    /// <summary>The whole plan with a player in every seat.</summary>
    public static PlayTerms Whole(PlannedExercise planned) => new([.. planned.Plan.Seats.Select(seat => seat.Id)], [], planned.End);

    /// <summary>The whole plan as one person plays it: at one seat, and time stands while they decide.</summary>
    /// <param name="planned">The plan.</param>
    /// <param name="seat">The seat, by id.</param>
    public static PlayTerms Alone(PlannedExercise planned, string seat) =>
        new([seat], [new LogEntry(1, planned.Begin, 0, "alone", LogEntry.Instructor, new SetClock(null, ClockMode.Calm))], planned.End);

    /// <summary>The same seats, events and length as in a playing with people.</summary>
    /// <param name="seats">The seats that had people, by id.</param>
    /// <param name="log">Its log.</param>
    /// <param name="until">Where it ended.</param>
    public static PlayTerms Like(IReadOnlyList<string> seats, RoomLog log, long until) =>
        new(seats, [.. log.Entries.Where(entry => entry.At <= until && entry.Command is SetClock or FireInject or SkipInject or ChangeInject or WriteInject or WriteEvent)], until);
}
