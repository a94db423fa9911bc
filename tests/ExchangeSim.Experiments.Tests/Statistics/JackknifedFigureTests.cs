using ExchangeSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;

namespace ExchangeSim.Experiments.Tests.Statistics;

public class JackknifedFigureTests
{
    // Hormone in the blood of eight subjects with three patches: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, 1993, table 10.1. The ratio asked for is (new −
    // old) : (old − placebo).
    private static readonly double[] Placebo = [9243, 9671, 11792, 13357, 9055, 6290, 12412, 18806];
    private static readonly double[] Old = [17649, 12013, 19979, 21816, 13850, 9806, 17208, 29044];
    private static readonly double[] New = [16449, 14614, 17274, 23798, 12560, 10157, 16570, 26325];

    private static JackknifedFigure Mean(params double[] figures) => JackknifedFigure.Ratio(figures, [.. figures.Select(_ => 1.0)], [.. figures.Select(_ => 1)]);

    [Fact]
    public void Of_a_mean_the_half_width_is_that_of_a_table_of_student_t()
    {
        // Five figures, mean 3, standard deviation √2.5; t(4; 0.975) = 2.776 (any table of Student's distribution).
        var estimate = Mean(1, 2, 3, 4, 5).Estimate()!;
        Assert.Equal(3, estimate.Value);
        Assert.Equal(2.7764 * Math.Sqrt(2.5 / 5), estimate.HalfWidth!.Value, 0.0001);
    }

    [Fact]
    public void Of_a_ratio_the_standard_error_is_that_of_the_textbook()
    {
        // Efron and Tibshirani, §10.2 and §10.5: the ratio is −0.0713, its jackknife estimate of bias 0.0080; the standard error follows from the same eight ratios, 0.1055.
        var ratio = JackknifedFigure.Ratio([.. New.Zip(Old, (n, o) => n - o)], [.. Old.Zip(Placebo, (o, p) => o - p)], [1, 1, 1, 1, 1, 1, 1, 1]);
        Assert.Equal(-0.0713, ratio.Whole!.Value, 4);
        Assert.Equal(0.1055, Math.Sqrt(ratio.Variance!.Value), 0.0001);
    }

    [Fact]
    public void Blocks_of_several_replications_count_as_much_as_they_hold()
    {
        // Nine figures in blocks of 2, 3 and 4, by the formula of Busing, Meijer and van der Leeden written out.
        double[][] blocks = [[1, 5], [2, 2, 8], [3, 4, 4, 7]];
        var (all, n) = (blocks.SelectMany(b => b).ToArray(), 9.0);
        var without = blocks.Select((_, i) => blocks.Where((_, j) => j != i).SelectMany(b => b).Average()).ToArray();
        var h = blocks.Select(b => n / b.Length).ToArray();
        var pseudo = h.Zip(without, (hj, w) => hj * all.Average() - (hj - 1) * w).ToArray();
        var estimate = 3 * all.Average() - blocks.Zip(without, (b, w) => (1 - b.Length / n) * w).Sum();
        var variance = pseudo.Zip(h, (p, hj) => (p - estimate) * (p - estimate) / (hj - 1)).Sum() / 3;
        var figure = JackknifedFigure.Ratio([.. blocks.Select(b => b.Sum())], [.. blocks.Select(b => (double)b.Length)], [2, 3, 4]);
        Assert.Equal(all.Average(), figure.Whole!.Value, 12);
        Assert.Equal(variance, figure.Variance!.Value, 12);
    }

    [Fact]
    public void One_replication_has_a_figure_and_no_interval()
    {
        Assert.Equal(7, Mean(7).Estimate()!.Value);
        Assert.Null(Mean(7).Estimate()!.HalfWidth);
        Assert.Null(JackknifedFigure.Ratio([0, 0], [0, 0], [1, 1]).Estimate());
    }

    [Fact]
    public void A_figure_that_hangs_on_one_replication_has_no_interval()
    {
        var figure = JackknifedFigure.Ratio([0, 6, 0], [0, 2, 0], [1, 1, 1]);
        Assert.Equal((3, null, false), (figure.Whole, figure.HalfWidth(), figure.IsStable));
    }

    [Fact]
    public void What_replications_contribute_has_the_figure_for_its_mean()
    {
        var ratio = JackknifedFigure.Ratio([3, 5, 1, 8], [2, 2, 1, 5], [1, 1, 1, 1]);
        Assert.Equal(ratio.Whole!.Value, ratio.Contributions()!.Average(), 12);
        Assert.Equal([1, 2, 6], Mean(1, 2, 6).Contributions()!.Select(x => Math.Round(x, 9)));
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
            var interval = Mean([.. Enumerable.Range(0, Replications).Select(_ => Normal.InvCDF(10, 3, random.NextDouble()))]).Estimate(confidence)!;
            if (Math.Abs(interval.Value - 10) <= interval.HalfWidth) covered++;
        }
        // Three standard errors of the share of experiments.
        Assert.Equal(confidence, (double)covered / Experiments, 3 * Math.Sqrt(confidence * (1 - confidence) / Experiments));
    }
}
