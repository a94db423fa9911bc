using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Tests.Statistics;

public class CurveGridTests
{
    [Fact]
    public void The_grid_has_every_time_in_order_and_finds_the_first_that_is_not_before_another()
    {
        var times = Enumerable.Range(0, 2200).Select(CurveGrid.TimeOf).ToArray();
        Assert.Equal(times.Order().Distinct(), times);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange((double)pair.Second / pair.First, 1.0078, 1.0158));
        foreach (var time in (long[])[0, 1, 64, 65, 127, 128, 129, 3_600_000, 86_400_000, 86_400_001])
            Assert.Equal(times.First(t => t >= time), CurveGrid.TimeOf(CurveGrid.AtOrAfter(time)));
    }
}
