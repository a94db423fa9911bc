using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using NodaTime;
using static ExchangeSim.Experiments.Tests.Kit.Sketch;

namespace ExchangeSim.Experiments.Tests.Sweeping;

/// <summary>How many officers a queue M/M/c needs is known from A. K. Erlang's formula.</summary>
public class TargetSearchTests
{
    private const double PerHour = 3.4;

    private static Scenario Queue(int officers) =>
        Scenario(Procedure(Submit("look-up"), Work("look-up", new Exponential(Hour), "reply"), Reply, Answered)) with
        {
            Length = Duration.FromDays(60), WarmUp = Duration.FromDays(5), Demands = [Demand(PerHour)], Agencies = [Agency("vietnam"), Agency("laos", Desk("ncb", officers))],
        };

    /// <summary>Mean latency in hours: an hour there, Erlang's wait, an hour of work, an hour back.</summary>
    private static double Erlang(int officers)
    {
        var (term, sum) = (1.0, 1.0);
        for (var k = 1; k < officers; k++) sum += term *= PerHour / k;
        var busy = term * PerHour / officers / (1 - PerHour / officers);
        return 3 + busy / (sum + busy) / (officers - PerHour);
    }

    private static SearchFigures Search(int levels, double hours, SweepPlan? plan = null) =>
        new TargetSearch(level => Arm.InProcess(Queue(level + 1)), levels, new Target(new Metric(Statistic.Mean), true, hours)).Run(plan ?? new SweepPlan { Threads = 2 });

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void The_least_number_of_officers_is_the_one_that_erlang_gives(int officers)
    {
        var target = (Erlang(officers) + (officers == 4 ? 2 * Erlang(4) : Erlang(officers - 1))) / 2;
        var found = Search(12, target);
        Assert.Equal(officers - 1, found.Found);
        var tried = found.Tried.Single(t => t.Level == found.Found);
        Assert.InRange(tried.Certainty, 0.95, 1);
        Assert.Equal(tried.Replications, tried.Met);
        Assert.Equal(Erlang(officers), tried.Figure!.Value, 0.15 * (Erlang(officers) - 2));
        Assert.True(found.Tried.Count <= 5, $"halving 12 values takes at most 5 runs, not {found.Tried.Count}");
        Assert.InRange(found.Tried.Single(t => t.Level == found.Found - 1).Certainty, 0, 0.05); // one officer fewer is known not to do
    }

    [Fact]
    public void Where_none_will_do_only_the_last_is_tried()
    {
        var found = Search(8, 2.9);
        Assert.Null(found.Found);
        Assert.Equal(7, Assert.Single(found.Tried).Level);
        Assert.Equal(0, found.Tried[0].Met);
    }

    [Fact]
    public void Where_the_first_will_do_it_is_found() => Assert.Equal(0, Search(1, 1e9, new SweepPlan { LeastReplications = 1, MostReplications = 1 }).Found);

    [Fact]
    public void An_undecided_value_is_run_more_often_and_does_not_count_if_it_stays_so()
    {
        SearchFigures Undecided(double hours) => new TargetSearch(_ => Arm.InProcess(Queue(4)), 1, new Target(new Metric(Statistic.Mean), true, hours))
            .Run(new SweepPlan { LeastReplications = 2, MostReplications = 12, Threads = 2, Confidence = 0.9999 });
        var mean = Undecided(Erlang(4)).Tried[0];
        Assert.Equal(12, mean.Replications);
        var undecided = Undecided(mean.Figure!.Value);
        Assert.Null(undecided.Found);
        Assert.Equal(0.5, undecided.Tried[0].Certainty, 6);
    }

    [Fact]
    public void A_figure_that_is_not_reached_meets_no_target()
    {
        var overloaded = new TargetSearch(_ => Arm.InProcess(Queue(1)), 1, new Target(new Metric(Statistic.P90), true, 1e9)).Run(new SweepPlan { Threads = 2 });
        Assert.Null(overloaded.Found);
        Assert.Equal((null, 0.0), (overloaded.Tried[0].Figure, overloaded.Tried[0].Certainty));
    }

    [Fact]
    public void A_share_may_be_wanted_to_be_great()
    {
        var answered = new TargetSearch(level => Arm.InProcess(Queue(level + 1)), 8, new Target(new Metric(Statistic.ShareAnswered), false, 0.9))
            .Run(new SweepPlan { Threads = 2 });
        Assert.Equal(3, answered.Found); // three officers answer less than 3 of 3.4 an hour
    }

    [Fact]
    public void A_stopped_search_tells_nothing_or_what_it_tried()
    {
        using var stop = new CancellationTokenSource();
        var search = new TargetSearch(level =>
        {
            if (level == 2) stop.Cancel();
            return Arm.InProcess(Queue(level + 1));
        }, 6, new Target(new Metric(Statistic.Mean), true, 100));
        var figures = search.Run(new SweepPlan { LeastReplications = 1, MostReplications = 1 }, null, stop.Token);
        Assert.Equal((false, 1), (figures.IsComplete, figures.Tried.Count));
        Assert.Throws<OperationCanceledException>(() => Search(3, 1, null, stop.Token));
    }

    private static SearchFigures Search(int levels, double hours, SweepPlan? plan, CancellationToken stop) =>
        new TargetSearch(level => Arm.InProcess(Queue(level + 1)), levels, new Target(new Metric(Statistic.Mean), true, hours)).Run(plan ?? new SweepPlan(), null, stop);
}
