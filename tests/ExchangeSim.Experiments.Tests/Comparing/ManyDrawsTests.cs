using ExchangeSim.Experiments.Comparing;
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
        Assert.Equal(0.78, figure.Assumptions.DependsOn!.TurnsAt, 0.1);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(400)]
    public void It_is_the_best_in_as_many_worlds_as_it_is_quicker_in(int replications) => Assert.InRange(Compared(replications).ProbabilityBest!.Value, 0.6, 0.9);
}
