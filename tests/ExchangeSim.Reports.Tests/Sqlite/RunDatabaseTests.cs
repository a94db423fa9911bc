using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Sqlite;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Reports.Tests.Sqlite;

public sealed class RunDatabaseTests : IDisposable
{
    private const long Hour = 3_600_000;
    private const string Parts = "transit_ms + waiting_for_opening_ms + queueing_ms + work_ms + suspended_ms + waiting_for_other_side_ms + waiting_for_third_agency_ms + " +
        "translation_ms + external_wait_ms + waiting_for_person_ms";
    private static readonly long Start = Example.Scenario.Start.ToUnixTimeMilliseconds();

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    private string FilePath => Path.Combine(_folder, "run.sqlite");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_request_becomes_a_row_and_its_life_becomes_stretches()
    {
        TraceSegment[] life = [Segment(TraceKind.Arisen, 0, 0), Segment(TraceKind.Sent, Hour, 3 * Hour, agency: 1, step: 1),
            Segment(TraceKind.ClockRanOut, 3 * Hour, 3 * Hour, life: 9)];
        using var written = Written(Example.Scenario, Example.Report, database => database.Add(1, Example.Closed(number: 17, sent: Hour, closed: 3 * Hour), life));
        Assert.Equal(["routine:vietnam:17", 2L, "information", "vietnam", "japan", null, "answered", "2022-01-03 01:00:00.000", 2.0],
            Assert.Single(written.Rows("SELECT request, replication, procedure_name, from_agency, to_agency, crime, outcome, sent_utc, latency_hours FROM request_list")));
        Assert.Equal([[1L, 0L, Start, Start, "arisen"], [2L, 0L, Start + Hour, Start + 3 * Hour, "sent"], [3L, 1L, Start + 3 * Hour, Start + 3 * Hour, "clock-ran-out"]],
            written.Rows("SELECT ordinal, life, from_unix_ms, to_unix_ms, kind FROM stretches"));
        Assert.Equal(["japan", null, "submit", "transit", 2.0], Assert.Single(written.Rows("SELECT agency, desk, step, part, duration_hours FROM timeline WHERE kind = 'sent'")));
    }

    [Fact]
    public void The_list_of_requests_has_the_columns_of_the_table_of_requests_with_the_same_in_them()
    {
        var many = new ManyRequests(200);
        many.WriteTo(FilePath);
        var path = Path.Combine(_folder, "requests.csv");
        using (var csv = new RequestsCsv(path, ManyRequests.Scenario))
        {
            for (var i = 0; i < many.All.Count; i++) csv.Add(i % 7, many.All[i].Request, []);
            csv.Complete(Example.Report);
        }
        using var opened = new Opened(FilePath);
        var columns = opened.Rows("SELECT name FROM pragma_table_info('request_list')").Select(row => $"{row[0]}").ToList();
        Assert.Equal(["request_id", .. File.ReadLines(path).First().Split(','), "is_late"], columns);
        var listed = opened.Rows("SELECT * FROM request_list ORDER BY request_id").Select(row => string.Join(',', row[1..^1].Select(InCsv)));
        Assert.Equal(File.ReadLines(path).Skip(1), listed);
    }

