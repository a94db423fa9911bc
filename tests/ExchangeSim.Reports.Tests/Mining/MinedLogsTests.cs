using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Ocel;
using ExchangeSim.Reports.Tests.Logs;
using ExchangeSim.Reports.Xes;
using ExchangeSim.Scenarios;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using NodaTime;

namespace ExchangeSim.Reports.Tests.Mining;

/// <summary>What tools of process mining measure in the logs is what the engine did, to the second. The readers know the formats and nothing of the program that wrote
/// them.</summary>
[Trait("Category", "Slow")]
public sealed class MinedLogsTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Files() => ShippedLogsTests.Files();

    [Theory]
    [MemberData(nameof(Files))]
    public void Tools_measure_in_each_shipped_scenario_what_the_engine_did(string file)
    {
        var scenario = ScenarioFile.Read(Path.Combine(ShippedFiles.Folder, file)).Scenario!;
        Measure(scenario with { Length = Duration.Min(scenario.Length ?? Duration.MaxValue, scenario.WarmUp + Duration.FromDays(30)) });
    }

    [Fact]
    public void Tools_measure_in_random_worlds_what_the_engine_did()
    {
        for (var seed = 0; seed < 25; seed++) Measure(RandomScenario.Of(seed));
    }

    private void Measure(Scenario scenario)
    {
        var engine = Run(scenario);
        var requests = CsvReader.Rows(At("requests.csv")).ToDictionary(r => r["request"]);
        var cases = XesReader.Cases(At("events.xes")).ToDictionary(c => c.Name);
        Assert.Equal(requests.Keys.Order(), cases.Keys.Order());
        foreach (var (name, request) in requests)
        {
            Assert.Equal(Time(request["arisen_utc"]), cases[name].Begins);
            Assert.Equal(Time(request["closed_utc"]), cases[name].Closes);
            Near(Worked(engine[name]), cases[name].Processing);
            Near(Sum(engine[name], TraceKind.Waited, TraceKind.Rested), cases[name].Waiting);
            Parts(request, cases[name]);
        }
        Activities(engine);
        Ocel(requests, engine);
    }

    // A fork's time is told by its branches: where there is one, only the sum of a case's own parts is known.
    private static void Parts(Dictionary<string, string> request, MinedCase mined)
    {
        if (request["latency_hours"].Length == 0) return; // it was never sent
        foreach (var part in PartNames.All.Select(PartNames.Column))
        {
            Assert.Equal(Hours(request[part]), mined.CaseHours[part], Second.TotalHours);
            if (mined.ForkHours == 0) Assert.Equal(Hours(request[part]), mined.PartHours.GetValueOrDefault(part), Second.TotalHours);
        }
        Assert.Equal(Hours(request["latency_hours"]), mined.PartHours.Values.Sum() + mined.ForkHours, Second.TotalHours);
        Assert.Equal(Hours(request["latency_hours"]), mined.CaseHours["latency_hours"], Second.TotalHours);
    }

    private static double Hours(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // What lies in a row is work, and nobody does two things at once.
    private void Activities(Dictionary<string, TraceSegment[]> engine)
    {
        var rows = CsvReader.Rows(At("activities.csv")).Select(r => (Case: r["case_id"], Who: r["resource"], From: Time(r["start_utc"])!.Value, To: Time(r["end_utc"])!.Value,
            Kind: r["kind"], Part: r["part"])).ToList();
        foreach (var mined in rows.GroupBy(r => r.Case)) Near(Worked(engine[mined.Key]), new TimeSpan(mined.Sum(r => (r.To - r.From).Ticks)));
        Assert.All(rows.Where(r => r.To > r.From), r => Assert.Equal("work", r.Kind));
        foreach (var mined in rows.Where(r => r.To > r.From).GroupBy(r => (r.Case, r.Part)))
            Near(Sum([.. engine[mined.Key.Case].Where(s => PartNames.Value(s.Part) == mined.Key.Part)], TraceKind.Worked), new TimeSpan(mined.Sum(r => (r.To - r.From).Ticks)));
        foreach (var officer in rows.Where(r => r.To > r.From).GroupBy(r => r.Who))
        {
            var inOrder = officer.OrderBy(r => r.From).ToList();
            Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(pair.First.To <= pair.Second.From, $"{officer.Key} at {pair.Second.From}"));
        }
    }

    private void Ocel(Dictionary<string, Dictionary<string, string>> requests, Dictionary<string, TraceSegment[]> engine)
    {
        var cases = OcelReader.Cases(At("ocel.json")).ToDictionary(c => c.Name);
        Assert.Equal(requests.Keys.Order(), cases.Keys.Order());
        foreach (var (name, request) in requests)
        {
            Assert.Equal((Time(request["arisen_utc"]), Time(request["closed_utc"])), (cases[name].Begins, cases[name].Closes));
            if (request["outcome"] != "open") Near(Worked(engine[name]), cases[name].Processing);
        }
    }

    private Dictionary<string, TraceSegment[]> Run(Scenario scenario)
    {
        var heard = new Heard(wantsTrace: true);
        using var logs = new RunLogs(scenario, 1, _folder,
            [new RequestsCsv(At("requests.csv"), scenario), new CaseLog(At("events.xes"), scenario), new OcelLog(At("ocel.sqlite"), scenario), heard]);
        using var run = new SimulationRun(CompiledScenario.Compile(scenario), logs.Traced(new RunSettings { Seed = scenario.Seed }), logs.Observe(0, new Recorder()));
        run.Finish();
        logs.End(0, isComplete: true);
        Assert.Equal(6, logs.Complete(Example.Report).SelectMany(paths => paths).Count());
        return heard.Requests.ToDictionary(r => RequestName.Of(scenario, r.Request), r => r.Segments);
    }

    private static TimeSpan Worked(TraceSegment[] segments) => Sum(segments, TraceKind.Worked);

    private static TimeSpan Sum(TraceSegment[] segments, params TraceKind[] kinds) =>
        TimeSpan.FromMilliseconds(segments.Where(s => kinds.Contains(s.Kind)).Sum(s => s.To - s.From));

    private static void Near(TimeSpan expected, TimeSpan actual) => Assert.True((expected - actual).Duration() < Second, $"{expected} by the engine, {actual} by the log");

    private static DateTime? Time(string text) =>
        text.Length == 0 ? null : DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    private string At(string file) => Path.Combine(_folder, file);
}
