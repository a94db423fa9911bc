using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Rehearsing;

/// <summary>One playing of a plan with the same kind of player in all seats.</summary>
/// <param name="Player">The kind of player.</param>
/// <param name="Judged">How it was performed.</param>
/// <param name="Decisions">Decisions and questions that came up, by seat in the order of the plan.</param>
/// <param name="RefusedLeads">Leads whose requests the room refused, by id.</param>
public sealed record RehearsedPlay(PlayerModel Player, Judgement Judged, IReadOnlyList<int> Decisions, IReadOnlyList<string> RefusedLeads)
{
    // Players look at their desks this often, in real time.
    private const double LookEvery = 10_000;

    /// <summary>Plays a plan to its end.</summary>
    /// <param name="planned">What is played.</param>
    /// <param name="seed">Seed of the room.</param>
    /// <param name="player">Who sits in all seats.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static RehearsedPlay Of(PlannedExercise planned, ulong seed, PlayerModel player, CancellationToken cancellation = default)
    {
        using var room = new Room(planned, LogHeader.Of("rehearsal", 1, planned, seed));
        foreach (var seat in planned.Plan.Seats)
        {
            Take(room, seat.Id, new JoinRoom(seat.Id, seat.Id));
            Take(room, seat.Id, new TakeSeat(seat.Id, seat.Id));
        }
        Take(room, LogEntry.Instructor, new StartClock());
        var habits = new PlayerHabits(player, seed, planned.Plan.Speed);
        var leads = new RehearsedLeads(planned, habits);
        var refused = new List<string>();
        var step = Math.Max(1, Math.Min((long)(LookEvery * planned.Plan.Speed), (long)planned.Plan.AnswersWithin.Values.Min().TotalMilliseconds / 4));
        while (room.World.Time < planned.End)
        {
            cancellation.ThrowIfCancellationRequested();
            refused.AddRange(leads.Send(room, (seat, command) => Take(room, seat, command)).Select(lead => lead.Id));
            foreach (var open in room.World.Open.Where(open => habits.DecidesAt(open) <= room.World.Time).ToList()) Act(room, open, habits);
            room.World.AdvanceTo(Math.Min(planned.End, (room.World.Time / step + 1) * step));
        }
        var came = planned.Plan.Seats.Select(seat => room.World.Taken.Count(taken => taken.Open.Seat == seat.Id) + room.World.Open.Count(open => open.Seat == seat.Id));
        return new RehearsedPlay(player, Judgement.Of(JudgedPlay.Of(room)), [.. came], refused);
    }

    private static void Act(Room room, OpenDecision open, PlayerHabits habits)
    {
        if (open.IsQuestion)
        {
            Take(room, open.Seat, new AnswerQuestion(open.Seat, open.Id));
            return;
        }
        var cases = ((DecideStep)room.Planned.Scenario.Procedures[open.Pending.Procedure].Steps[open.Pending.Step]).Cases;
        Take(room, open.Seat, new Decide(open.Seat, open.Id, cases[habits.ChoiceOf(open, cases.Count)].Then));
    }

    private static bool Take(Room room, string by, RoomCommand command)
    {
        var (entry, _) = room.Propose(command, $"{room.Entries.Count + 1}", by, 0);
        if (entry is not null) room.Apply(entry);
        return entry is not null;
    }
}
