using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Keeps all that a run reports.</summary>
public sealed class Recorder : IRunObserver
{
    public List<ClosedRequest> Requests { get; } = [];
    public List<TraceSegment> Trace { get; } = [];
    public RunResult Result { get; set; } = null!;

    public void OnClosed(ReadOnlySpan<ClosedRequest> requests) => Requests.AddRange(requests);
    public void OnTrace(ReadOnlySpan<TraceSegment> segments) => Trace.AddRange(segments);

    /// <summary>Settings of a scenario's own seed, all requests traced.</summary>
    public static RunSettings Traced(Scenario scenario) => new() { Seed = scenario.Seed, Traced = new SortedSet<ulong>() };

    public static Recorder Run(Scenario scenario, RunSettings? settings = null) => Run(CompiledScenario.Compile(scenario), settings);

    public static Recorder Run(CompiledScenario scenario, RunSettings? settings = null, IAgencyHost? host = null)
    {
        var recorder = new Recorder();
        settings ??= new RunSettings { Seed = scenario.Scenario.Seed };
        using var run = host is null ? new SimulationRun(scenario, settings, recorder) : new SimulationRun(scenario, settings, recorder, host);
        recorder.Result = run.Finish();
        return recorder;
    }

    public IEnumerable<double> LatencyHours => Requests.Where(r => r.Outcome != Outcome.Open).Select(r => r.Latency / Small.Hour);

    /// <summary>Every figure of the run as text, requests in order of their keys: two runs that agree in it agree in all they reported.</summary>
    public string Figures()
    {
        var lines = new List<string> { $"fingerprint {Result.Fingerprint:x16}, ended at {Result.EndedAt}, complete {Result.IsComplete}" };
        foreach (var r in Requests.OrderBy(r => r.Key))
            lines.Add(string.Create(CultureInfo.InvariantCulture,
                $"{r.Key:x16} {r.Demand}.{r.Number} {r.Requesting}>{r.Requested} {r.Procedure} {r.Crime} {r.Urgency} {r.ArisenAt} {r.SentAt} " +
                $"{r.AcknowledgedAt} {r.FirstReplyAt} {r.ClosedAt} {r.WorkingLatency} {r.Limit} step {r.Step} {r.Outcome}: ")
                + string.Join(' ', Enumerable.Range(0, LatencyParts.Count).Select(part => r.Parts[(LatencyPart)part])));
        lines.AddRange(Result.Desks.Select(desk => FormattableString.Invariant($"{desk}")));
        lines.AddRange(Result.Periods.Select(period => FormattableString.Invariant($"{period}")));
        lines.AddRange(Result.Stock.Select(stock => FormattableString.Invariant($"{stock}")));
        lines.AddRange(Result.Charges.Select(charge => FormattableString.Invariant($"{charge}")));
        return string.Join('\n', lines);
    }
}
