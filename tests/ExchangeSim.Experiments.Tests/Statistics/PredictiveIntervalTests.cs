using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Tests.Statistics;

public class PredictiveIntervalTests
{
    [Fact]
    public void Of_nineteen_values_it_lies_between_the_least_and_the_greatest()
    {
        double[] values = [.. Enumerable.Range(1, 19).Select(i => (double)i * i)];
        var run = PredictiveInterval.Of(values, double.MaxValue)!;
        Assert.Equal((1, 361), (run.Low, run.High));
    }

    // Mean 10, s = 2, t with 4 degrees of freedom at 95 %: 2.131847; half-width 2.131847 · 2 · √1.2 = 4.670643.
    [Fact]
    public void Of_few_values_it_is_that_of_Students_t()
    {
        var run = PredictiveInterval.Of([10 - 2 * Math.Sqrt(2), 10, 10, 10, 10 + 2 * Math.Sqrt(2)], double.MaxValue)!;
        Assert.Equal(10 - 4.670643, run.Low, 5);
        Assert.Equal(10 + 4.670643, run.High, 5);
    }

    [Fact]
    public void It_does_not_go_beyond_what_a_figure_can_be()
    {
        var run = PredictiveInterval.Of([0.9, 0.1], 1)!;
        Assert.Equal((0, 1), (run.Low, run.High));
    }

    [Fact]
    public void One_value_says_nothing_of_the_next() => Assert.Null(PredictiveInterval.Of([3], 10));
}
