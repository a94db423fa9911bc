namespace ExchangeSim.Reports.Text;

/// <summary>Shares of one whole in per cent. What is shown of them adds up to what they make together, where each by itself would be rounded up or down by chance.</summary>
internal static class RoundedShares
{
    private const double Least = 0.005, Rounding = 1e-9;

    /// <summary>Shares of 0 to 1, such as <c>78 %</c>; those that round to nothing are <c>&lt;1 %</c>, and do not count.</summary>
    internal static IReadOnlyList<string> Of(IReadOnlyList<double> shares)
    {
        var points = shares.Select(share => share < Least ? 0 : (int)Math.Floor(share * 100 + Rounding)).ToArray();
        var missing = (int)Math.Round(shares.Where(share => share >= Least).Sum() * 100) - points.Sum();
        var shown = Enumerable.Range(0, shares.Count).Where(i => shares[i] >= Least).OrderByDescending(i => shares[i] * 100 - points[i]);
        foreach (var i in shown.Take(missing)) points[i]++;
        return [.. shares.Select((share, i) => points[i] switch
        {
            0 when share > 0 => Human.Share(Math.Min(share, Least / 2)),
            > 0 and < 100 => $"{points[i]} %",
            _ => Human.Share(share),
        })];
    }
}
