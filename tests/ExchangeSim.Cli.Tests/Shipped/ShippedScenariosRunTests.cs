using ExchangeSim.Scenarios;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Runs;

namespace ExchangeSim.Cli.Tests.Shipped;

/// <summary>Every scenario in the box runs to its end, under each of its policies, and keeps its books.</summary>
[Trait("Category", "Slow")]
public class ShippedScenariosRunTests
{
    private static readonly string Folder = Path.Combine(Root(), "scenarios");

    public static TheoryData<string, string?> Runs()
    {
        var runs = new TheoryData<string, string?>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(Folder, file).Replace('\\', '/');
            if (path.StartsWith("library/", StringComparison.Ordinal) || path.EndsWith(".exercise.yaml", StringComparison.Ordinal)) continue;
            runs.Add(path, null);
            foreach (var policy in ScenarioFile.Read(file).Scenario?.Policies ?? []) runs.Add(path, policy.Id);
        }
        return runs;
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_shipped_scenario_runs_to_its_end_and_its_times_add_up(string file, string? policy)
    {
        var read = ScenarioFile.Read(Path.Combine(Folder, file), policy);
        Assert.NotNull(read.Scenario);
        var scenario = CompiledScenario.Compile(read.Scenario);
        var books = new Books();
        using var run = new SimulationRun(scenario, new RunSettings { Seed = read.Scenario.Seed, Threads = 2 }, books);
        var result = run.Finish();
        Assert.True(result.IsComplete);
        Assert.True(books.Sent > 0, "a request was sent");
        Assert.Equal(0, books.Wrong);
        Assert.Equal(books.Latency, result.Charges.Aggregate((Int128)0, (sum, c) => sum + c.Milliseconds));
        Assert.All(result.Desks, d => Assert.InRange(d.Busy, 0, d.OnDuty));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ExchangeSim.sln"))) folder = folder.Parent;
        return folder.FullName;
    }

    /// <summary>Adds up what is reported, and counts the requests whose parts do not make their whole.</summary>
    private sealed class Books : IRunObserver
    {
        public long Sent { get; private set; }
        public long Wrong { get; private set; }
        public Int128 Latency { get; private set; }

        public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
        {
            foreach (ref readonly var request in requests)
            {
                if (!request.WasSent) continue;
                Sent++;
                Latency += request.Latency;
                var parts = 0L;
                for (var part = 0; part < LatencyParts.Count; part++) parts += request.Parts[part];
                if (parts != request.Latency || request.Latency < 0) Wrong++;
            }
        }
    }
}
