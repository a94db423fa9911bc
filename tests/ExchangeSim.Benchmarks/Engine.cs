using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;

namespace ExchangeSim.Benchmarks;

/// <summary>The engine as the command line uses it: the scenario compiled, run, and every figure of the report collected.</summary>
internal sealed class Engine(Scenario scenario)
{
    /// <summary>The scenario of a file; what is wrong with it is an exception here.</summary>
    public static Engine Of(string file)
    {
        var read = ScenarioFile.Read(file, null);
        return new Engine(read.Scenario ?? throw new InvalidOperationException(string.Join("\n", read.Problems)));
    }

    public static Engine OfTenAgencies() => Of(Path.Combine(Root(), "scenarios", "validation", "ten-agencies.yaml"));

    public Finish Run(int seed, int threads = 1)
    {
        var compiled = CompiledScenario.Compile(scenario);
        var runner = new ReplicationRunner(scenario, (settings, observer, cancellation) =>
        {
            using var run = new SimulationRun(compiled, settings, observer);
            return run.Finish(cancellation);
        });
        var figures = runner.Run(new RunPlan { Seed = (ulong)seed, Threads = threads });
        var all = figures.Latency[0];
        return new Finish(all.Count + all.Censored, all.MeanHours!.Value, figures.Events, figures.Fingerprint);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
