using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Keeping;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>Runs replications of several arms with the same random numbers, on several threads. What was kept, from some number on, is not run again.</summary>
internal sealed class ResponseRuns(IReadOnlyList<Arm> arms, Metric metric, SweepPlan plan, Action isOver, (IRunKeep Keep, int First)? kept, CancellationToken cancellation)
{
    private readonly Lock _reporting = new();

    /// <summary>The replications from <paramref name="first"/> on, in order, by arm. If it was stopped there are fewer: those before the first that is not over in every
    /// arm.</summary>
    internal IEnumerable<RunResponse[]> Run(int first, int count)
    {
        var over = Enumerable.Range(0, count).Select(_ => new RunResponse?[arms.Count]).ToArray();
        var inside = Math.Max(1, plan.Threads / Math.Max(1, count * arms.Count));
        // In order, replication by replication, so that a stopped sweep has its first ones.
        Crew<int>.ForEach([.. Enumerable.Range(0, count * arms.Count)], plan.Room ?? (() => plan.Threads), run =>
        {
            if (cancellation.IsCancellationRequested) return;
            var (replication, arm) = (run / arms.Count, run % arms.Count);
            over[replication][arm] = Run(first + replication, arm, inside);
            if (over[replication][arm] is null) return;
            lock (_reporting) isOver();
        });
        return over.TakeWhile(replication => replication.All(response => response is not null)).Select(replication => replication.Select(r => r!).ToArray());
    }

    private RunResponse? Run(int replication, int arm, int threads)
    {
        var number = replication * arms.Count + arm + (kept?.First ?? 0);
        if (KeptBytes.Read<RunResponse>(kept?.Keep.Find(number)) is { } known) return known;
        var collector = new ResponseCollector(arms[arm].Scenario, metric);
        var result = arms[arm].Simulate(new RunSettings { Seed = plan.Seed, Replication = replication, Threads = threads }, collector, cancellation);
        if (!result.IsComplete) return null;
        var response = collector.End(result);
        kept?.Keep.Keep(number, KeptBytes.Write(response));
        return response;
    }
}
