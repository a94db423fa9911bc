using ExchangeSim.Model;
using ExchangeSim.Reports.Tables;
using ExchangeSim.Simulation.Figures;
using NodaTime;
using static ExchangeSim.Reports.Tables.TableColumn;

namespace ExchangeSim.Reports.Xes;

/// <summary>The table of activities, in any format: a row for each unbroken stretch of work, which begins and ends, and for each other event, which is a moment.
/// So what lies between the end of one row and the beginning of the next is waiting, and time in a row is work.</summary>
/// <param name="rows">Takes the rows.</param>
/// <param name="scenario">What was run.</param>
/// <param name="complete">What is to be done after the last row.</param>
internal sealed class ActivityRows(IRowWriter rows, Scenario scenario, Action complete) : ICaseWriter
{
    internal static readonly TableShape Shape = new("activities", "A row for each stretch of work of the first replication without a break, and for each other event.",
    [
        Word("case_id", "the request, as in requests"), Word("activity", "the step, or what else happens"),
        Word("resource", "the officer, as agency, desk and number, or the agency where no officer works"), Time("start_utc", "its beginning"),
        Time("end_utc", "its end; the same for a moment"),
        Word("kind", "arrival, message, work, wait (when it is over), fork (branches or requests to third agencies begin), join (they are over), decision, time-limit or closing"),
        Word("part", "the part of latency: of the time in a row of work, of the time until a message, a wait or a join; empty: none, or branches tell it"),
        Whole("instance", "which time in the case, from 1; a fork and its join have the same"),
        Whole("life", "0: of the request itself; otherwise the number, in its case, of the branch or the request to a third agency inside it"),
        Whole("depth", "0: of the request itself; 1 and more: inside it"), Word("agency", "where it happened"), Word("desk", "empty: at none"),
        Word("procedure_name", "of the request"), Word("outcome", "of the request; open: the end of the run cut it off"),
        Whole("is_open", "1: the run ended while it was under way"),
    ]);

    private readonly Dictionary<int, CaseEvent> _underWay = [];

    /// <inheritdoc/>
    public void Add(in ClosedRequest request, IReadOnlyList<CaseEvent> events)
    {
        var stretches = new List<(CaseEvent Begun, CaseEvent Ended)>();
        _underWay.Clear();
        foreach (var happened in events)
        {
            if (_underWay.Remove(happened.Instance, out var begun)) stretches.Add((begun, happened));
            if (happened.Transition is Transition.Start or Transition.Resume) _underWay.Add(happened.Instance, happened);
            else if (begun.Instance == 0 && IsMoment(happened)) stretches.Add((happened, happened));
            // What rested when the run ended is not done: its last stretch says so.
            else if (begun.Instance == 0 && happened.Transition == Transition.CutOff
                && stretches.FindLastIndex(one => one.Begun.Instance == happened.Instance) is >= 0 and var last)
            {
                stretches[last] = stretches[last] with { Ended = stretches[last].Ended with { Transition = Transition.CutOff } };
            }
        }
        foreach (var (begun, ended) in stretches.OrderBy(row => row.Begun.Time)) Row(request, begun, ended);
    }

    // Work that nobody has begun is not in the table, whatever becomes of it.
    private static bool IsMoment(in CaseEvent happened) => happened.Transition == Transition.Complete
        || (happened.Transition == Transition.CutOff && happened.Kind != ActivityKind.Work) || (happened.Transition == Transition.Schedule && happened.Kind == ActivityKind.Fork);

    /// <inheritdoc/>
    public void Complete() => complete();

    private void Row(in ClosedRequest request, in CaseEvent begun, in CaseEvent ended)
    {
        var agency = scenario.Agencies[begun.Agency];
        rows.Add(RequestName.Of(scenario, request)).Add(begun.Activity).Add(Resources.Of(scenario, begun)).Add(At(begun.Time)).Add(At(ended.Time)).Add(Kinds.Of(begun))
            .Add(begun.Part is { } part ? PartNames.Value(part) : null).Add((long?)begun.Instance).Add((long?)begun.Life).Add((long?)begun.Depth)
            .Add(agency.Id).Add(begun.Desk < 0 ? null : agency.Desks[begun.Desk].Id)
            .Add(scenario.Procedures[request.Procedure].Id).Add(ValueNames.Of(request.Outcome)).Add(ended.Transition == Transition.CutOff ? 1L : 0L).End();
    }

    private Instant? At(long time) => scenario.Start + Duration.FromMilliseconds(time);
}
