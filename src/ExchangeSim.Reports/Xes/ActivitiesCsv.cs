using ExchangeSim.Model;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Tables;
using ExchangeSim.Simulation.Figures;
using NodaTime;
using static ExchangeSim.Reports.Tables.TableColumn;

namespace ExchangeSim.Reports.Xes;

/// <summary><c>activities.csv</c>: a row for each unbroken stretch of work, which begins and ends, and for each other event, which is a moment. So what lies between the end of one
/// row and the beginning of the next is waiting, and time in a row is work.</summary>
internal sealed class ActivitiesCsv
{
    internal static readonly TableShape Shape = new("activities", "A row for each stretch of work of the first replication without a break, and for each other event.",
    [
        Word("case_id", "the request, as in requests"), Word("activity", "the step, or what else happens"),
        Word("resource", "the officer, as agency, desk and number, or the agency where no officer works"), Time("start_utc", "its beginning"),
        Time("end_utc", "its end; the same for a moment"), Word("kind", "arrival, message, work, wait (when it is over), decision, time-limit or closing"),
        Whole("instance", "which time in the case, from 1"), Whole("depth", "0: of the request itself; 1 and more: inside it"), Word("agency", "where it happened"),
        Word("desk", "empty: at none"), Word("procedure", "of the request"), Word("outcome", "of the request; open: the end of the run cut it off"),
    ]);

    internal const string FileName = "activities.csv";

    private readonly CsvWriter _csv;
    private readonly Scenario _scenario;
    private readonly Dictionary<int, CaseEvent> _underWay = [];

    internal ActivitiesCsv(TextWriter writer, Scenario scenario, CsvForm? form)
    {
        (_csv, _scenario) = (new CsvWriter(writer, form), scenario);
        _csv.Head(Shape.Columns);
    }

    internal void Add(in ClosedRequest request, IReadOnlyList<CaseEvent> events)
    {
        var rows = new List<(CaseEvent Begun, long End)>();
        _underWay.Clear();
        foreach (var happened in events)
        {
            if (_underWay.Remove(happened.Instance, out var begun)) rows.Add((begun, happened.Time));
            if (happened.Transition is Transition.Start or Transition.Resume) _underWay.Add(happened.Instance, happened);
            else if (happened.Transition == Transition.Complete && begun.Instance == 0) rows.Add((happened, happened.Time));
        }
        foreach (var begun in _underWay.Values) rows.Add((begun, request.ClosedAt));
        foreach (var (begun, end) in rows.OrderBy(row => row.Begun.Time)) Row(request, begun, end);
    }

    private void Row(in ClosedRequest request, in CaseEvent begun, long end)
    {
        var agency = _scenario.Agencies[begun.Agency];
        _csv.Add(RequestName.Of(_scenario, request)).Add(begun.Activity).Add(Resources.Of(_scenario, begun)).Add(At(begun.Time)).Add(At(end)).Add(Kinds.Of(begun.Kind))
            .Add(begun.Instance).Add(begun.Depth).Add(agency.Id).Add(begun.Desk < 0 ? null : agency.Desks[begun.Desk].Id)
            .Add(_scenario.Procedures[request.Procedure].Id).Add(ValueNames.Of(request.Outcome)).End();
    }

    private Instant? At(long time) => _scenario.Start + Duration.FromMilliseconds(time);
}
