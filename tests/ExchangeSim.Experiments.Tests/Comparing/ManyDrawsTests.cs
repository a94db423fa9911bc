using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Experiments.Tests.Runs;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Experiments.Tests.Comparing;

/// <summary>A policy that makes requests ten hours quicker in 78 % of what may be assumed, and ten hours slower in the rest: more replications do not make that surer.</summary>
public class ManyDrawsTests
{
    private static readonly UncertainNumbers Numbers = UncertainNumbers.Of(1);
    private static readonly Scenario Stands = TwoAgencies.Scenario with { Uncertainty = Numbers, Policies = [new Policy("quicker", "Quicker, perhaps.", [])] };

    private static GoalFigures Compared(int replications)
    {
        Arm Of(Scenario scenario) => new(scenario, (settings, observer, _) =>
        {
            var change = scenario.Policy is null ? 0 : Assumptions.Of(Numbers, settings.Seed, settings.Replication)[0] < 0.78 ? -10 : 10;
            var noise = new Draws(settings.Seed, settings.Replication).Of(1, 2, 3).First;
            observer.OnClosed([TwoAgencies.Request(100 + change + noise)]);
            return TwoAgencies.Result();
        });
        return new PolicyComparer([Of(Stands), Of(Stands with { Policy = "quicker" })])
            .Run(new ComparisonPlan { Seed = 3, Threads = 2, Precision = null, LeastReplications = replications, MostReplications = replications }).Policies[1].Goals[0];
    }

    [Theory]
    [InlineData(60)] // each by itself
    [InlineData(400)] // in blocks of eight: the mean of each has the sign of most
    public void It_is_not_sure_and_it_is_said_on_what_it_depends(int replications)
    {
        var figure = Compared(replications).Figure!;
        Assert.InRange(figure.Difference, -8, -3);
        Assert.True(Math.Abs(figure.Difference) > figure.SimultaneousHalfWidth);
        Assert.Equal((false, false, false), (figure.Assumptions!.KeepsSign, figure.IsSure, figure.IsLikely));
        Assert.Equal(0.78, figure.Assumptions.DependsOn!.TurnsAt!.Value, 0.1);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(400)]
    public void It_is_the_best_in_as_many_worlds_as_it_is_quicker_in(int replications) => Assert.InRange(Compared(replications).ProbabilityBest!.Value, 0.6, 0.9);

    [Theory]
    [InlineData(60)]
    [InlineData(400)] // the mean of eight is hardly ever that of one
    public void Nine_of_ten_runs_are_as_single_ones_are(int replications)
    {
        var run = Compared(replications).Own!.OneRun!;
        Assert.InRange(run.Low, 90, 91);
        Assert.InRange(run.High, 110, 111);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(400)]
    public void A_run_says_so_too_and_how_strongly_it_goes_together_in_whatever_order_they_end(int replications)
    {
        var figures = Ran(Enumerable.Range(0, replications));
        var wait = figures.Latency[0].WaitHours!;
        Assert.InRange(wait.OneRun!.Low, 90, 91);
        Assert.InRange(wait.OneRun.High, 110, 111);
        // A step at p = 0.78 of evenly spread draws: a line explains 3 p (1 − p) = 0.51, its square p (1 − p) (2p − 1)² · 5 = 0.27 more; ranks correlate with 3 p (1 − p), too.
        Assert.InRange(wait.AssumptionShare!.Value, 0.70, 0.86);
        Assert.InRange(Assert.Single(figures.Assumptions).RankCorrelation, 0.35, 0.65);
        Assert.Equal(figures.Latency[0], Ran(Enumerable.Range(0, replications).Reverse()).Latency[0] with { PartHours = figures.Latency[0].PartHours });
    }

    private static RunFigures Ran(IEnumerable<int> replications)
    {
        var builder = new RunFiguresBuilder(Stands, 3);
        foreach (var replication in replications)
        {
            var noise = new Draws(3, replication).Of(1, 2, 3).First;
            var hours = 100 + (Assumptions.Of(Numbers, 3, replication)[0] < 0.78 ? -10 : 10) + noise;
            builder.Add(replication, TwoAgencies.Collected([TwoAgencies.Request(hours)]), TwoAgencies.Result());
        }
        return builder.Build(replications.Count());
    }
}
