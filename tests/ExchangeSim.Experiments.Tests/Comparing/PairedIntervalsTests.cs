using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;

namespace ExchangeSim.Experiments.Tests.Comparing;

public class PairedIntervalsTests
{
    // Student's sleep data: extra hours of sleep of ten patients under two drugs ("The probable error of a mean", Biometrika 6 (1908) 1–25).
    // Known answers: mean difference 1.58, paired 95 % interval 0.7001 to 2.4599, Welch interval −0.2055 to 3.3655.
    private static readonly JackknifedFigure First = Of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
    private static readonly JackknifedFigure Second = Of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

    private static JackknifedFigure Of(params double[] figures) => JackknifedFigure.Ratio(figures, [.. figures.Select(_ => 1.0)], [.. figures.Select(_ => 1)]);

    [Fact]
    public void Students_own_data_give_his_standard_error_paired_and_his_interval_unpaired()
    {
        var figure = PairedIntervals.Of(First, Second, 0.95, 1)!;
        Assert.Equal(1.58, figure.Difference, 10);
        // Student's standard error is 0.3890, his interval 2.2622 times that with nine degrees of freedom. One of his ten patients makes most of it, so it is worth five degrees.
        double[] differences = [1.2, 2.4, 1.3, 1.3, 0, 1.0, 1.8, 0.8, 4.6, 1.4];
        var squares = differences.Select(one => (one - 1.58) * (one - 1.58)).ToArray();
        var freedom = (3.16 - 2.77 / Math.Sqrt(10)) * squares.Sum() * squares.Sum() / squares.Sum(square => square * square);
        Assert.InRange(freedom, 4.6, 4.8);
        Assert.Equal((2.4599 - 1.58) / 2.2622 * StudentT.InvCDF(0, 1, freedom, 0.975), figure.HalfWidth!.Value, 0.001);
        Assert.Equal(3.3655 - 1.58, figure.UnpairedHalfWidth!.Value, 4);
        Assert.Equal(figure.HalfWidth, figure.SimultaneousHalfWidth);
        Assert.Equal(0.75, figure.Baseline, 10);
        Assert.Equal(2.33, figure.Policy, 10);
    }

    [Fact]
    public void Intervals_for_five_policies_at_once_are_those_of_one_at_99_per_cent()
    {
        var together = PairedIntervals.Of(First, Second, 0.95, 5)!;
        Assert.Equal(PairedIntervals.Of(First, Second, 0.99, 1)!.HalfWidth!.Value, together.SimultaneousHalfWidth!.Value, 10);
        Assert.True(together.SimultaneousHalfWidth > together.HalfWidth);
    }

    [Fact]
    public void What_does_not_differ_differs_by_exactly_nothing()
    {
        var figure = PairedIntervals.Of(First, First, 0.95, 3)!;
        Assert.Equal((0, 0, 0), (figure.Difference, figure.HalfWidth, figure.SimultaneousHalfWidth));
        Assert.Null(figure.VarianceRatio);
        Assert.True(figure.UnpairedHalfWidth > 0);
    }

    [Fact]
    public void A_figure_that_hangs_on_one_replication_is_not_compared() =>
        Assert.Null(PairedIntervals.Of(JackknifedFigure.Ratio([1, 0], [1, 0], [1, 1]), Of(1, 2), 0.95, 1));

    [Fact]
    public void One_replication_has_a_difference_and_no_interval()
    {
        var figure = PairedIntervals.Of(Of(3), Of(5), 0.95, 1)!;
        Assert.Equal(2, figure.Difference);
        Assert.Null(figure.HalfWidth);
        Assert.Null(figure.UnpairedHalfWidth);
    }
}
