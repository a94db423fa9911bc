namespace ExchangeSim.Scenarios.Values;

/// <summary>A matrix of which only the sums of its rows and columns are known, and that nothing stands on its diagonal: the one that is nearest to
/// what would be if nobody preferred anybody.</summary>
/// <remarks>Iterative proportional fitting from ones; its result has the greatest entropy of all matrices with these sums. Source: W. E. Deming, F. F. Stephan, "On a least squares
/// adjustment of a sampled frequency table when the expected marginal totals are known", Ann. Math. Statist. 11 (1940) 427–444.</remarks>
internal static class MarginFit
{
    private const int MostRounds = 10_000;
    private const double Precision = 1e-12, Near = 1e-9;

    /// <summary>The first row and column whose sums leave no room: what it sends and receives together is more than everything. −1: there is a matrix.</summary>
    /// <param name="rows">The sums of the rows.</param>
    /// <param name="columns">The sums of the columns.</param>
    /// <param name="rounding">By which share it may be more, because the sums are rounded; the rows keep their sums then.</param>
    internal static int Impossible(double[] rows, double[] columns, double rounding) =>
        Array.FindIndex(Enumerable.Range(0, rows.Length).ToArray(), i => rows[i] + columns[i] > rows.Sum() * (1 + rounding));

    /// <summary>The matrix. Both sums are the same, and <see cref="Impossible"/> finds nothing.</summary>
    internal static double[][] Of(double[] rows, double[] columns)
    {
        var total = rows.Sum();
        // Where one has a part in everything, there is nothing between the others.
        var center = Array.FindIndex(Enumerable.Range(0, rows.Length).ToArray(), i => total > 0 && rows[i] + columns[i] >= total * (1 - Near));
        var cells = rows.Select((_, i) => columns.Select((_, j) => i == j || (center >= 0 && i != center && j != center) ? 0d : 1d).ToArray()).ToArray();
        for (var round = 0; round < MostRounds; round++)
        {
            for (var j = 0; j < columns.Length; j++) Scale(cells, j, columns[j]);
            var worst = 0d;
            for (var i = 0; i < rows.Length; i++)
            {
                var sum = cells[i].Sum();
                worst = Math.Max(worst, Math.Abs(sum - rows[i]));
                for (var j = 0; j < columns.Length; j++) cells[i][j] = sum > 0 ? cells[i][j] * rows[i] / sum : 0;
            }
            if (worst <= total * Precision) break;
        }
        return cells;
    }

    private static void Scale(double[][] cells, int column, double wanted)
    {
        var sum = cells.Sum(row => row[column]);
        foreach (var row in cells) row[column] = sum > 0 ? row[column] * wanted / sum : 0;
    }
}
