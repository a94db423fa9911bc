using ExchangeSim.Experiments.Statistics;

namespace ExchangeSim.Experiments.Tests.Statistics;

public class ShareDifferenceTests
{
    private static JackknifedFigure Share(double[] parts, double of = 100) =>
        JackknifedFigure.Ratio(parts, [.. parts.Select(_ => of)], [.. parts.Select(_ => 1)]).AsShare(of * parts.Length);

    private static double Width(JackknifedFigure figure) => figure.Factor()!.Value * Math.Sqrt(figure.Variance!.Value);

    [Fact]
    public void Around_a_half_it_is_as_wide_as_that_of_any_difference()
    {
        var difference = Share([51, 50, 53, 49, 52]).Less(Share([49, 51, 50, 48, 49]));
        Assert.Equal(Width(difference), difference.HalfWidth()!.Value, 0.002 * Width(difference));
    }

    [Fact]
    public void Near_to_the_end_of_the_scale_it_is_wider_on_the_side_that_has_room()
    {
        var difference = Share([3, 0, 9, 1, 0]).Less(Share([1, 0, 0, 1, 0]));
        Assert.True(difference.HalfWidth() > 1.2 * Width(difference));
    }

    // Hanley and Lippman-Hand's rule: none of 300 means at most about 1 in 100.
    [Fact]
    public void Where_none_was_seen_the_interval_is_what_so_many_could_have_missed()
    {
        double[] none = [0, 0, 0], all = [100, 100, 100];
        Assert.Equal(1 - Math.Pow(0.05, 1 / 300.0), Share(none).HalfWidth()!.Value, 12);
        Assert.InRange(Share(all).HalfWidth()!.Value, 0.0098, 0.01);
        var nothing = Share(none).Less(Share(none));
        Assert.Equal((0.0, Share(none).HalfWidth()), (nothing.Whole!.Value, nothing.HalfWidth()));
        Assert.Equal(1 - Math.Pow(0.01, 1 / 300.0), nothing.HalfWidth(0.99)!.Value, 12);
        Assert.Equal(0.0, Share([50, 50, 50]).HalfWidth()); // of which both were seen
        // Shares from curves are products and sums of rounded factors.
        var rounded = new JackknifedFigure(1 - 2e-14, [1, 1 - 1e-14, 1 + 3e-15], [1, 1, 1]).AsShare(300);
        Assert.Equal(Share(none).HalfWidth(), rounded.HalfWidth());
    }

    // Worked out step by step: the shares, their standard errors, their ends on the scale of log(p / (1 − p)), then the formula of Zou and Donner for both sides.
    [Fact]
    public void It_is_that_of_the_published_formula()
    {
        double[] before = [0.20, 0.10, 0.15, 0.25], after = [0.40, 0.15, 0.35, 0.30];
        var difference = Share(after, 1).Less(Share(before, 1));
        var (p1, p2) = (before.Average(), after.Average());
        double Sum(double[] a, double[] b) => a.Zip(b, (x, y) => (x - a.Average()) * (y - b.Average())).Sum() / 3 / 4;
        var (s1, s2, r) = (Math.Sqrt(Sum(before, before)), Math.Sqrt(Sum(after, after)), Sum(before, after) / Math.Sqrt(Sum(before, before) * Sum(after, after)));
        var f = difference.Factor()!.Value;
        double End(double p, double s, int sign) => 1 / (1 + Math.Exp(-(Math.Log(p / (1 - p)) + sign * f * s / (p * (1 - p)))));
        var (l1, u1, l2, u2) = (End(p1, s1, -1), End(p1, s1, 1), End(p2, s2, -1), End(p2, s2, 1));
        var down = Math.Sqrt((p2 - l2) * (p2 - l2) + (u1 - p1) * (u1 - p1) - 2 * r * (p2 - l2) * (u1 - p1));
        var up = Math.Sqrt((u2 - p2) * (u2 - p2) + (p1 - l1) * (p1 - l1) - 2 * r * (u2 - p2) * (p1 - l1));
        Assert.Equal(Math.Max(down, up), difference.HalfWidth()!.Value, 10);
    }

    [Fact]
    public void Shares_that_always_move_together_do_not_differ()
    {
        double[] parts = [3, 0, 9, 1, 0];
        Assert.Equal(0, Share(parts).Less(Share(parts)).HalfWidth());
        var nearly = Share([4, 1, 10, 2, 1.2]).Less(Share(parts));
        Assert.InRange(nearly.HalfWidth()!.Value, Width(nearly), 1.5 * Width(nearly));
    }

    [Fact]
    public void Where_one_share_does_not_vary_the_other_alone_makes_the_interval()
    {
        var (still, moves) = (Share([100, 100, 100, 100]), Share([90, 80, 85, 95]));
        var factor = moves.Less(still).Factor()!.Value;
        var (p, half) = (moves.Whole!.Value, factor * Math.Sqrt(moves.Variance!.Value));
        var lowest = 1 / (1 + (1 - p) / p * Math.Exp(half / (p * (1 - p))));
        Assert.Equal(p - lowest, moves.Less(still).HalfWidth()!.Value, 10);
    }
}
