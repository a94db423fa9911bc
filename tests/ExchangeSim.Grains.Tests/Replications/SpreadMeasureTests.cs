using ExchangeSim.Grains.Replications;

namespace ExchangeSim.Grains.Tests.Replications;

public class SpreadMeasureTests
{
    private const long Day = 86_400_000;

    [Fact]
    public void Small_windows_do_not_pay_and_the_way_out_is_named()
    {
        var reason = SpreadMeasure.WhyNot(seconds: 5, windows: 5_000, events: 20_000, time: Day, left: 364 * Day);
        Assert.Equal("spreading by agencies does not pay here: 5,000 windows for each simulated day, each with 4 events and 1.0 ms long, most of it messages, so that about 30 " +
            "min are left; "
            + "end this run and give --spread replications, with which no silo waits for another", reason);
    }

    [Fact]
    public void How_long_it_takes_is_not_said_where_the_end_is_not_known() =>
        Assert.DoesNotContain("left", SpreadMeasure.WhyNot(5, 5_000, 20_000, Day, null), StringComparison.Ordinal);

    [Fact]
    public void Large_windows_pay() => Assert.Null(SpreadMeasure.WhyNot(seconds: 5, windows: 500, events: 1_000_000, time: Day, left: 364 * Day));
}
