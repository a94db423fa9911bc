using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using NodaTime;
using static ExchangeSim.Experiments.Tests.Kit.Sketch;

namespace ExchangeSim.Experiments.Tests.Comparing;

/// <summary>The queue M/M/1 stays a mean of 1 / (μ − λ) at its desk; so what a faster officer saves is known before it is simulated.</summary>
[Trait("Category", "Slow")]
public class QueueComparisonTests
{
    private static Scenario Queue(string? policy, double speed) =>
        Scenario(Procedure(Submit("look-up"), Work("look-up", new Exponential(Hour), "reply"), Reply, Answered)) with
        {
            Policy = policy, Length = Duration.FromDays(1000), WarmUp = Duration.FromDays(50), Demands = [Demand(0.6)],
            Agencies = [Agency("vietnam"), Agency("laos", Desk("ncb", 1) with { Speed = speed })],
        };

    [Fact]
    public void The_difference_of_two_queues_is_the_one_that_theory_gives()
    {
        var known = 1 / (1.25 - 0.6) - 1 / (1 - 0.6);
        var figures = new PolicyComparer([Arm.InProcess(Queue(null, 1)), Arm.InProcess(Queue("faster", 1.25))])
            .Run(new ComparisonPlan { Seed = 5, Threads = 2, MostReplications = 20, Precision = 1e-6, Confidence = 0.99 });
        var mean = figures.Policies[1].All.MeanHours!;
        Assert.InRange(known, mean.Difference - mean.HalfWidth!.Value, mean.Difference + mean.HalfWidth!.Value);
        Assert.InRange(mean.HalfWidth.Value, 0, 0.05);
        Assert.Equal(2 + 1 / (1 - 0.6), mean.Baseline, 0.1); // an hour there and an hour back
        Assert.True(mean.VarianceRatio > 2, $"common random numbers divide the variance by {mean.VarianceRatio}");
        Assert.True(mean.HalfWidth < mean.UnpairedHalfWidth);
    }
}
