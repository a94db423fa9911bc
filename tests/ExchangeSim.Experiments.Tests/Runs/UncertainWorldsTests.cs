using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using static ExchangeSim.Experiments.Tests.Kit.Sketch;

namespace ExchangeSim.Experiments.Tests.Runs;

/// <summary>Acceptance by experiment: worlds are drawn from what a scenario declares uncertain, simulated, and held against what was said of them before.</summary>
[Trait("Category", "Slow")]
public class UncertainWorldsTests
{
    private const int Studies = 60, Replications = 25, TruthsOfStudy = 5;

    private static readonly Procedure Information = Procedure(Submit("look-up"), Work("look-up", new Exponential(1.5 * Hour), "reply"), Reply, Answered);
    private static readonly Scenario Written = Scenario(Information) with
    {
        Policies = [new Policy("three-slower", "Three officers do the work, each more slowly.", [])],
    };

    private static Scenario World(double load, double pace, int officers) => Written with
    {
        Demands = [Demand(load)], Agencies = [Agency("vietnam"), Agency("laos", Desk("ncb", officers) with { Speed = pace })],
    };

    private static Scenario Two(double low, double high) => Uncertain(low, high, draw => World(draw[0], draw[1], 2));

    private static Scenario Three(double low, double high) => Uncertain(low, high, draw => World(draw[0], draw[1] * 0.76, 3)) with { Policy = "three-slower" };

    private static Scenario Uncertain(double low, double high, Func<IReadOnlyList<double>, Scenario> with) => with([(low + high) / 2, 1]) with
    {
        Uncertainty = new UncertainNumbers([("load", new Uniform(low, high)), ("pace", new Triangular(0.95, 1, 1.15))], with),
    };

    private static Estimate Wait(Scenario scenario, ulong seed, int replications) =>
        ReplicationRunner.InProcess(scenario).Run(new RunPlan { Seed = seed, Replications = replications, Threads = 2 }).Latency[0].WaitHours!;

    [Fact]
    public void Nine_of_ten_worlds_are_where_a_study_said_that_single_runs_lie()
    {
        var scenario = Two(0.6, 1.2);
        var inside = 0;
        for (var study = 1; study <= Studies; study++)
        {
            var run = Wait(scenario, (ulong)study, Replications).OneRun!;
            for (var truth = 0; truth < TruthsOfStudy; truth++)
                if (Wait(scenario, (ulong)(10_000 + study * TruthsOfStudy + truth), 1).Value is var wait && wait >= run.Low && wait <= run.High) inside++;
        }
        Assert.InRange(inside / (double)(Studies * TruthsOfStudy), 0.87, 0.93);
    }

    [Fact]
    public void What_is_called_sure_of_a_policy_is_wrong_in_at_most_one_world_of_twenty()
    {
        var (sure, wrong, turning) = (0, 0, 0);
        (double Low, double High)[] ranges = [(0.3, 0.6), (0.5, 1.2), (1.0, 1.25)];
        for (var study = 1UL; study <= 30; study++)
        {
            var (low, high) = ranges[study % 3];
            var figure = Compare(Two(low, high), Three(low, high), study, Replications);
            var isSure = figure.IsSure;
            if (figure.Assumptions!.DependsOn is { Place: "load" }) turning++;
            for (var truth = 1UL; truth <= 10 && isSure; truth++)
            {
                var load = low + (high - low) * ((truth - 0.5) / 10);
                sure++;
                if (Math.Sign(Truth(load)) != Math.Sign(figure.Difference)) wrong++;
            }
        }
        Assert.True(sure >= 50, $"only {sure} worlds of studies that are sure");
        Assert.True(wrong <= 0.05 * sure, $"{wrong} of {sure} are wrong");
        Assert.InRange(turning, 5, 20);
    }

    private static PairedFigure Compare(Scenario two, Scenario three, ulong seed, int replications) => new PolicyComparer([Arm.InProcess(two), Arm.InProcess(three)])
        .Run(new ComparisonPlan { Seed = seed, Threads = 2, Precision = null, LeastReplications = replications, MostReplications = replications }).Policies[1].Goals[0].Figure!;

    private static readonly Dictionary<double, double> Known = [];

    // The pace is near 1 in every world; it moves both alike.
    private static double Truth(double load) => Known.TryGetValue(load, out var difference) ? difference : Known[load] = Compare(
        World(load, 1.03, 2), World(load, 1.03 * 0.76, 3) with { Policy = "three-slower" }, 77, 60).Difference;
}
