using System.Diagnostics;
using System.Globalization;
using ExchangeSim.Benchmarks.Baseline;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Generation;

namespace ExchangeSim.Benchmarks;

/// <summary>The plain modes: two contestants in turn in one process, because two runs of the same thing on a shared machine differ by more than what is to be measured.</summary>
internal static class Modes
{
    /// <summary>The hand-written loop and the engine on the ten-agencies model; one thread.</summary>
    public static void Paired(int rounds)
    {
        var engine = Engine.OfTenAgencies();
        InTurn(rounds, ("loop", TenAgenciesLoop.Run), ("engine", seed => engine.Run(seed)));
    }

    /// <summary>The engine on one thread and on two, on a generated world.</summary>
    public static void Threads(int rounds, int agencies, long requests) => WithWorld(agencies, requests, world =>
        InTurn(rounds, ("one thread", seed => world.Run(seed)), ("two threads", seed => world.Run(seed, threads: 2))));

    /// <summary>A run that ends with 26,000 requests inside forks, and the same world with the steps of the fork one after the other.</summary>
    public static void Ending(int rounds)
    {
        var forked = Engine.Read(Path.Combine(Engine.Root(), "tests", "ExchangeSim.Simulation.Tests", "Cases", "open-inside-forks.yaml"));
        var steps = forked.Procedures[0].Steps.Where(step => step is not (ForkStep or JoinStep));
        var plain = forked with
        {
            Procedures = [forked.Procedures[0] with { Steps = [.. steps.Select(step => step.Then switch { "both" => step with { Then = "look-up" }, "met" when step.Id == "look-up"
                => step with { Then = "analyse" }, "met" => step with { Then = "reply" }, _ => step })] }],
        };
        var (without, with) = (new Engine(plain), new Engine(forked));
        InTurn(rounds, ("without the fork", seed => without.Run(seed) with { Fingerprint = null }), ("with it", seed => with.Run(seed) with { Fingerprint = null })); // two worlds
    }

    /// <summary>A generated world against ten-agencies, on one thread and on all processors, as <c>run</c> does by default: requests per second of both, and the memory that the
    /// process has needed at its peak.</summary>
    public static void World(int agencies, long requests) => WithWorld(agencies, requests, world =>
    {
        var small = Engine.OfTenAgencies();
        foreach (var threads in new SortedSet<int> { 1, Environment.ProcessorCount })
        {
            Measured.Run(() => small.Run(1, threads));
            var before = Measured.Run(() => small.Run(2, threads));
            var large = Measured.Run(() => world.Run(1, threads));
            using var process = Process.GetCurrentProcess();
            var peak = process.PeakWorkingSet64 / 1048576.0;
            var after = Measured.Run(() => small.Run(3, threads));
            Print($"threads: {threads}");
            Print($"ten-agencies  {before}");
            Print($"world         {large}");
            Print($"ten-agencies  {after}");
            Print($"world / ten-agencies: {2 * large.RequestsPerSecond / (before.RequestsPerSecond + after.RequestsPerSecond):F2}; peak memory of the process {peak:F0} MiB");
        }
    });

    private static void InTurn(int rounds, (string Name, Func<int, Finish> Run) a, (string Name, Func<int, Finish> Run) b)
    {
        var ratios = new List<double>();
        for (var round = 0; round <= rounds; round++) // round 0 lets the just-in-time compiler finish, and does not count
        {
            var first = Measured.Run(() => a.Run(round));
            var second = Measured.Run(() => b.Run(round));
            if (first.Finish.Fingerprint is { } one && second.Finish.Fingerprint is { } other && one != other)
                throw new InvalidOperationException($"the fingerprints differ: {one}, {other}");
            if (round == 0) continue;
            var ratio = second.RequestsPerSecond / first.RequestsPerSecond;
            ratios.Add(ratio);
            Print($"{round,3}  {a.Name} {first}   {b.Name} {second}   ratio {ratio:F2}");
        }
        ratios.Sort();
        Print($"{b.Name} / {a.Name}: min {ratios[0]:F2}, median {ratios[ratios.Count / 2]:F2}, max {ratios[^1]:F2} in {ratios.Count} rounds");
    }

    private static void WithWorld(int agencies, long requests, Action<Engine> use)
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var text = new StreamWriter(file)) WorldGenerator.Write(text, agencies, requests, seed: 1);
            use(Engine.Of(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
