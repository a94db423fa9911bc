using ExchangeSim.Experiments.WarmUps;

namespace ExchangeSim.Experiments.Tests.WarmUps;

/// <summary>No series with its answer was found in print, so these are worked by hand from the definition; see <see cref="MserFive"/> for its sources.</summary>
public class MserFiveTests
{
    [Fact]
    public void A_start_that_is_too_high_is_dropped()
    {
        // Nothing dropped: mean 0.9, squares around it 21 − 10·0.81 = 12.9, over 10². One: 5 − 9·(5/9)² = 20/9, over 9². Two: 4 − 8·(1/2)² = 2, over 8². Three: 4 − 7·(4/7)² =
        // 12/7, over 7².
        double[] means = [4, 1, 0, 1, 0, 1, 0, 1, 0, 1];
        var statistics = MserFive.Statistics(means);
        Assert.Equal(12.9 / 100, statistics[0], 12);
        Assert.Equal(20.0 / 9 / 81, statistics[1], 12);
        Assert.Equal(2.0 / 64, statistics[2], 12);
        Assert.Equal(12.0 / 7 / 49, statistics[3], 12);
        Assert.Equal(0, statistics[9]); // one number is as certain as can be, which is why the last are never tried alone
        Assert.Equal((1, true), MserFive.Of(means));
    }

    [Fact]
    public void A_start_from_empty_is_dropped_as_far_as_it_climbs() => Assert.Equal((3, true), MserFive.Of([0, 4, 7, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9]));

    [Fact]
    public void Of_a_series_in_balance_nothing_is_dropped()
    {
        Assert.Equal((0, true), MserFive.Of([.. Enumerable.Repeat(3.5, 20)]));
        Assert.Equal((0, true), MserFive.Of([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2]));
    }

    [Fact]
    public void A_series_that_changes_in_its_second_half_has_not_settled()
    {
        // Eight of 5 and 6, then six of about 1: the least is at eight of fourteen, behind the middle.
        var (dropped, isSettled) = MserFive.Of([5, 6, 5, 6, 5, 6, 5, 6, 1, 1.1, 1, 1.1, 1, 1.1]);
        Assert.False(isSettled);
        Assert.InRange(dropped, 0, 7);
    }

    [Fact]
    public void Too_short_a_series_says_nothing() => Assert.Equal((0, false), MserFive.Of([9, 1, 1, 1, 1]));

    [Fact]
    public void The_statistic_is_that_of_the_definition_for_any_series()
    {
        var random = new Random(1997);
        double[] means = [.. Enumerable.Range(0, 60).Select(i => 1e6 + 50 * Math.Exp(-i / 8.0) + random.NextDouble())];
        var statistics = MserFive.Statistics(means);
        for (var dropped = 0; dropped < means.Length; dropped++)
        {
            var kept = means[dropped..];
            Assert.Equal(kept.Sum(x => (x - kept.Average()) * (x - kept.Average())) / kept.Length / kept.Length, statistics[dropped], 9);
        }
    }
}
