using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Generation;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>Everything about one request that a seat can know. All persons, vehicles, accounts and numbers in it are invented.</summary>
/// <param name="Time">When it looked like this, in simulated time.</param>
/// <param name="Item">The line of the inbox.</param>
/// <param name="ProcedureName">The procedure in words.</param>
/// <param name="CrimeName">The crime area in words, or null.</param>
/// <param name="SentAt">When it was sent, or null.</param>
/// <param name="Papers">Persons, property and numbers; null: a person wrote the request, and its form is all there is.</param>
/// <param name="Form">The form that a person wrote, or null.</param>
/// <param name="Evidence">What the file shows at the decisions that came up here, in order.</param>
/// <param name="History">What passed at the own agency, in order.</param>
/// <param name="Decision">What there is to decide or to answer, or null.</param>
/// <param name="Messages">Messages of the seat about it.</param>
/// <param name="Notes">The seat's own notes on it.</param>
/// <param name="Step">The step at which the own agency has it, by id; null: it has not, or a part of it that runs beside the rest.</param>
public sealed record FileView(
    Instant Time, InboxItem Item, string ProcedureName, string? CrimeName, Instant? SentAt, CaseFile? Papers, FormView? Form, IReadOnlyList<EvidenceLine> Evidence,
        IReadOnlyList<HistoryLine> History, DecisionView? Decision,
    IReadOnlyList<MessageView> Messages, IReadOnlyList<NoteView> Notes, string? Step)
{
    /// <summary>A file of a seat; null: the seat does not know it.</summary>
    public static FileView? Of(Room room, string seat, string file)
    {
        if (SeatKnowledge.File(room, seat, file) is not { } known) return null;
        var scenario = room.Planned.Scenario;
        var (record, procedure) = (known.Record, scenario.Procedures[known.Procedure]);
        var crime = record.Crime < 0 ? null : scenario.Crimes[record.Crime];
        var papers = known.Form is not null ? null
            : CaseFiles.For(record.Key, scenario.Agencies[record.Requesting].Country, scenario.Agencies[record.Requested].Country) with { Reference = known.Reference };
        return new FileView(
            ClockView.TimeOf(room, room.World.Time),
            InboxItem.Of(room, known), procedure.Name ?? procedure.Id, crime?.Name, known.SentAt is { } sent ? ClockView.TimeOf(room, sent) : null,
            papers, known.Form is { } form ? FormView.Of(form) : null, EvidenceLine.Of(room, seat, record.Key, EvidenceNames.Of(room, record, papers, known.Form)),
            [.. known.Passed.Where(segment => !HistoryLine.IsDrawn(room, segment)).Select(segment => HistoryLine.Of(room, segment))],
            known.Open is { } open ? DecisionView.Of(room, open) : null,
            [.. MessageView.Of(room, seat).Where(message => message.File == file)], NoteView.Of(room, seat, file),
            known.Work is { Depth: 0 } work && work.Procedure == known.Procedure ? procedure.Steps[work.Step].Id : null);
    }
}

/// <summary>A stretch of time at the own agency.</summary>
/// <param name="From">From when.</param>
/// <param name="To">To when; the same for what takes no time.</param>
/// <param name="What">What it was.</param>
/// <param name="Step">The step, by id.</param>
/// <param name="Says">What happens there, in the scenario's words, or null.</param>
/// <param name="Desk">The desk, by id, or null.</param>
/// <param name="Choice">For a decision the step it led to.</param>
/// <param name="IsByNobody">Whether it is a decision that the seat left to its deadline, so that the scenario took it.</param>
/// <param name="Ground">The ground that the person named for a refusal, or null.</param>
public sealed record HistoryLine(Instant From, Instant To, TraceKind What, string Step, string? Says, string? Desk, string? Choice, bool IsByNobody, string? Ground)
{
    // What the scenario draws by itself is nobody's decision.
    internal static bool IsDrawn(Room room, TraceSegment segment) =>
        segment.Kind == TraceKind.Decided && room.Planned.Scenario.Procedures[segment.Procedure].Steps[segment.Step] is not DecideStep;

    internal static HistoryLine Of(Room room, TraceSegment segment)
    {
        var step = room.Planned.Scenario.Procedures[segment.Procedure].Steps[segment.Step];
        var desks = room.Planned.Scenario.Agencies[segment.Agency].Desks;
        var taken = segment.Kind == TraceKind.Decided ? TakenAs(room, segment) : null;
        return new HistoryLine(
            ClockView.TimeOf(room, segment.From), ClockView.TimeOf(room, segment.To), segment.Kind, step.Id, step.Says, segment.Desk < 0 ? null : desks[segment.Desk].Id,
            segment.Kind == TraceKind.Decided ? ((ChoiceStep)step).Cases[segment.Detail].Then : null, taken?.By == DecidedBy.NobodyInTime,
            taken is null ? null : room.GroundOf(taken.Open.Id));
    }

    // A decision is applied within the millisecond after it was taken.
    private static TakenDecision? TakenAs(Room room, TraceSegment segment) => room.World.Taken.FirstOrDefault(taken =>
        (taken.Open.Pending.Request, taken.Open.Pending.Procedure, taken.Open.Pending.Step) == (segment.Request, segment.Procedure, segment.Step)
        && Math.Abs(taken.At - segment.To) <= 1);
}

/// <summary>A note that only its writer sees.</summary>
/// <param name="At">Simulated time.</param>
/// <param name="Real">Real time, milliseconds since 1970.</param>
/// <param name="File">The file that it is about, or null.</param>
/// <param name="Text">What it says.</param>
public sealed record NoteView(Instant At, long Real, string? File, string Text)
{
    private const int Most = 200_000; // letters: what a view carries of one's notes, the latest; all of them stay in the log

    /// <summary>The notes of a seat that its page carries.</summary>
    internal static IReadOnlyList<NoteView> Latest(Room room, string seat)
    {
        var (notes, letters) = (Of(room, seat, null), 0);
        return [.. notes.Reverse().TakeWhile(note => (letters += note.Text.Length) <= Most).Reverse()];
    }

    internal static IReadOnlyList<NoteView> Of(Room room, string? seat, string? file) =>
        [.. room.Notes.Where(note => note.Seat == seat && (file is null || note.File == file)).Select(note =>
            new NoteView(ClockView.TimeOf(room, note.At), note.Real, note.File, note.Text))];
}
