using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>A room as its instructor sees it.</summary>
/// <param name="Room">What everybody sees.</param>
/// <param name="Seats">The seats with what goes on there, in the order of the plan.</param>
/// <param name="Open">Requests that are under way.</param>
/// <param name="Ended">Requests that have ended.</param>
/// <param name="Decisions">The decisions taken at seats with people, the last first.</param>
public sealed record InstructorView(RoomView Room, IReadOnlyList<SeatRow> Seats, int Open, int Ended, IReadOnlyList<DecisionRow> Decisions)
{
    private const int MostDecisions = 200;

    /// <summary>The view of a room.</summary>
    public static InstructorView Of(Room room, long real)
    {
        var requests = room.World.Register.Requests;
        var ended = requests.Count(request => request.Closed is { Outcome: not Outcome.Open });
        return new InstructorView(
            RoomView.Of(room, real), [.. room.Planned.Seats.Select(seat => SeatRow.Of(room, seat.Plan.Id))], requests.Count - ended, ended,
            [.. room.World.Taken.Reverse().Take(MostDecisions).Select(taken => DecisionRow.Of(room, taken))]);
    }
}

/// <summary>What goes on at a seat.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Waiting">Decisions that wait there.</param>
/// <param name="Warned">Those of them whose time runs out.</param>
/// <param name="Late">Decisions there that nobody took in time.</param>
/// <param name="LastAt">When a person last acted there, simulated; null: never.</param>
/// <param name="Patience">How many times longer than planned decisions wait there.</param>
public sealed record SeatRow(string Seat, int Waiting, int Warned, int Late, Instant? LastAt, double Patience)
{
    internal static SeatRow Of(Room room, string seat)
    {
        var open = room.World.Open.Where(one => one.Seat == seat).ToList();
        var last = room.Entries.LastOrDefault(entry => entry.Command is Decide decide && decide.Seat == seat);
        return new SeatRow(seat, open.Count, open.Count(room.IsWarned), room.World.Taken.Count(taken => taken.Open.Seat == seat && taken.By == DecidedBy.NobodyInTime),
            last is null ? null : ClockView.TimeOf(room, last.At), room.PatienceOf(seat));
    }
}

/// <summary>A decision that was taken.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Seat">Where.</param>
/// <param name="Reference">The file's number.</param>
/// <param name="Step">The step, by id.</param>
/// <param name="Question">What was asked, in the scenario's words, or null.</param>
/// <param name="At">When.</param>
/// <param name="Choice">The case taken, by the step it leads to.</param>
/// <param name="ReferenceChoice">The case that the scenario would have taken.</param>
/// <param name="Choices">All cases.</param>
/// <param name="By">How.</param>
/// <param name="Person">Who, by name, or null.</param>
public sealed record DecisionRow(
    string Id, string Seat, string Reference, string Step, string? Question, Instant At, string Choice, string ReferenceChoice, IReadOnlyList<string> Choices, DecidedBy By, string? Person)
{
    /// <summary>The row of a decision.</summary>
    public static DecisionRow Of(Room room, TakenDecision taken)
    {
        var pending = taken.Open.Pending;
        var step = (DecideStep)room.Planned.Scenario.Procedures[pending.Procedure].Steps[pending.Step];
        return new DecisionRow(
            taken.Open.Id, taken.Open.Seat, FileReference.Of(room, pending.Root, pending.Requesting), step.Id, step.Says, ClockView.TimeOf(room, taken.At), step.Cases[taken.Choice].Then, step.Cases[pending.Reference].Then,
            [.. step.Cases.Select(one => one.Then)], taken.By, taken.Participant is { } who ? room.Participant(who)?.Name : null);
    }
}
