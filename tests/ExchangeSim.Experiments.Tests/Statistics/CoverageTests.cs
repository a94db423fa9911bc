using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Runs;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Model;
using MathNet.Numerics.RootFinding;
using NodaTime;
using Xunit.Abstractions;
using static ExchangeSim.Experiments.Tests.Kit.Sketch;
using Normal = MathNet.Numerics.Distributions.Normal;
using StudentT = MathNet.Numerics.Distributions.StudentT;

namespace ExchangeSim.Experiments.Tests.Statistics;

/// <summary>Two thousand experiments with the engine, each of five replications of a queue whose answers are known: how often do the intervals hold the truth?</summary>
/// <remarks>
/// The queue is M/M/2 at a load of a half: a request comes every hour, work takes an hour. Erlang's C is 1/3, so a request stays 4/3 hours on average, and longer than t with
/// probability e⁻ᵗ(1 + t/3)
/// (L. Kleinrock, Queueing Systems I, 1975, §3.5; the stay is a wait, with C exponential at rate 1, and the work). The two messages take an hour each.
/// The empty start: what arises in the first three days is not counted, twelve times as long as the queue's memory of some six hours, 1 / (√2 − 1)². The end: a replication goes
/// on until its 372 requests
/// are closed. Seeds are 1 to 2,000, taken as they come. Chance alone moves the share by 0.5 points (one standard error).
/// </remarks>
[Trait("Category", "Slow")]
public class CoverageTests(CoverageTests.Experiments experiments, ITestOutputHelper output) : IClassFixture<CoverageTests.Experiments>
{
    private const int Count = 2000, Replications = 5;
    private const double TrueMean = 2 + 4 / 3.0;

    private static double TrueShare(double hours) => 1 - Math.Exp(2 - hours) * (1 + (hours - 2) / 3);

    [Fact]
    public void Intervals_of_the_mean_hold_it_as_often_as_they_say() => Keeps(experiments.All, run => Holds(Mean(run), TrueMean));

    [Fact]
    public void Intervals_of_the_time_within_which_nine_in_ten_close_hold_it_as_often_as_they_say()
    {
        var truth = Bisection.FindRoot(hours => TrueShare(hours) - 0.9, 2, 20);
        Keeps(experiments.All, run => Holds(run.Latency[0].P90Hours!, truth));
    }

    [Fact]
    public void Intervals_that_take_the_normal_law_for_students_do_not()
    {
        var tooNarrow = Normal.InvCDF(0, 1, 0.975) / StudentT.InvCDF(0, 1, Replications - 1, 0.975);
        Fails(experiments.All, run => Holds(Mean(run) with { HalfWidth = Mean(run).HalfWidth * tooNarrow }, TrueMean));
    }

    [Fact]
    public void Intervals_around_a_mean_that_is_off_do_not_either() => // such as by an empty start that is left in; here by half the half-width
        Fails(experiments.All, run => Holds(Mean(run) with { Value = Mean(run).Value - 0.5 * Mean(run).HalfWidth!.Value }, TrueMean));

    [Theory]
    [InlineData(2.7)]
    [InlineData(3.5)]
    [InlineData(5.5)]
    public void Bands_of_the_curve_hold_the_true_share_as_often_as_they_say(double hours) => Keeps(experiments.All, run => BandHolds(run, hours));

    [Fact]
    public void The_band_of_a_single_replication_takes_requests_for_strangers_and_does_not()
    {
        Assert.All(experiments.Single, run => Assert.Equal(CurveBand.Requests, run.Curves[0].Band));
        Fails(experiments.Single, run => BandHolds(run, 5.5));
    }

    private static Estimate Mean(RunFigures run) => run.Latency[0].MeanHours!;

    private static bool Holds(Estimate estimate, double truth) => Math.Abs(estimate.Value - truth) <= estimate.HalfWidth;

    // The curve's own point before the time: thinning leaves others in each experiment, a thousandth of a share or so apart.
    private static bool BandHolds(RunFigures run, double hours)
    {
        var point = run.Curves[0].Points.Last(p => p.Hours <= hours);
        return point.Lower <= TrueShare(point.Hours) && TrueShare(point.Hours) <= point.Upper;
    }

    private double Coverage(IReadOnlyList<RunFigures> runs, Func<RunFigures, bool> holds)
    {
        var coverage = 100.0 * runs.Count(holds) / runs.Count;
        output.WriteLine(FormattableString.Invariant($"held in {coverage:0.00} % of {runs.Count} experiments"));
        return coverage;
    }

    private void Keeps(IReadOnlyList<RunFigures> runs, Func<RunFigures, bool> holds) => Assert.InRange(Coverage(runs, holds), 93, 97);

    private void Fails(IReadOnlyList<RunFigures> runs, Func<RunFigures, bool> holds) => Assert.NotInRange(Coverage(runs, holds), 93, 97);

    /// <summary>The experiments, made once.</summary>
    public sealed class Experiments
    {
        private static readonly Scenario Queue = Scenario(Procedure(Submit("look-up"), Work("look-up", new Exponential(Hour), "reply"), Reply, Answered)) with
        {
            Length = null, WarmUp = Duration.FromDays(3), Demands = [Demand(1) with { AtMost = 372 }], Agencies = [Agency("vietnam"), Agency("laos", Desk("ncb", 2))],
        };

        /// <summary>Five replications each.</summary>
        public IReadOnlyList<RunFigures> All { get; } = Run(Replications);

        /// <summary>One replication each.</summary>
        public IReadOnlyList<RunFigures> Single { get; } = Run(1);

        private static RunFigures[] Run(int replications)
        {
            var runner = ReplicationRunner.InProcess(Queue);
            var figures = new RunFigures[Count];
            Parallel.For(0, Count, i => figures[i] = runner.Run(new RunPlan { Seed = (ulong)i + 1, Replications = replications, Slowest = 0 }));
            return figures;
        }
    }
}
