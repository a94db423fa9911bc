using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Runs;

namespace ExchangeSim.Benchmarks;

/// <summary>The engine with all its features on: a compiled scenario run with every figure of the report collected. Reading, compiling and writing the report are not part of
/// it.</summary>
internal sealed class Engine(Scenario scenario)
{
    private readonly CompiledScenario _compiled = CompiledScenario.Compile(scenario);

    /// <summary>The scenario of a file; what is wrong with it is an exception here.</summary>
    public static Scenario Read(string file)
    {
        var read = ScenarioFile.Read(file, null);
        return read.Scenario ?? throw new InvalidOperationException(string.Join("\n", read.Problems));
    }

    public static Engine Of(string file) => new(Read(file));

    public static Engine OfTenAgencies() => Of(Path.Combine(Root(), "scenarios", "validation", "ten-agencies.yaml"));

    public Finish Run(int seed, int threads = 1)
    {
        var observer = new Totals(new FiguresCollector(scenario));
        using var run = new SimulationRun(_compiled, new RunSettings { Seed = (ulong)seed, Threads = threads }, observer);
        var result = run.Finish();
        return new Finish(observer.Requests, observer.LatencyHours / observer.Requests, result.Events, result.Fingerprint.ToString("x16"));
    }

    /// <summary>The collector of the figures, and the two totals by which the contestants are compared.</summary>
    private sealed class Totals(FiguresCollector collector) : IRunObserver
    {
        private const double MillisecondsPerHour = 3_600_000;

        public long Requests { get; private set; }
        public double LatencyHours { get; private set; }

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
        {
            collector.OnClosed(requests);
            foreach (ref readonly var request in requests)
            {
                if (!request.WasSent) continue;
                Requests++;
                LatencyHours += request.Latency / MillisecondsPerHour;
            }
        }
    }

    /// <summary>The folder of the solution.</summary>
    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
