using ExchangeSim.Hosting.Clients;
using ExchangeSim.Hosting.Silos;
using ExchangeSim.Grains.Agencies;
using ExchangeSim.Grains.Replications;
using ExchangeSim.Grains.Runs;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Benchmarks.Clusters;

/// <summary>What is measured.</summary>
internal static class ClusterModes
{
    private const int Agencies = 12;
    private static long _runs = TimeProvider.System.GetUtcNow().UtcTicks;

    /// <summary>A window in which twelve agencies of the same silo are called and nothing happens, against twelve calls of grains that do nothing.</summary>
    internal static void Window(int warmUp, int rounds, int windows)
    {
        using var silo = new LocalSilos(1);
        var world = World.Generate(Agencies, 1_000);
        using var host = new OrleansHost(silo.Grains, null, $"window/{_runs}", _runs, world.Definition, world.Compiled, new RunSettings(), Console.Error.WriteLine,
            CancellationToken.None);
        var (calls, answers) = (Make<AgencyCall>(), Make<AgencyAnswer>());
        var all = Enumerable.Range(0, Agencies).ToArray();
        var grains = all.Select(i => silo.Grains.GetGrain<INothingGrain>(i)).ToArray();
        var pending = new Task[Agencies];
        Contest.Hold(warmUp, rounds,
            ($"{windows} times {Agencies} empty calls", _ => Repeat(windows, () =>
            {
                for (var i = 0; i < Agencies; i++) pending[i] = grains[i].Nothing();
                Task.WhenAll(pending).GetAwaiter().GetResult();
            })),
            ($"{windows} windows", _ => Repeat(windows, () =>
            {
                foreach (var call in calls) call.Ordinal++;
                host.Advance(all, calls, answers);
            })));
    }

    /// <summary>A replication whose agencies are grains of one silo in this process, or of silo processes, against the same in process.</summary>
    internal static void Spread(World world, int warmUp, int rounds, int threads, int processes)
    {
        using var cluster = Open(processes, Environment.ProcessorCount);
        Contest.Hold(warmUp, rounds, ($"in process, {threads} threads", round => world.RunHere(round, threads).Fingerprint),
            ("agencies as grains", round => On(cluster.Grains, Grains.Replications.Spread.Agencies, run => world.RunOn(run, round, threads).Fingerprint)));
    }

    /// <summary>Replications on silo processes of one processor each, against as many threads in this process.</summary>
    internal static void Replications(World world, int warmUp, int rounds, int replications, int processes)
    {
        using var cluster = Open(processes, 1);
        ThreadPool.SetMinThreads(16, 8);
        Contest.Hold(warmUp, rounds, ($"{processes} threads", _ => Sum(replications, processes, i => world.RunHere(i, 1).Fingerprint)),
            ($"{processes} silos", _ => On(cluster.Grains, Grains.Replications.Spread.Replications, run =>
                Sum(replications, run.Processors, i => world.RunOn(run, i, 1).Fingerprint))));
    }

    private static T[] Make<T>() where T : new() => [.. Enumerable.Range(0, Agencies).Select(_ => new T())];

    private static ulong Repeat(int times, Action act)
    {
        for (var i = 0; i < times; i++) act();
        return 0;
    }

    private static ulong Sum(int count, int atOnce, Func<int, ulong> run)
    {
        ulong sum = 0;
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, i => Interlocked.Add(ref sum, run(i)));
        return sum;
    }

    private static ulong On(IGrainFactory grains, Spread spread, Func<ClusterRun, ulong> act)
    {
        var options = new ClusterRunOptions { Name = $"benchmark-{Interlocked.Increment(ref _runs)}", Spread = spread };
        var run = ClusterRun.Open(grains, options, Console.Error.WriteLine, CancellationToken.None).GetAwaiter().GetResult();
        var mark = act(run);
        run.End(isComplete: true);
        run.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return mark;
    }

    private static SiloProcesses Open(int processes, int processors) => new(processes, processors);
}
