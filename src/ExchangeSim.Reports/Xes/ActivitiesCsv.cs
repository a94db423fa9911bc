using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Simulation.Figures;
using NodaTime;

namespace ExchangeSim.Reports.Xes;

/// <summary><c>activities.csv</c>: a row for each unbroken stretch of work, which begins and ends, and for each other event, which is a moment. So what lies between the end of one
/// row and the beginning of the next is waiting, and time in a row is work.</summary>
internal sealed class ActivitiesCsv
{
    internal const string FileName = "activities.csv";

    private readonly CsvWriter _csv;
    private readonly Scenario _scenario;
    private readonly Dictionary<int, CaseEvent> _underWay = [];

    internal ActivitiesCsv(TextWriter writer, Scenario scenario)
    {
        (_csv, _scenario) = (new CsvWriter(writer), scenario);
        _csv.Row("case_id", "activity", "resource", "start_utc", "end_utc", "kind", "instance", "depth", "agency", "desk", "procedure", "outcome");
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
        _csv.Add(RequestName.Of(_scenario, request)).Add(begun.Activity).Add(Resources.Of(_scenario, begun)).Add(Utc(begun.Time)).Add(Utc(end)).Add(Kinds.Of(begun.Kind))
            .Add(begun.Instance).Add(begun.Depth).Add(agency.Id).Add(begun.Desk < 0 ? null : agency.Desks[begun.Desk].Id)
            .Add(_scenario.Procedures[request.Procedure].Id).Add(ValueNames.Of(request.Outcome)).End();
    }

    // As spreadsheets, R, pandas and databases read a date of themselves.
    private string Utc(long time) =>
        (_scenario.Start + Duration.FromMilliseconds(time)).ToDateTimeUtc().ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
