using ExchangeSim.Experiments.Keeping;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>Runs the points of a sweep, all with the same random numbers, so that they differ by their values only.</summary>
/// <param name="design">How the points were chosen.</param>
/// <param name="varied">The figures that are varied, by path.</param>
/// <param name="points">The points; each has the same policies.</param>
/// <param name="response">The figure that is asked for.</param>
public sealed class SweepRunner(Design design, IReadOnlyList<string> varied, IReadOnlyList<SweepPoint> points, Metric response)
{
    /// <summary>Runs them.</summary>
    /// <param name="plan">How often.</param>
    /// <param name="progress">Told how many runs are over and how many there are at most, one call at a time.</param>
    /// <param name="cancellation">Stops; replications that are over at every point count, up to the first that is not.</param>
    /// <param name="keep">Keeps each run that is over, by replication · (points · policies) + point and policy, and has those of an interrupted sweep; null: nothing is
    /// kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan is out of its ranges, or there is no point.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before the first replication was over.</exception>
    public SweepFigures Run(SweepPlan plan, Action<int, int>? progress = null, CancellationToken cancellation = default, IRunKeep? keep = null)
    {
        plan.Check();
        ArgumentOutOfRangeException.ThrowIfZero(points.Count);
        var arms = points.SelectMany(p => p.Arms).ToList();
        var builder = new SweepBuilder(design, varied, points, response, plan);
        var (over, isStopped) = (0, false);
        var runs = new ResponseRuns(arms, response, plan, () => progress?.Invoke(++over, plan.MostReplications * arms.Count), keep is null ? null : (keep, 0), cancellation);
        while (builder.Replications < plan.MostReplications && !builder.IsDone && !isStopped)
        {
            var first = builder.Replications;
            var count = Math.Min(first == 0 ? plan.LeastReplications : SweepPlan.Batch, plan.MostReplications - first);
            foreach (var replication in runs.Run(first, Math.Min(count, (plan.StopAfter ?? first + count) - first))) builder.Add(replication);
            isStopped = builder.Replications < first + count;
        }
        if (builder.Replications == 0) throw new OperationCanceledException(cancellation);
        return builder.Build(!isStopped);
    }
}
