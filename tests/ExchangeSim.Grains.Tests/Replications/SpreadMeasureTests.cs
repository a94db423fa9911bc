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

    [Fact]
    public void A_run_says_once_that_its_spread_does_not_pay_measured_from_the_end_of_its_first_slice_to_that_of_its_second()
    {
        var (slice, began) = (0, 0);
        var trial = new SpreadTrial(() =>
        {
            began = slice;
            return () => SpreadMeasure.WhyNot(seconds: 5, windows: 5_000, events: 20_000, time: Day, left: null);
        });
        var said = new List<(int Slice, string? Reason, bool GoesOn)>();
        while (++slice <= 4) said.Add((slice, trial.EndSlice()?[..39], trial.IsUnderWay));
        Assert.Equal(1, began);
        Assert.Equal([(1, null, true), (2, "spreading by agencies does not pay here", false), (3, null, false), (4, null, false)], said);
    }

    [Fact]
    public void A_run_whose_spread_pays_says_nothing_of_it()
    {
        var trial = new SpreadTrial(() => () => SpreadMeasure.WhyNot(seconds: 5, windows: 500, events: 1_000_000, time: Day, left: null));
        Assert.All(Enumerable.Range(0, 4), _ => Assert.Null(trial.EndSlice()));
    }
}
