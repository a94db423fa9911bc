using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Experiments.Tests.Runs;
using ExchangeSim.Model;
using MathNet.Numerics.Distributions;

namespace ExchangeSim.Experiments.Tests.Sweeping;

public class TargetCertaintyTests
{
    private static readonly RepeatedLooks Once = new(1, true);

    private static JackknifedFigure Share(double each, double of, int replications = 5) => JackknifedFigure.Ratio(
        [.. Enumerable.Repeat(each, replications)], [.. Enumerable.Repeat(of, replications)], [.. Enumerable.Repeat(1, replications)]).AsShare(of * replications);

    private static double Certainty(JackknifedFigure share, bool isAtMost, double value, RepeatedLooks? looks = null) =>
        new TargetCertainty(new Target(new Metric(Statistic.ShareWithinLimit), isAtMost, value), looks ?? Once).Of(share, hasRequests: true);

    [Fact]
    public void All_of_so_many_say_no_more_than_so_many_trials_do()
    {
        Assert.Equal(1 - Math.Pow(0.99, 50), Certainty(Share(10, 10), false, 0.99), 1e-12); // 39 %
        Assert.Equal(1 - Math.Pow(0.5, 50), Certainty(Share(10, 10), false, 0.5), 1e-12);
        Assert.Equal(1 - Math.Pow(0.98, 50), Certainty(Share(0, 10), true, 0.02), 1e-12);
        Assert.Equal(Math.Pow(0.9, 50), Certainty(Share(0, 10), false, 0.1), 1e-12);
        Assert.Equal(Math.Pow(0.9, 50), Certainty(Share(10, 10), true, 0.9), 1e-12);
        Assert.Equal(0.5, Certainty(Share(10, 10), true, 0.999)); // 50 of 50 do not say that it is more
        Assert.Equal((1, 1), (Certainty(Share(10, 10), true, 1), Certainty(Share(0, 10), false, 0)));
    }

    [Fact]
    public void All_are_no_miss_however_few_and_looks_lower_no_less_than_they_should()
    {
        Assert.Equal(1 - Math.Pow(0.999, 50), Certainty(Share(10, 10), false, 0.999, new RepeatedLooks(8, false)), 1e-12);
        Assert.Equal(1 - 2 * Math.Pow(0.9, 50), Certainty(Share(10, 10), false, 0.9, new RepeatedLooks(8, true)), 1e-12);
    }

    [Fact]
    public void The_same_share_in_every_replication_varies_as_trials_do()
    {
        // 45 of 50 : 0.9 ± √(0.09 / 50) = 0.0424.
        Assert.Equal(StudentT.CDF(0, 1, 4, 0.01 / Math.Sqrt(0.09 / 50)), Certainty(Share(9, 10), false, 0.89), 1e-9);
    }

    [Fact]
    public void Degrees_of_freedom_are_those_of_the_interval()
    {
        var time = JackknifedFigure.Ratio([1, 1, 1, 1, 20], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1]);
        var certainty = new TargetCertainty(new Target(new Metric(Statistic.Mean), true, 12), Once).Of(time, hasRequests: true);
        Assert.InRange(time.Freedom!.Value, 1, 3);
        Assert.Equal(StudentT.CDF(0, 1, time.Freedom.Value, (12 - 4.8) / Math.Sqrt(time.Variance!.Value)), certainty, 1e-12);
    }

    private static SearchFigures Search(Target target, Func<int, int> requestsOf, SweepPlan plan) =>
        new TargetSearch(_ => new Arm(TwoAgencies.Scenario, (settings, observer, _) =>
        {
            for (var i = 0; i < requestsOf(settings.Replication); i++) observer.OnClosed([TwoAgencies.Request(100 + settings.Replication)]);
            return TwoAgencies.Result();
        }), 1, target).Run(plan);

    [Fact]
    public void A_search_goes_on_until_so_many_trials_say_it()
    {
        var found = Search(new Target(new Metric(Statistic.ShareAnswered), false, 0.99), _ => 10, new SweepPlan { MostReplications = 40 });
        Assert.Equal((0, 40), (found.Found, found.Tried[0].Replications)); // 1 − 2 · 0.99⁴⁰⁰ = 96 %
        Assert.Equal(1 - 2 * Math.Pow(0.99, 400), found.Tried[0].Certainty, 1e-9);
        var few = Search(new Target(new Metric(Statistic.ShareAnswered), false, 0.99), _ => 10, new SweepPlan());
        Assert.Null(few.Found);
        Assert.Equal(1 - Math.Pow(0.99, 50), few.Tried[0].Certainty, 1e-9);
    }

    [Theory]
    [InlineData(0)] // nothing in the first five
    [InlineData(1)] // all in one of them
    public void What_is_not_known_yet_is_not_missed(int inFirst)
    {
        var found = Search(new Target(new Metric(Statistic.Mean), true, 160), replication => replication == 0 ? inFirst : replication < 5 ? 0 : 1,
            new SweepPlan { MostReplications = 20 });
        Assert.Equal(0, found.Found);
        Assert.InRange(found.Tried[0].Replications, 6, 20);
        Assert.Null(Search(new Target(new Metric(Statistic.Mean), true, 160), replication => replication == 0 ? inFirst : 0, new SweepPlan { MostReplications = 20 }).Found);
    }
}
