using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using static ExchangeSim.Experiments.Tests.Kit.Sketch;

namespace ExchangeSim.Experiments.Tests.Sweeping;

/// <summary>One name, one definition: a run, a comparison and a sweep of the same scenario and seed say the same.</summary>
public class OneDefinitionTests
{
    // Replications of very different size, half of the requests open at the end.
    private static readonly Scenario Scenario = Sketch.Scenario(Procedure(
        new SendStep { Id = "submit", To = Side.Requested, Then = "court" }, new WaitStep { Id = "court", Time = new Exponential(400 * Hour), Then = "reply" },
        new SendStep { Id = "reply", To = Side.Requesting, Marks = Milestone.FirstReply, Then = "answered" }, Answered)) with { Demands = [Demand(0.02)] };

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(70)] // in blocks of two
    public void A_run_a_comparison_and_a_sweep_say_the_same(int replications)
    {
        var run = ReplicationRunner.InProcess(Scenario).Run(new RunPlan { Seed = 5, Replications = replications }).Latency[0];
        var plan = new ComparisonPlan { Seed = 5, LeastReplications = replications, MostReplications = replications, Precision = 1e-9 };
        var compared = new PolicyComparer([Arm.InProcess(Scenario), Arm.InProcess(Scenario with { Policy = "null" })]).Run(plan).Policies[1].All;
        var point = new SweepPoint([new Setting("x1", 0, true)], [Arm.InProcess(Scenario)]);
        var swept = new SweepRunner(Design.Factorial, ["demand"], [point], new Metric(Statistic.Mean))
            .Run(new SweepPlan { Seed = 5, LeastReplications = replications, MostReplications = replications }).Points[0].Figures;

        Assert.True(run.Censored > run.Count / 3);
        Assert.Equal((run.MeanHours!.Value, run.MeanHours.RestrictedTo), (compared.MeanHours!.Baseline, compared.MeanHours.BaselineRestrictedTo));
        Assert.Equal((run.MeanHours.Value, run.MeanHours.Value, 0), (compared.MeanHours.Baseline, compared.MeanHours.Policy, compared.MeanHours.Difference));
        Assert.Equal(run.MeanHours, swept[(int)Statistic.Mean]);
        Assert.Equal(run.MedianHours, swept[(int)Statistic.Median]);
        Assert.Equal(run.MedianHours?.Value, compared.MedianHours?.Baseline);
        Assert.Equal(28 * 24, run.MeanHours.RestrictedTo); // the run's length, whatever it saw
        Assert.Equal(run.WaitHours! with { OneRun = null }, swept[(int)Statistic.MeanWait]);
        Assert.Equal((run.WaitHours!.Value, run.AnsweredWithinHorizon!.Value), (compared.WaitHours!.Baseline, compared.AnsweredWithinHorizonShare!.Policy));
        Assert.Equal(run.AnsweredWithinHorizon! with { OneRun = null }, swept[(int)Statistic.ShareAnsweredWithin]);
        Assert.Equal(replications > 1, run.MeanHours.HalfWidth is not null);
    }

    // Nearly all are closed by the end, so that the slowest tenth is known, too.
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(70)]
    public void They_say_the_same_of_the_slowest_and_of_shares(int replications)
    {
        var quick = Scenario with
        {
            Procedures = [Scenario.Procedures[0] with
            {
                Steps = [.. Scenario.Procedures[0].Steps.Select(step => step is WaitStep wait ? wait with { Time = new Exponential(20 * Hour) } : step)],
            }],
        };
        var run = ReplicationRunner.InProcess(quick).Run(new RunPlan { Seed = 5, Replications = replications }).Latency[0];
        var plan = new ComparisonPlan { Seed = 5, LeastReplications = replications, MostReplications = replications, Precision = 1e-9 };
        var compared = new PolicyComparer([Arm.InProcess(quick), Arm.InProcess(quick with { Policy = "null" })]).Run(plan).Policies[1].All;
        var point = new SweepPoint([new Setting("x1", 0, true)], [Arm.InProcess(quick)]);
        var swept = new SweepRunner(Design.Factorial, ["demand"], [point], new Metric(Statistic.P90))
            .Run(new SweepPlan { Seed = 5, LeastReplications = replications, MostReplications = replications }).Points[0].Figures;
        Assert.Equal((run.P90Hours!.Value, run.P90Hours.Value), (compared.P90Hours!.Baseline, swept[(int)Statistic.P90]!.Value));
        Assert.Equal(run.P90Hours.HalfWidth, swept[(int)Statistic.P90]!.HalfWidth);
        Assert.Equal(run.P99Hours?.Value, swept[(int)Statistic.P99]?.Value);
        Assert.Equal((run.Answered!.Value, run.Answered.Value), (compared.AnsweredShare!.Baseline, swept[(int)Statistic.ShareAnswered]!.Value));
    }

    [Fact]
    public void A_first_reply_is_treated_like_a_final_one()
    {
        var run = ReplicationRunner.InProcess(Scenario).Run(new RunPlan { Seed = 5, Replications = 6 }).Latency[0];
        Assert.Equal(run.MeanHours!.Value, run.FirstReplyHours!.Value, 1e-6); // the first reply is the final one
        Assert.Equal(run.MeanHours.RestrictedTo, run.FirstReplyHours.RestrictedTo);
        Assert.Null(run.AcknowledgementHours); // the procedure has none, so nobody waits for one
    }
}
