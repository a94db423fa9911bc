using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Tests.Statistics;

public class IncidenceWithinTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 5)]
    [InlineData(3, 40)]
    [InlineData(200, 40)]
    [InlineData(200, 1000)]
    [InlineData(5000, 300)]
    public void It_is_what_the_curve_says_of_that_time_to_the_last_digit(int requests, long horizon)
    {
        var random = new Random(requests);
        var sample = new EndingSample(SampleResolution.Fine);
        for (var i = 0; i < requests; i++) sample.Add((Outcome)random.Next(EndingSample.Ways + 1), random.Next(350));
        var curve = new AalenJohansen(sample.Steps(), EndingSample.Ways);
        var within = IncidenceWithin.Of(sample, horizon);
        for (var way = 0; way < EndingSample.Ways; way++)
            Assert.Equal((curve.At(way, horizon), horizon - curve.MeanWaitWithin([way], horizon)), (within.Shares[way], within.Lost[way]));
    }

    [Fact]
    public void Of_no_request_nothing_has_ended()
    {
        var within = IncidenceWithin.Of(new EndingSample(SampleResolution.Fine), 7);
        Assert.All([.. within.Shares, .. within.Lost], number => Assert.Equal(0, number));
    }
}
