using ExchangeSim.Experiments.Sweeping;

namespace ExchangeSim.Experiments.Tests.Sweeping;

public class DesignsTests
{
    private static string[] Said<T>(IEnumerable<T[]> points) => [.. points.Select(p => string.Join(' ', p.Select(x => x is null ? "-" : x.ToString())))];

    [Fact]
    public void A_factorial_design_has_every_value_with_every_other_once() =>
        Assert.Equal(["0 0", "0 1", "0 2", "1 0", "1 1", "1 2"], Said(Designs.Factorial([2, 3])));

    [Fact]
    public void One_at_a_time_leaves_all_others_as_they_stand() => Assert.Equal(["- -", "0 -", "1 -", "- 0"], Said(Designs.OneAtATime([2, 1])));

    [Theory]
    [InlineData(3, 7)]
    [InlineData(2, 100)]
    [InlineData(5, 2)]
    public void A_latin_hypercube_has_one_point_in_each_stratum_of_each_figure(int figures, int points)
    {
        var design = Designs.LatinHypercube(figures, points, 1);
        Assert.Equal(points, design.Length);
        for (var figure = 0; figure < figures; figure++)
            Assert.Equal(Enumerable.Range(0, points), design.Select(p => (int)Math.Floor(p[figure] * points)).Order());
    }

    [Fact]
    public void A_latin_hypercube_is_keyed_by_seed_and_figure()
    {
        var design = Designs.LatinHypercube(2, 20, 7);
        Assert.Equal(Said(design), Said(Designs.LatinHypercube(2, 20, 7)));
        Assert.NotEqual(Said(design), Said(Designs.LatinHypercube(2, 20, 8)));
        Assert.Equal(design.Select(p => p[0]), Designs.LatinHypercube(1, 20, 7).Select(p => p[0]));
        Assert.NotEqual(design.Select(p => (int)(p[0] * 20)), design.Select(p => (int)(p[1] * 20)));
    }
}
