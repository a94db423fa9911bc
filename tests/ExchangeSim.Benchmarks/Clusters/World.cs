using ExchangeSim.Hosting.Scenarios;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Grains.Runs;
using ExchangeSim.Grains.Silos;
using ExchangeSim.Model;
using ExchangeSim.Scenarios;
using ExchangeSim.Scenarios.Generation;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Runs;

namespace ExchangeSim.Benchmarks.Clusters;

/// <summary>A scenario that is run here and on a cluster, collecting every figure of the report both times.</summary>
internal sealed class World
{
    private readonly Scenario _scenario;

    private World(string name, string text)
    {
        var read = ScenarioFile.ReadText(text, name, null, _ => null);
        _scenario = read.Scenario ?? throw new InvalidOperationException(string.Join("\n", read.Problems));
        Compiled = CompiledScenario.Compile(_scenario);
        Definition = ScenarioText.Of([new SourceText(name, text)], _scenario);
    }

    internal CompiledScenario Compiled { get; }

    internal ScenarioDefinition Definition { get; }

    internal static World Generate(int agencies, long requests)
    {
        using var text = new StringWriter();
        WorldGenerator.Write(text, agencies, requests, seed: 1);
        return new World("world.yaml", text.ToString());
    }

    internal static World TenAgencies()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return new World("ten-agencies.yaml", File.ReadAllText(Path.Combine(folder.FullName, "scenarios", "validation", "ten-agencies.yaml")));
    }

    internal RunResult RunHere(int replication, int threads)
    {
        using var run = new SimulationRun(Compiled, Settings(replication, threads), new FiguresCollector(_scenario));
        return run.Finish();
    }

    internal RunResult RunOn(ClusterRun cluster, int replication, int threads) =>
        cluster.Simulate(Definition, new ReportCheck(_scenario), "", Settings(replication, threads), new FiguresCollector(_scenario), CancellationToken.None);

    private static RunSettings Settings(int replication, int threads) => new() { Seed = 1, Replication = replication, Threads = threads };
}
