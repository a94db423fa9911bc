using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Generation;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>Everything about one request that a seat can know. All persons, vehicles, accounts and numbers in it are invented.</summary>
/// <param name="Item">The line of the inbox.</param>
/// <param name="ProcedureName">The procedure in words.</param>
/// <param name="CrimeName">The crime area in words, or null.</param>
/// <param name="SentAt">When it was sent, or null.</param>
/// <param name="Papers">Persons, property and numbers.</param>
/// <param name="Evidence">What the file shows at the decisions that came up here, in order.</param>
/// <param name="History">What passed at the own agency, in order.</param>
/// <param name="Decision">What there is to decide, or null.</param>
public sealed record FileView(InboxItem Item, string ProcedureName, string? CrimeName, Instant? SentAt, CaseFile Papers, IReadOnlyList<EvidenceLine> Evidence, IReadOnlyList<HistoryLine> History, DecisionView? Decision)
{
    /// <summary>A file of a seat; null: the seat does not know it.</summary>
    public static FileView? Of(Room room, string seat, string file)
    {
        if (SeatKnowledge.File(room, seat, file) is not { } known) return null;
        var scenario = room.Planned.Scenario;
        var (record, procedure) = (known.Record, scenario.Procedures[known.Procedure]);
        var crime = record.Crime < 0 ? null : scenario.Crimes[record.Crime];
        var papers = CaseFiles.For(record.Key, procedure.Id, crime?.Id ?? "no crime area", scenario.Agencies[record.Requesting].Country, scenario.Agencies[record.Requested].Country);
        return new FileView(
            InboxItem.Of(room, known), procedure.Name ?? procedure.Id, crime?.Name, known.SentAt is { } sent ? ClockView.TimeOf(room, sent) : null,
            papers with { Reference = known.Reference }, EvidenceLine.Of(room, seat, record.Key, papers), [.. known.Passed.Select(segment => HistoryLine.Of(room, segment))], known.Open is { } open ? DecisionView.Of(room, open) : null);
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
public sealed record HistoryLine(Instant From, Instant To, TraceKind What, string Step, string? Says, string? Desk, string? Choice)
{
    internal static HistoryLine Of(Room room, TraceSegment segment)
    {
        var step = room.Planned.Scenario.Procedures[segment.Procedure].Steps[segment.Step];
        var desks = room.Planned.Scenario.Agencies[segment.Agency].Desks;
        return new HistoryLine(
            ClockView.TimeOf(room, segment.From), ClockView.TimeOf(room, segment.To), segment.Kind, step.Id, step.Says, segment.Desk < 0 ? null : desks[segment.Desk].Id,
            segment.Kind == TraceKind.Decided ? ((ChoiceStep)step).Cases[segment.Detail].Then : null);
    }
}
