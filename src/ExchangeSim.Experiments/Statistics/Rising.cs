namespace ExchangeSim.Experiments.Statistics;

/// <summary>The rising step curve that is nearest to values in order, by least squares (pool adjacent violators).</summary>
/// <remarks>Source: R. E. Barlow, D. J. Bartholomew, J. M. Bremner, H. D. Brunk, Statistical Inference under Order Restrictions, 1972, §1.2.</remarks>
internal static class Rising
{
    /// <summary>The curve at each value.</summary>
    internal static double[] Fit(IReadOnlyList<double> values)
    {
        var pools = new List<(double Sum, int Count)>();
        foreach (var value in values)
        {
            pools.Add((value, 1));
            while (pools.Count > 1 && pools[^2].Sum * pools[^1].Count >= pools[^1].Sum * pools[^2].Count)
            {
                var (last, before) = (pools[^1], pools[^2]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((before.Sum + last.Sum, before.Count + last.Count));
            }
        }
        return [.. pools.SelectMany(pool => Enumerable.Repeat(pool.Sum / pool.Count, pool.Count))];
    }
}
