using ExchangeSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;

namespace ExchangeSim.Experiments.Tests.Statistics;

public class IntervalsTests
{
    [Fact]
    public void The_half_width_is_that_of_a_table_of_student_t()
    {
        // Five figures, mean 3, standard deviation √2.5; t(4; 0.975) = 2.776 (any table of Student's distribution).
        var estimate = Intervals.Mean([1, 2, 3, 4, 5])!;
        Assert.Equal(3, estimate.Value);
        Assert.Equal(2.7764 * Math.Sqrt(2.5 / 5), estimate.HalfWidth!.Value, 0.0001);
    }

    [Fact]
    public void One_replication_has_a_figure_and_no_interval()
    {
        Assert.Equal(7, Intervals.Mean([7])!.Value);
        Assert.Null(Intervals.Mean([7])!.HalfWidth);
        Assert.Null(Intervals.Mean([]));
    }

    [Fact]
    public void Whole_times_and_plain_figures_have_the_same_interval()
    {
        var moments = new TimeMoments();
        long[] times = [86_400_000, 90_000_000, 71_000_000, 120_000_123];
        foreach (var time in times) moments.Add(time);
        Assert.Equal(Intervals.Mean(times.Select(t => (double)t).ToArray())!.HalfWidth!.Value, Intervals.HalfWidth(moments)!.Value, 1e-3);
    }

    [Theory]
    [InlineData(0.95)]
    [InlineData(0.80)]
    public void The_interval_covers_the_true_mean_as_often_as_it_claims(double confidence)
    {
        const int Experiments = 4000, Replications = 5;
        var random = new Random(2022);
        var covered = 0;
        for (var experiment = 0; experiment < Experiments; experiment++)
        {
            var figures = Enumerable.Range(0, Replications).Select(_ => Normal.InvCDF(10, 3, random.NextDouble())).ToArray();
            var interval = Intervals.Mean(figures, confidence)!;
            if (Math.Abs(interval.Value - 10) <= interval.HalfWidth) covered++;
        }
        // Three standard errors of the share of experiments.
        Assert.Equal(confidence, (double)covered / Experiments, 3 * Math.Sqrt(confidence * (1 - confidence) / Experiments));
    }
}
