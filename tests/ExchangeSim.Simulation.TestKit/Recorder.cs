using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Simulation.Tests.Kit;

/// <summary>Keeps all that a run reports.</summary>
internal sealed class Recorder : IRunObserver
{
    internal List<ClosedRequest> Requests { get; } = [];
    internal List<TraceSegment> Trace { get; } = [];
    internal RunResult Result { get; private set; } = null!;

    public void OnClosed(ReadOnlySpan<ClosedRequest> requests) => Requests.AddRange(requests);
    public void OnTrace(ReadOnlySpan<TraceSegment> segments) => Trace.AddRange(segments);

    internal static Recorder Run(Scenario scenario, RunSettings? settings = null)
    {
        var recorder = new Recorder();
        using var run = new SimulationRun(CompiledScenario.Compile(scenario), settings ?? new RunSettings { Seed = scenario.Seed }, recorder);
        recorder.Result = run.Finish();
        return recorder;
    }

    internal IEnumerable<double> LatencyHours => Requests.Where(r => r.Outcome != Outcome.Open).Select(r => r.Latency / Small.Hour);
}
