using ExchangeSim.Experiments.Keeping;
using ExchangeSim.Experiments.Pooling;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Simulation;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>Runs a scenario and its policies with common random numbers, replication by replication, until their differences are known precisely enough.</summary>
/// <remarks>
/// Replications come in batches of fixed size, and precision is looked at between batches only; so neither the threads nor the order in which runs are over change how many there
/// are.
/// Stopping when an interval is narrow enough makes it a little too sure, the less so the more replications there are (Law, Simulation Modeling and Analysis, §9.4.1).
/// </remarks>
/// <param name="arms">The baseline first, then one or more policies.</param>
public sealed class PolicyComparer(IReadOnlyList<Arm> arms)
{
    /// <summary>Runs them.</summary>
    /// <param name="plan">How often, and how precisely.</param>
    /// <param name="progress">Told how many runs are over and how many there are at most, one call at a time.</param>
    /// <param name="cancellation">Stops; replications that are over under every policy count, up to the first that is not.</param>
    /// <param name="keep">Keeps replications that are over, and has those of an earlier attempt; null: nothing is kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan is out of its ranges, or there is no policy to compare.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before the first replication was over.</exception>
    public ComparisonFigures Run(ComparisonPlan plan, Action<int, int>? progress = null, CancellationToken cancellation = default, IRunKeep? keep = null)
    {
        plan.Check();
        ArgumentOutOfRangeException.ThrowIfLessThan(arms.Count, 2);
        var builder = new ComparisonBuilder(arms, plan);
        var (over, isStopped) = (0, false);
        var reporting = new Lock();
        while (builder.Replications < plan.MostReplications && !builder.IsPrecise && !isStopped)
        {
            var first = builder.Replications;
            var count = Math.Min(first == 0 ? plan.LeastReplications : ComparisonPlan.Batch, plan.MostReplications - first);
            var batch = Batch(plan, builder.Filters, first, Math.Min(count, (plan.StopAfter ?? first + count) - first), keep, cancellation, () =>
            {
                lock (reporting) progress?.Invoke(++over, plan.MostReplications * arms.Count);
            });
            foreach (var replication in batch.TakeWhile(gathered => gathered.Whole is not null)) builder.Add(replication.Whole!);
            isStopped = builder.Replications < first + count;
        }
        if (builder.Replications == 0) throw new OperationCanceledException(cancellation);
        return builder.Build(!isStopped);
    }

    private ReplicationGathering[] Batch(
        ComparisonPlan plan, IReadOnlyList<RequestSlice> filters, int first, int count, IRunKeep? keep, CancellationToken cancellation, Action isOver)
    {
        var gathered = Enumerable.Range(first, count).Select(replication => new ReplicationGathering(arms.Count, KeptBytes.Read<ReplicationOutcome>(keep?.Find(replication))))
            .ToArray();
        var left = Enumerable.Range(0, count * arms.Count).Where(run => gathered[run / arms.Count].Whole is null).ToArray();
        for (var kept = left.Length; kept < count * arms.Count; kept++) isOver();
        var inside = Math.Max(1, plan.Threads / Math.Max(1, left.Length));
        // In order, replication by replication: few requests wait for being paired, and a batch that is stopped has its first replications.
        Crew<int>.ForEach(left, plan.Room ?? (() => plan.Threads), run =>
        {
            if (cancellation.IsCancellationRequested) return;
            var (replication, arm) = (run / arms.Count, run % arms.Count);
            var collector = new ArmCollector(arms[arm].Scenario, arm == 0 ? FiguresCollector.DefaultSlowest : 0, filters);
            var result = arms[arm].Simulate(new RunSettings { Seed = plan.Seed, Replication = first + replication, Threads = inside }, collector, cancellation);
            if (!result.IsComplete) return;
            if (gathered[replication].Add(arm, collector.End(result), collector.Latencies)) keep?.Keep(first + replication, KeptBytes.Write(gathered[replication].Whole!));
            isOver();
        });
        return gathered;
    }
}
