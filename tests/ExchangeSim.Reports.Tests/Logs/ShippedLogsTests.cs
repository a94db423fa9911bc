using System.Globalization;
using System.Text.Json;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Reports.Json;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Outputs;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Tests.Sqlite;
using ExchangeSim.Reports.Tests.Xes;
using ExchangeSim.Scenarios;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;
using NodaTime;

namespace ExchangeSim.Reports.Tests.Logs;

/// <summary>Of every scenario in the box the files agree with one another, and with what the standards say.</summary>
[Trait("Category", "Slow")]
public sealed class ShippedLogsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder(), "*.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder(), f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("library/", StringComparison.Ordinal) && !f.EndsWith(".exercise.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_logs_of_a_shipped_scenario_agree(string file)
    {
        var scenario = ScenarioFile.Read(Path.Combine(Folder(), file)).Scenario!;
        scenario = scenario with { Length = Duration.Min(scenario.Length ?? Duration.MaxValue, scenario.WarmUp + Duration.FromDays(40)) };
        var (json, requests) = Run(scenario);
        using var database = new Opened(Path.Combine(_folder, "run.sqlite"));
        Assert.True(requests > 0);
        Assert.Equal((long)requests, database.Value("SELECT count(*) FROM requests"));
        Assert.Equal(json.GetProperty("requests").GetProperty("sent").GetInt64(), database.Value("SELECT count(*) FROM requests WHERE sent_unix_ms IS NOT NULL"));
        foreach (var (outcome, key) in (ReadOnlySpan<(string, string)>)[("answered", "answered"), ("refused", "refused"), ("open", "open")])
            Assert.Equal(json.GetProperty("requests").GetProperty(key).GetInt64(),
                database.Value($"SELECT count(*) FROM requests WHERE outcome = '{outcome}' AND sent_unix_ms IS NOT NULL"));
        Same(json, "latency", ["closed_requests", "open_requests", "latency_mean_hours", "latency_median_hours", "latency_p90_hours", "within_limit_share"],
            ["closedRequests", "openRequests", "latencyMeanHours", "latencyMedianHours", "latencyP90Hours", "withinLimitShare"], database);
        Same(json, "desks", ["utilisation_share", "queue_mean_requests", "wait_mean_hours"], ["utilisationShare", "queueMeanRequests", "waitMeanHours"],
            database, table: "desk_use");
        // What the requests say they spent is what was charged to the desks.
        Assert.Equal((double)database.Value("SELECT total(latency_ms) / 3600000 FROM requests")!, (double)database.Value("SELECT total(total_hours) FROM time_spent")!, 3);
        using var events = File.OpenText(Path.Combine(_folder, "events.xes"));
        Assert.Equal(requests, XesRules.Traces(events).Select(t => XesRules.ValueOf(t, "concept:name")).Distinct().Count());
    }

    /// <summary>Runs one replication with its logs, and answers with its JSON and the number of rows in requests.csv.</summary>
    private (JsonElement Json, int Requests) Run(Scenario scenario)
    {
        var compiled = CompiledScenario.Compile(scenario);
        using var logs = new RunLogs(scenario, 1, _folder, LogFiles.In(_folder, scenario, LogChoice.Usual with { Without = ["ocel"] }));
        var figures = new ReplicationRunner(scenario, (settings, observer, stop) =>
        {
            using var run = new SimulationRun(compiled, logs.Traced(settings), logs.Observe(settings.Replication, observer));
            var result = run.Finish(stop);
            logs.End(settings.Replication, result.IsComplete);
            return result;
        }).Run(new RunPlan { Seed = scenario.Seed });
        var report = Example.Report with { Scenario = scenario, Figures = figures };
        Assert.Equal(6, logs.Complete(report).Sum(paths => paths.Count));
        var json = new StringWriter(CultureInfo.InvariantCulture);
        JsonReport.Write(json, report);
        return (JsonDocument.Parse(json.ToString()).RootElement, File.ReadLines(Path.Combine(_folder, "requests.csv")).Count() - 1);
    }

    private static void Same(JsonElement json, string property, string[] columns, string[] keys, Opened database, string? table = null)
    {
        var rows = database.Rows($"SELECT {string.Join(',', columns)} FROM {table ?? property}");
        var told = json.GetProperty(property).EnumerateArray().ToList();
        Assert.Equal(told.Count, rows.Count);
        for (var i = 0; i < rows.Count; i++)
            Assert.Equal(keys.Select(key => told[i].GetProperty(key) is { ValueKind: JsonValueKind.Number } n ? n.GetDouble() : (double?)null),
                rows[i].Select(v => v is null ? (double?)null : Convert.ToDouble(v, CultureInfo.InvariantCulture)));
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return Path.Combine(folder.FullName, "scenarios");
    }
}
