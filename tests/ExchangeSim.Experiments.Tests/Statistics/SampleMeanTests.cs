using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Tests.Statistics;

public class SampleMeanTests
{
    [Fact]
    public void The_mean_of_three_values_has_the_interval_of_two_degrees_of_freedom()
    {
        var mean = SampleMean.Of([1, 2, 3])!;
        Assert.Equal(2, mean.Value);
        Assert.Equal(4.302653 / Math.Sqrt(3), mean.HalfWidth!.Value, 6);
    }

    [Fact]
    public void One_value_has_no_interval_and_no_value_no_mean() => Assert.Equal((4.0, null, null), (SampleMean.Of([4])!.Value, SampleMean.Of([4])!.HalfWidth, SampleMean.Of([])));

    // Published values of Wilson's interval.
    [Theory]
    [InlineData(8, 10, 0.8, 0.4902, 0.9433)]
    [InlineData(0, 10, 0.0, 0.0, 0.2775)]
    [InlineData(10, 10, 1.0, 0.7225, 1.0)]
    public void The_interval_of_a_share_is_that_of_Wilson(double count, int trials, double share, double low, double high)
    {
        var found = ShareInterval.Wilson(count, trials);
        Assert.Equal((share, low, high), (found.Share, Math.Round(found.Low, 4), Math.Round(found.High, 4)));
    }
}
