using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Tests.Sqlite;

/// <summary>What the views of the database say, computed a second time from the requests.</summary>
public sealed class ViewFiguresTests : IDisposable
{
    private const double Hour = 3_600_000;

    private static readonly string[] Desks = ["ncb", "court"];
    private static readonly TraceKind[] Timed = [TraceKind.Worked, TraceKind.Rested, TraceKind.Waited];

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;
    private readonly ManyRequests _many = new(3000);
    private readonly Opened _written;

    public ViewFiguresTests()
    {
        var path = Path.Combine(_folder, "run.sqlite");
        _many.WriteTo(path);
        _written = new Opened(path);
    }

    private IEnumerable<ClosedRequest> Sent => _many.All.Select(one => one.Request).Where(request => request.WasSent);

    public void Dispose()
    {
        _written.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Flows_are_the_sums_of_the_requests_of_each_pair_and_procedure() => AssertRows(
        Sent.GroupBy(r => (From: Agency(r.Requesting), To: Agency(r.Requested), Procedure: Procedure(r)))
            .Select(g => (object?[])[g.Key.From, g.Key.To, g.Key.Procedure, g.LongCount(), g.LongCount(r => r.Outcome is Outcome.Answered or Outcome.PartlyAnswered),
                Open(g), MeanOfClosed(g), Late(g)]),
        "SELECT from_agency, to_agency, procedure_name, sent_requests, answered_requests, open_requests, latency_mean_of_closed_hours, late_requests FROM flows");

    [Fact]
    public void Months_are_the_sums_of_the_requests_sent_in_them() => AssertRows(
        Sent.GroupBy(r => (Month: ManyRequests.Scenario.Start.PlusTicks(r.SentAt * TimeSpan.TicksPerMillisecond).ToString("uuuu-MM", CultureInfo.InvariantCulture),
                Procedure: Procedure(r)))
            .Select(g => (object?[])[g.Key.Month, g.Key.Procedure, g.LongCount(), Open(g), MeanOfClosed(g), Late(g)]),
        "SELECT sent_month, procedure_name, sent_requests, open_requests, latency_mean_of_closed_hours, late_requests FROM months");

    [Fact]
    public void Refusals_are_counted_by_procedure_and_ground_and_the_most_frequent_come_first()
    {
        AssertRows(Sent.Where(r => r.Outcome == Outcome.Refused).GroupBy(Procedure).Select(g => (object?[])[g.Key, "own-national", g.LongCount()]),
            "SELECT procedure_name, ground, requests FROM refusals");
        var counts = _written.Rows("SELECT requests FROM refusals").Select(row => (long)row[0]!).ToList();
        Assert.Equal(counts.OrderDescending(), counts);
    }

    [Fact]
    public void The_slowest_requests_are_the_hundred_of_the_longest_latency_in_its_order()
    {
        var slowest = _many.All.Select((one, i) => (one.Request, Id: i + 1L)).Where(one => one.Request.WasSent)
            .OrderByDescending(one => one.Request.Latency).ThenBy(one => one.Id).Take(100);
        Assert.Equal(slowest.Select(one => (object?[])[one.Id, one.Request.Latency / Hour]), _written.Rows("SELECT request_id, latency_hours FROM slowest_requests"));
    }

    [Fact]
    public void Desk_work_is_what_the_stretches_at_each_desk_and_step_say() => AssertRows(
        _many.All.SelectMany((one, i) => one.Life.Where(segment => segment.Desk >= 0).Select(segment => (Request: i, segment)))
            .GroupBy(passed => (Agency: Agency(passed.segment.Agency), Desk: Desks[passed.segment.Desk], Procedure: $"procedure-{passed.segment.Procedure}",
                Step: Example.Information.Steps[passed.segment.Step].Id))
            .Select(g => (object?[])[g.Key.Agency, g.Key.Desk, g.Key.Procedure, g.Key.Step, g.Select(passed => passed.Request).Distinct().LongCount(),
                .. Timed.Select(kind => (object?)(g.Where(passed => passed.segment.Kind == kind).Sum(passed => passed.segment.To - passed.segment.From) / Hour))]),
        "SELECT agency, desk, procedure_name, step, requests, worked_hours, rested_hours, waited_hours FROM desk_work");

    [Fact]
    public void The_list_of_requests_has_each_of_them_once_with_what_is_known_of_it() => AssertRows(
        _many.All.Select((one, i) => (object?[])[i + 1L, Procedure(one.Request), Agency(one.Request.Requesting), Agency(one.Request.Requested),
            one.Request.Crime < 0 ? null : "illicit-drugs", one.Request.WasSent ? one.Request.Latency / Hour : null, IsLate(one.Request)]),
        "SELECT request_id, procedure_name, from_agency, to_agency, crime, latency_hours, is_late FROM request_list");

    private static string Agency(int index) => ManyRequests.Scenario.Agencies[index].Id;

    private static string Procedure(ClosedRequest request) => ManyRequests.Scenario.Procedures[request.Procedure].Id;

    private static long Open(IEnumerable<ClosedRequest> requests) => requests.LongCount(r => r.Outcome == Outcome.Open);

    private static double? MeanOfClosed(IEnumerable<ClosedRequest> requests)
    {
        var closed = requests.Where(r => r.Outcome != Outcome.Open).ToList();
        return closed.Count == 0 ? null : closed.Sum(r => r.Latency) / Hour / closed.Count;
    }

    // An open request that is not yet late may become so: nothing is known of it.
    private static long? IsLate(ClosedRequest request) =>
        !request.WasSent || request.Limit == 0 ? null : request.Latency > request.Limit ? 1 : request.Outcome == Outcome.Open ? null : 0;

    private static long? Late(IEnumerable<ClosedRequest> requests)
    {
        var known = requests.Select(IsLate).Where(late => late is not null).ToList();
        return known.Count == 0 ? null : known.Sum();
    }

    private void AssertRows(IEnumerable<object?[]> expected, string query)
    {
        var rows = expected.ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(InOrder(rows), InOrder(_written.Rows(query)));
    }

    private static IEnumerable<string> InOrder(IEnumerable<object?[]> rows) =>
        rows.Select(row => string.Join(" | ", row.Select(cell => cell is null ? "–" : Convert.ToString(cell, CultureInfo.InvariantCulture)))).Order(StringComparer.Ordinal);
}