    [Fact]
    public void The_figures_are_those_of_the_other_files()
    {
        var figures = Example.Report.Figures;
        using var written = Written(Example.Scenario, Example.Report, _ => { });
        Assert.Equal(figures.Latency.Select(r => (object?[])[r.Procedure ?? "all", r.From ?? "all", r.To ?? "all", r.Count, r.Censored,
            r.MeanHours?.Value, r.MeanHours?.HalfWidth, r.P99Hours?.Value,
            r.WithinLimit?.Value, r.WaitHours?.Value, r.AnsweredWithinHorizon?.HalfWidth, r.HorizonHours]),
            written.Rows("SELECT procedure_name, from_agency, to_agency, closed_requests, open_requests, latency_mean_hours, latency_mean_half_width_hours, " +
                "latency_p99_hours, within_limit_share, answer_wait_mean_hours, answered_within_horizon_half_width_share, horizon_hours FROM latency"));
        Assert.Equal(figures.Desks.Select(d => (object?[])[d.Agency, d.Desk, (long)d.Officers, d.Utilisation?.Value, d.MeanQueue?.Value, d.MeanWaitHours?.HalfWidth,
            (long)d.LongestQueue]),
            written.Rows("SELECT agency, desk, officers, utilisation_share, queue_mean_requests, wait_mean_half_width_hours, queue_longest_requests FROM desk_use"));
        Assert.Equal([[48.0, "open", 0.4], [48.0, "answered", 0.5], [48.0, "refused", 0.1]],
            written.Rows("SELECT time_hours, outcome, round(share, 9) FROM outcomes WHERE procedure_name = 'information' AND time_hours = 48 AND share > 0"));
        Assert.Equal(["answered", 20.0],
            Assert.Single(written.Rows("SELECT outcome, count_per_replication_requests FROM endings WHERE procedure_name = 'all' AND outcome = 'answered'")));
        Assert.Equal([["japan", "queueing", 600.0, 0.6], ["vietnam", "transit", 400.0, 0.4]], written.Rows("SELECT agency, part, total_hours, total_share FROM where_time_goes"));
        Assert.Equal(figures.Fingerprint, written.Value("SELECT content FROM run WHERE name = 'fingerprint'"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(11)]
    public void Parts_sum_to_the_latency_and_stretches_reach_from_arising_to_closing(int seed)
    {
        using var written = Written(RandomScenario.Of(seed));
        Assert.True((long)written.Value("SELECT count(*) FROM requests WHERE sent_unix_ms IS NOT NULL")! > 10);
        Assert.Equal(0L, written.Value($"SELECT count(*) FROM requests WHERE sent_unix_ms IS NOT NULL AND latency_ms <> {Parts}"));
        Assert.Empty(written.Rows("""
            SELECT request_id FROM requests JOIN stretches USING (request_id) WHERE depth = 0 GROUP BY request_id
            HAVING sum(to_unix_ms - from_unix_ms) <> max(to_unix_ms) - arisen_unix_ms OR min(from_unix_ms) <> arisen_unix_ms OR max(to_unix_ms) <> closed_unix_ms
            """));
        Assert.Equal(written.Value("SELECT count(*) FROM requests"), written.Value("SELECT count(DISTINCT request_id) FROM stretches WHERE kind = 'arisen'"));
        Assert.Equal(0L, written.Value("SELECT count(*) FROM (SELECT * FROM pragma_foreign_key_check)"));
    }

    [Fact]
    public void Views_count_what_the_tables_hold()
    {
        using var written = Written(RandomScenario.Of(5));
        var sent = written.Value("SELECT count(*) FROM requests WHERE sent_unix_ms IS NOT NULL");
        Assert.Equal(sent, written.Value("SELECT sum(sent_requests) FROM flows"));
        Assert.Equal(sent, written.Value("SELECT sum(sent_requests) FROM months"));
        Assert.Equal(written.Value("SELECT max(latency_ms) / 3600000.0 FROM requests"), written.Value("SELECT latency_hours FROM slowest_requests LIMIT 1"));
        Assert.Equal(written.Value("SELECT count(*) FROM stretches"), written.Value("SELECT count(*) FROM timeline"));
        Assert.Equal(written.Value("SELECT count(*) FROM requests WHERE outcome = 'refused' AND sent_unix_ms IS NOT NULL"),
            written.Value("SELECT coalesce(sum(requests), 0) FROM refusals"));
        Assert.Equal((double)written.Value("SELECT sum(to_unix_ms - from_unix_ms) / 3600000.0 FROM stretches WHERE kind = 'worked'")!,
            (double)written.Value("SELECT sum(worked_hours) FROM desk_work")!, 6);
    }

    [Fact]
    public void Every_table_and_view_and_every_column_of_them_is_documented()
    {
        using var written = Written(Example.Scenario, Example.Report, _ => { });
        var described = written.Rows("SELECT name, field FROM documentation").Select(r => $"{r[0]}.{r[1]}").ToList();
        var tables = written.Rows("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'").Select(r => $"{r[0]}").ToList();
        var columns = tables.SelectMany(table => written.Rows($"SELECT name FROM pragma_table_info('{table}')").Select(r => $"{table}.{r[0]}"));
        Assert.Equal(tables.Select(t => t + ".").Concat(columns).Order(), described.Order());
        Assert.Equal(PartNames.All.Select(p => $"{PartNames.Value(p)}_ms"),
            written.Rows($"SELECT name FROM pragma_table_info('requests') ORDER BY cid DESC LIMIT {LatencyParts.Count}").Select(r => $"{r[0]}").Reverse());
    }

    // As the page on files describes cells.
    private static string InCsv(object? value) => value switch
    {
        null => "",
        double number => number.ToString("0.0000000", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private Opened Written(Scenario scenario)
    {
        var recorder = Recorder.Run(scenario, Recorder.Traced(scenario));
        var lives = recorder.Trace.ToLookup(s => s.Request);
        var figures = ReplicationRunner.InProcess(scenario).Run(new RunPlan { Seed = scenario.Seed });
        return Written(scenario, Example.Report with { Scenario = scenario, Figures = figures }, database =>
        {
            foreach (var request in recorder.Requests) database.Add(0, request, lives[request.Key].Where(s => s.To <= request.ClosedAt).ToArray());
        });
    }

    private Opened Written(Scenario scenario, RunReport report, Action<RunDatabase> write)
    {
        using var database = new RunDatabase(FilePath, scenario);
        write(database);
        Assert.Equal([FilePath], database.Complete(report));
        return new Opened(FilePath);
    }

    private static TraceSegment Segment(TraceKind kind, long from, long to, short agency = 0, short step = 0, ulong life = 17) =>
        new() { Request = 17, Life = life, Kind = kind, From = from, To = to, Agency = agency, Desk = -1, Step = step, Part = LatencyPart.Transit };
}
