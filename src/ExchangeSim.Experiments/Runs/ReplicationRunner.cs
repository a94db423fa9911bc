using System.Collections.Concurrent;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Runs;

namespace ExchangeSim.Experiments.Runs;

/// <summary>Runs one replication to its end, or until it is cancelled; then the result is not complete. Called on several threads at once.</summary>
public delegate RunResult Simulate(RunSettings settings, IRunObserver observer, CancellationToken cancellation);

/// <summary>Runs the replications of a scenario on several threads and gathers their figures.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="simulate">What runs a replication of it.</param>
public sealed class ReplicationRunner(Scenario scenario, Simulate simulate)
{
    /// <summary>A runner that simulates in this process.</summary>
    /// <exception cref="ArgumentException">The scenario breaks a rule that the reader checks.</exception>
    public static ReplicationRunner InProcess(Scenario scenario)
    {
        var compiled = CompiledScenario.Compile(scenario);
        return new ReplicationRunner(scenario, (settings, observer, cancellation) =>
        {
            using var run = new SimulationRun(compiled, settings, observer);
            return run.Finish(cancellation);
        });
    }

    /// <summary>Runs them all.</summary>
    /// <param name="plan">How often, on how many threads.</param>
    /// <param name="progress">Told now and then how far it is, on a thread of the run, one call at a time.</param>
    /// <param name="cancellation">Stops the run; replications that are over count. If none is, what the first of the stopped ones has done counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan is out of its ranges.</exception>
    public RunFigures Run(RunPlan plan, Action<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(plan.Threads);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(plan.Replications);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(plan.Replications, ushort.MaxValue);
        var builder = new RunFiguresBuilder(scenario, plan.Seed, plan.Slowest);
        var stopped = new ConcurrentQueue<(int Replication, FiguresCollector Collected, RunResult Result)>();
        var reporting = new Lock();
        Crew<int>.ForEach([.. plan.Only?.Select(number => number - 1) ?? Enumerable.Range(0, plan.Replications)], plan.Room ?? (() => plan.Threads), replication =>
        {
            if (cancellation.IsCancellationRequested) return;
            var collector = new FiguresCollector(scenario, plan.Slowest);
            var observer = new ReplicationObserver(collector, (time, events) =>
            {
                lock (reporting) progress?.Invoke(new RunProgress(builder.Replications, plan.Replications, replication, time, events));
            });
            var result = simulate(SettingsOf(plan, replication), observer, cancellation);
            if (result.IsComplete) builder.Add(replication, collector, result);
            else stopped.Enqueue((replication, collector, result));
        });
        if (builder.Replications == 0 && !stopped.IsEmpty)
        {
            var (replication, collector, result) = stopped.MinBy(run => run.Replication);
            builder.Add(replication, collector, result);
        }
        return builder.Build(plan.Replications);
    }

    private static RunSettings SettingsOf(RunPlan plan, int replication) =>
        new() { Seed = plan.Seed, Replication = replication, Threads = Math.Max(1, plan.Threads / plan.Replications) };
}
