using System.Runtime.ExceptionServices;
using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using NodaTime;

namespace ExchangeSim.Experiments.WarmUps;

/// <summary>Finds a scenario's warm-up by trial: it runs some replications from the empty start, and applies <see cref="MserFive"/> to the latencies in the order in which
/// requests closed.</summary>
/// <remarks>
/// The batch means of the replications are averaged first, which makes the rule surer (Hoad, Robinson, Davies). The warm-up ends when the last batch that is dropped has closed,
/// on average,
/// rounded up to an hour. Requests are counted by when they arise, so everything that is counted arises later than that. Deterministic; threads do not matter.
/// </remarks>
public static class WarmUpFinder
{
    /// <summary>Replications of a trial.</summary>
    public const int Replications = 5;

    private const double Hour = 3_600_000;

    /// <summary>The scenarios with the longest of the warm-ups that they need, so that the same requests are counted in all. What states its warm-up is left as it is.</summary>
    /// <param name="scenarios">A scenario, or one under several policies.</param>
    /// <param name="seed">Seed of the runs that are to follow; the trials are the first of these.</param>
    /// <param name="threads">Threads, ≥ 1.</param>
    /// <param name="cancellation">Stops.</param>
    /// <param name="place">Gives what runs replications of a scenario; null: in this process.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IReadOnlyList<Scenario> Resolve(IReadOnlyList<Scenario> scenarios, ulong seed, int threads, CancellationToken cancellation = default,
        Func<Scenario, Simulate>? place = null)
    {
        if (!scenarios.Any(IsOpen)) return scenarios;
        var found = scenarios.Where(IsOpen).Select(scenario => Find(scenario, place ?? (one => Arm.InProcess(one).Simulate), seed, threads, cancellation)).ToList();
        var (warmUp, origin) = (found.Max(trial => trial.WarmUp), found.All(trial => trial.IsSettled) ? WarmUpOrigin.Found : WarmUpOrigin.Unsettled);
        return [.. scenarios.Select(scenario => IsOpen(scenario) ? scenario with { WarmUp = warmUp, WarmUpOrigin = origin } : scenario)];
    }

    private static bool IsOpen(Scenario scenario) => scenario.WarmUpOrigin == WarmUpOrigin.ToBeFound;

    private static (Duration WarmUp, bool IsSettled) Find(Scenario scenario, Func<Scenario, Simulate> place, ulong seed, int threads, CancellationToken cancellation)
    {
        var trials = Trials(place(scenario with { WarmUp = Duration.Zero, WarmUpOrigin = WarmUpOrigin.Stated }), seed, threads, cancellation);
        var batch = trials.Max(trial => trial.Batch);
        foreach (var trial in trials) trial.Enlarge(batch);
        var means = Enumerable.Range(0, trials.Min(trial => trial.Count)).Select(i => trials.Average(trial => trial.Mean(i))).ToList();
        var (dropped, isSettled) = MserFive.Of(means);
        var end = dropped == 0 ? 0 : trials.Average(trial => (double)trial.ClosedAt(dropped - 1));
        return (Duration.FromHours(Math.Ceiling(end / Hour)), isSettled);
    }

    private static TrialSeries[] Trials(Simulate simulate, ulong seed, int threads, CancellationToken cancellation)
    {
        var trials = Enumerable.Range(0, Replications).Select(_ => new TrialSeries()).ToArray();
        try
        {
            Parallel.For(0, Replications, new ParallelOptions { MaxDegreeOfParallelism = threads }, replication =>
                simulate(new RunSettings { Seed = seed, Replication = replication }, trials[replication], cancellation));
        }
        catch (AggregateException failures)
        {
            // One of them says what is wrong: a draw that cannot be, a cluster that does not answer.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
        cancellation.ThrowIfCancellationRequested();
        return trials;
    }
}
