using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using NodaTime;
using Xunit.Abstractions;
using static ExchangeSim.Experiments.Tests.Kit.Sketch;

namespace ExchangeSim.Experiments.Tests.Statistics;

/// <summary>Where half of the requests are open at the end of the run, how often do intervals of pooled figures and of paired differences hold the truth? The truth is the
/// figure of a thousand replications.</summary>
/// <remarks>
/// Two worlds, each with a thousand experiments of ten replications under two policies. Long waits: a court takes an exponential time, so each request fares for itself. A
/// growing queue: requests come twice as fast as
/// they are worked on, so all of a replication depend on one another. A mean is held against the true mean of the smaller of each time
/// and the longest time that its replications saw: no more can be known. Seeds are 1 to 1,000; the truth has a seed of its own. Chance alone moves the share
/// by 0.7 points (one standard error).
/// </remarks>
public class CoverageWithOpenRequestsTests(ITestOutputHelper output)
{
    private const int Count = 1000, Replications = 10, TruthReplications = 1000;

    private static Scenario LongWaits(double mean) => Scenario(Procedure(
        Submit("court"), new WaitStep { Id = "court", Time = new Exponential(mean * Hour), Then = "reply" }, Reply, Answered)) with
    {
        Length = Duration.FromDays(4), Demands = [Demand(0.5)],
    };

    private static Scenario GrowingQueue(double mean) => Scenario(Procedure(Submit("look-up"), Work("look-up", new Exponential(mean * Hour), "reply"), Reply, Answered)) with
    {
        Length = Duration.FromDays(4), Demands = [Demand(0.5)], Agencies = [Agency("vietnam"), Agency("laos", Desk("ncb", 1))],
    };

    [Theory]
    [InlineData("long waits")]
    [InlineData("a growing queue")]
    public void Intervals_of_pooled_figures_and_of_their_differences_hold_the_truth_as_often_as_they_say(string world)
    {
        Arm[] arms = [.. (world == "long waits" ? [LongWaits(60), LongWaits(50)] : (Scenario[])[GrowingQueue(4), GrowingQueue(3.6)]).Select(Arm.InProcess)];
        KaplanMeier[] truths = [.. arms.Select(Truth)];
        var held = new int[4];
        Parallel.For(0, Count, i =>
        {
            var (figures, longest) = (new GroupFigures[arms.Length], new long[arms.Length]);
            for (var arm = 0; arm < arms.Length; arm++) (figures[arm], longest[arm]) = Figures(arms[arm], (ulong)i + 1);
            Assert.InRange(figures[0].Open.Whole!.Value / figures[0].Sent.Whole!.Value, 0.35, 0.65);
            double Mean(int arm) => Area(truths[arm], longest[arm]);
            double Median(int arm) => truths[arm].Quantile(0.5)!.Value / Hour;
            Note(0, figures[0].MeanHours, Mean(0));
            Note(1, figures[1].MeanHours.Less(figures[0].MeanHours), Mean(1) - Mean(0));
            Note(2, figures[0].MedianHours, Median(0));
            Note(3, figures[1].MedianHours.Less(figures[0].MedianHours), Median(1) - Median(0));
        });
        string[] names = ["mean", "difference of means", "median", "difference of medians"];
        foreach (var (name, count) in names.Zip(held))
            output.WriteLine(FormattableString.Invariant($"{world}, {name}: held in {100.0 * count / Count:0.0} % of {Count} experiments"));
        Assert.All(held, count => Assert.InRange(100.0 * count / Count, 93, 97));

        void Note(int which, JackknifedFigure figure, double truth)
        {
            if (figure.HalfWidth() is { } half && Math.Abs(figure.Whole!.Value - truth) <= half) Interlocked.Increment(ref held[which]);
        }
    }

    private static (GroupFigures Figures, long Longest) Figures(Arm arm, ulong seed)
    {
        var (figures, all) = (new ArmFigures(arm.Scenario), new LatencySample());
        for (var replication = 0; replication < Replications; replication++)
        {
            var sums = Sums(arm, seed, replication);
            all.Merge(sums.All().Sample);
            figures.Add(sums);
        }
        return (figures.Of(ArmFigures.All)!, new KaplanMeier(all).Longest);
    }

    private static KaplanMeier Truth(Arm arm)
    {
        var sums = new ArmSums[TruthReplications];
        Parallel.For(0, TruthReplications, replication => sums[replication] = Sums(arm, 1_000_000, replication));
        var all = new LatencySample();
        foreach (var one in sums) all.Merge(one.All().Sample);
        return new KaplanMeier(all);
    }

    private static ArmSums Sums(Arm arm, ulong seed, int replication)
    {
        var collector = new ArmCollector(arm.Scenario);
        return ArmSums.Of(arm.Scenario, collector.End(arm.Simulate(new RunSettings { Seed = seed, Replication = replication }, collector, default)).Sums);
    }

    // The area under a curve up to a bound, hours.
    private static double Area(KaplanMeier curve, long bound)
    {
        double area = 0, open = 1;
        long last = 0;
        foreach (var point in curve.Points.TakeWhile(point => point.Time <= bound))
        {
            area += open * (point.Time - last);
            (last, open) = (point.Time, point.Survival);
        }
        return (area + open * (bound - last)) / Hour;
    }
}
