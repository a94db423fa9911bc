using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>A room as its instructor sees it.</summary>
/// <param name="Room">What everybody sees.</param>
/// <param name="Seats">The seats with what goes on there, in the order of the plan.</param>
/// <param name="Open">Requests that are under way.</param>
/// <param name="Ended">Requests that have ended since the exercise began.</param>
/// <param name="Decisions">The decisions taken at seats with people, the last first.</param>
/// <param name="Injects">The plan's injects and the scenario's: what is due in order of time, then what lies in the pool.</param>
/// <param name="Letters">All messages of the room, the last first.</param>
/// <param name="Notes">The instructor's own notes, in order.</param>
/// <param name="Consequences">What followed decisions against what the file shows.</param>
/// <param name="Forms">The requests that people sent, with what their forms lack or have wrong.</param>
/// <param name="Written">News and events that the instructor wrote meanwhile, the last first.</param>
/// <param name="Stood">The last time that the server stood still while the clock ran, or null.</param>
/// <param name="Trouble">What keeps the room from going on, a technical detail in English; null: nothing.</param>
public sealed record InstructorView(
    RoomView Room, IReadOnlyList<SeatRow> Seats, int Open, int Ended, IReadOnlyList<DecisionRow> Decisions, IReadOnlyList<InjectRow> Injects, IReadOnlyList<LetterRow> Letters,
        IReadOnlyList<NoteView> Notes,
    IReadOnlyList<ConsequenceRow> Consequences, IReadOnlyList<FormRow> Forms, IReadOnlyList<WrittenRow> Written, StoodRow? Stood,
    string? Trouble)
{
    private const int Most = 200;

    /// <summary>The view of a room.</summary>
    public static InstructorView Of(Room room, long real)
    {
        var requests = room.World.Register.Requests;
        var ended = requests.Where(request => request.EndedAt is not null).ToList();
        return new InstructorView(
            RoomView.Of(room, real), SeatRow.Of(room), requests.Count - ended.Count, ended.Count(request => request.EndedAt >= room.Planned.Begin),
            [.. room.World.Taken.Reverse().Take(Most).Select(taken => DecisionRow.Of(room, taken))], InjectRow.Of(room),
            [.. Correspondence.Of(room).OrderByDescending(letter => letter.SentAt).Take(Most).Select(letter => LetterRow.Of(room, letter))], NoteView.Of(room, null, null),
            [.. room.World.Consequences.Select(one => ConsequenceRow.Of(room, one))], [.. room.World.Forms.Select(one => FormRow.Of(room, one.Request, one.Form, one.Check))],
            WrittenRow.Of(room, Most), StoodRow.Of(room), room.Trouble);
    }
}

/// <summary>That the server stood still, or its clock was set forward, while the room's clock ran; the room's clock stood meanwhile.</summary>
/// <param name="At">When, in the exercise.</param>
/// <param name="Seconds">How long, in real seconds.</param>
public sealed record StoodRow(Instant At, long Seconds)
{
    internal static StoodRow? Of(Room room) => room.Stood is { } stood ? new StoodRow(ClockView.TimeOf(room, stood.At), stood.Lasted / 1000) : null;
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
/// <param name="Person">Who, by name, whether or not they are still there, or null.</param>
/// <param name="IsInstructors">Whether it was the instructor who took it.</param>
/// <param name="Ground">The ground that the person named for a refusal, or null.</param>
/// <param name="BorneGrounds">The grounds of a refusal that the file bears; empty where it bears none, or where they cannot be told apart.</param>
public sealed record DecisionRow(
    string Id, string Seat, string Reference, string Step, string? Question, Instant At, string Choice, string ReferenceChoice, IReadOnlyList<string> Choices, DecidedBy By,
        string? Person, bool IsInstructors, string? Ground, IReadOnlyList<string> BorneGrounds)
{
    /// <summary>Stands for the answer to a question, which has no cases.</summary>
    public const string Answered = "answered";

    /// <summary>The row of a decision.</summary>
    public static DecisionRow Of(Room room, TakenDecision taken)
    {
        var pending = taken.Open.Pending;
        var step = room.Planned.Scenario.Procedures[pending.Procedure].Steps[pending.Step];
        string[] cases = step is DecideStep decide ? [.. decide.Cases.Select(one => one.Then)] : [];
        return new DecisionRow(
            taken.Open.Id, taken.Open.Seat, FileReference.Of(room, pending.Root, pending.Requesting), step.Id, step.Says, ClockView.TimeOf(room, taken.At),
                cases.ElementAtOrDefault(taken.Choice) ?? Answered,
            cases.ElementAtOrDefault(pending.Reference) ?? Answered, cases, taken.By, taken.Participant is { } who ? room.NameOf(who) : null,
            taken.Participant == LogEntry.Instructor, room.GroundOf(taken.Open.Id), EvidenceLine.BorneGrounds(room, taken.Open));
    }
}
