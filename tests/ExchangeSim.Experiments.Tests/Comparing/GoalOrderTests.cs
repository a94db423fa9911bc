using ExchangeSim.Experiments.Comparing;

namespace ExchangeSim.Experiments.Tests.Comparing;

public class GoalOrderTests
{
    private static readonly double[] Figures = [10, 9, 8.8, 4];

    private static GoalOrder Order(double? half, bool moreIsBetter = false) => new(
        4, (one, other) => new PairedFigure(Figures[one], Figures[other], Figures[other] - Figures[one], half, half * 1.3, half, null), moreIsBetter, one => one < 3
            || half is not null);

    private static int[] Places(GoalOrder order) => [.. Enumerable.Range(0, 4).Select(order.Place)];

    [Fact]
    public void Those_that_cannot_be_told_apart_share_a_place()
    {
        Assert.Equal([4, 2, 2, 1], Places(Order(0.5)));
        Assert.Equal([1, 2, 2, 4], Places(Order(0.5, moreIsBetter: true)));
        Assert.Equal([1, 1, 1, 1], Places(Order(7)));
    }

    [Fact]
    public void The_best_is_better_than_every_other()
    {
        Assert.Equal([false, false, false, true], Enumerable.Range(0, 4).Select(Order(0.5).IsBest));
        Assert.DoesNotContain(true, Enumerable.Range(0, 4).Select(Order(5).IsBest)); // 4 is not better than 8.8
        Assert.Equal([2, 1, 1, 1], Places(Order(5)));
    }

    [Fact]
    public void Without_intervals_none_is_before_another_and_what_is_not_known_comes_last() => Assert.Equal([1, 1, 1, 4], Places(Order(null)));
}
