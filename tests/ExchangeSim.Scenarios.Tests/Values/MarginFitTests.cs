using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Tests.Values;

public class MarginFitTests
{
    [Fact]
    public void Of_four_alike_each_asks_each_as_often() =>
        Assert.All(MarginFit.Of([3, 3, 3, 3], [3, 3, 3, 3]).SelectMany((row, i) => row.Where((_, j) => j != i)), cell => Assert.Equal(1, cell, 9));

    [Fact]
    public void The_sums_are_those_that_are_wanted_and_the_odds_those_of_no_preference()
    {
        double[] rows = [12, 6, 6, 1, 0.5], columns = [6, 9, 9, 1.25, 0.25];
        var cells = MarginFit.Of(rows, columns);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(rows[i], cells[i].Sum(), 9);
            Assert.Equal(columns[i], cells.Sum(row => row[i]), 9);
            Assert.Equal(0, cells[i][i]);
        }
        // Off the diagonal a cell is a factor of its row times one of its column.
        Assert.Equal(cells[0][2] * cells[1][3], cells[0][3] * cells[1][2], 9);
        Assert.Equal(cells[2][0] * cells[3][4], cells[2][4] * cells[3][0], 9);
    }

    [Fact]
    public void Three_with_known_sums_have_one_free_number_which_is_found()
    {
        // The product of the three cells of a circle is that of the circle the other way round.
        var cells = MarginFit.Of([4, 3, 2], [3, 2, 4]);
        Assert.Equal(cells[0][1] * cells[1][2] * cells[2][0], cells[0][2] * cells[2][1] * cells[1][0], 9);
    }

    [Fact]
    public void Where_one_has_a_part_in_everything_nothing_is_between_the_others()
    {
        var cells = MarginFit.Of([6, 3, 1], [4, 4, 2]);
        Assert.Equal([0, 4, 2], cells[0].Select(cell => Math.Round(cell, 9)));
        Assert.Equal([(3d, 0d), (1d, 0d)], [(Math.Round(cells[1][0], 9), cells[1][2]), (Math.Round(cells[2][0], 9), cells[2][1])]);
    }

    [Fact]
    public void More_than_everything_is_impossible() =>
        Assert.Equal((1, -1, -1), (MarginFit.Impossible([2, 5, 1], [2, 4, 2], 0.01), MarginFit.Impossible([5, 5], [5, 5], 0), MarginFit.Impossible([4, 3, 2], [3, 2, 4], 0)));
}
