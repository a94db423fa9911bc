using System.Collections.Concurrent;
using System.Text.Json;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Tests.Runs;

public class ReplicationRunnerTests
{
    /// <summary>A replication whose only request takes as many hours as its number + 1.</summary>
    private static RunResult OneRequest(RunSettings settings, IRunObserver observer, CancellationToken cancellation)
    {
        observer.OnClosed([TwoAgencies.Request(settings.Replication + 1)]);
        observer.OnProgress(1, 100_000);
        return TwoAgencies.Result((ulong)settings.Replication, !cancellation.IsCancellationRequested);
    }

    [Fact]
    public void The_figures_are_the_same_on_any_number_of_threads()
    {
        string Figures(int threads) => JsonSerializer.Serialize(
            new ReplicationRunner(TwoAgencies.Scenario, OneRequest).Run(new RunPlan { Replications = 20, Threads = threads }));
        Assert.Equal(Figures(1), Figures(2));
        Assert.Equal(Figures(1), Figures(7));
    }

    [Theory]
    [InlineData(1, 4, 4)]
    [InlineData(4, 4, 1)]
    [InlineData(2, 5, 2)]
    [InlineData(8, 2, 1)]
    public void Threads_go_to_replications_first(int replications, int threads, int inside)
    {
        var seen = new ConcurrentQueue<RunSettings>();
        new ReplicationRunner(TwoAgencies.Scenario, (settings, observer, cancellation) =>
        {
            seen.Enqueue(settings);
            return OneRequest(settings, observer, cancellation);
        }).Run(new RunPlan { Seed = 5, Replications = replications, Threads = threads });
        Assert.Equal(Enumerable.Range(0, replications), seen.Select(settings => settings.Replication).Order());
        Assert.All(seen, settings => Assert.Equal((5UL, inside), (settings.Seed, settings.Threads)));
    }

    [Fact]
    public void A_cancelled_run_counts_the_replications_that_are_over()
    {
        using var cancellation = new CancellationTokenSource();
        var figures = new ReplicationRunner(TwoAgencies.Scenario, (settings, observer, token) =>
        {
            if (settings.Replication == 2) cancellation.Cancel();
            return OneRequest(settings, observer, token);
        }).Run(new RunPlan { Replications = 5 }, null, cancellation.Token);
        Assert.False(figures.IsComplete);
        Assert.Equal((2, 2), (figures.Replications, figures.Requests.Sent));
        Assert.Contains(figures.Notes, note => note.Text.Contains("2 of 5", StringComparison.Ordinal));
    }

    [Fact]
    public void A_single_run_that_is_stopped_counts_as_far_as_it_came()
    {
        using var cancellation = new CancellationTokenSource();
        var figures = new ReplicationRunner(TwoAgencies.Scenario, (settings, observer, token) =>
        {
            cancellation.Cancel();
            return OneRequest(settings, observer, token);
        }).Run(new RunPlan(), null, cancellation.Token);
        Assert.False(figures.IsComplete);
        Assert.Equal(1, figures.Requests.Sent);
    }

    [Fact]
    public void Of_a_run_that_was_stopped_nothing_is_said_of_limits()
    {
        var limited = TwoAgencies.Scenario with
        {
            Procedures = [.. TwoAgencies.Scenario.Procedures.Select(procedure => procedure with
                { Limits = new SortedDictionary<Urgency, CalendarLength> { [Urgency.Routine] = NodaTime.Duration.FromHours(48) } })],
        };
        var figures = Stopped(false);
        Assert.Equal((null, null), (figures.Latency[0].WithinLimit, figures.Latency[0].AnsweredWithinLimit));
        Assert.Contains(figures.Notes, note => note.Text.StartsWith("No share is in time", StringComparison.Ordinal));
        Assert.Equal(0.5, Stopped(true).Latency[0].WithinLimit!.Value);

        // Stopped after 30 h: what closed is in time, and what may yet be late is open below its limit.
        Figures.RunFigures Stopped(bool isComplete) => new ReplicationRunner(limited, (_, observer, _) =>
        {
            observer.OnClosed([TwoAgencies.Request(1) with { Limit = 48 * TwoAgencies.Hour }]);
            observer.OnClosed([TwoAgencies.Request(isComplete ? 168 : 30, Outcome.Open) with { Limit = 48 * TwoAgencies.Hour }]);
            return TwoAgencies.Result(isComplete: isComplete);
        }).Run(new RunPlan());
    }

    [Fact]
    public void A_mistake_of_ours_stops_the_run_with_its_own_exception() =>
        Assert.Throws<InvalidOperationException>(() =>
            new ReplicationRunner(TwoAgencies.Scenario, (_, _, _) => throw new InvalidOperationException("planted")).Run(new RunPlan { Replications = 3, Threads = 2 }));

    [Fact]
    public void Progress_is_told_for_every_replication_and_not_for_every_window()
    {
        var told = new List<RunProgress>();
        new ReplicationRunner(TwoAgencies.Scenario, (settings, observer, token) =>
        {
            for (var window = 0; window < 1000; window++) observer.OnProgress(window, window);
            return OneRequest(settings, observer, token);
        }).Run(new RunPlan { Replications = 3 }, told.Add);
        Assert.Equal([0, 0, 1, 1, 2, 2], told.Select(progress => progress.Replication));
        Assert.Equal([0, 0, 1, 1, 2, 2], told.Select(progress => progress.Over));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(65_536, 1)]
    public void A_plan_out_of_its_ranges_is_not_run(int replications, int threads) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new ReplicationRunner(TwoAgencies.Scenario, OneRequest).Run(new RunPlan { Replications = replications, Threads = threads }));
}
