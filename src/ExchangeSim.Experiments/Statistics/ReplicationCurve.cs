namespace ExchangeSim.Experiments.Statistics;

/// <summary>The share closed in one replication, on the <see cref="CurveGrid"/>: plain data of a few kilobytes. Before its first time nothing is closed; after its last the share stays.</summary>
/// <param name="First">Number of the grid's time of the first share.</param>
/// <param name="Shares">Shares closed, in <see cref="Unit"/>s.</param>
/// <param name="Longest">The longest time observed, ms.</param>
internal sealed record ReplicationCurve(int First, IReadOnlyList<int> Shares, long Longest)
{
    /// <summary>Shares are kept in ten-millionths: whole numbers add up to the same in any order.</summary>
    internal const double Unit = 1e-7;

    internal static readonly ReplicationCurve None = new(0, [], 0);

    internal static ReplicationCurve Of(KaplanMeier curve)
    {
        var points = curve.Points;
        if (points.Count == 0) return None with { Longest = curve.Longest };
        var first = CurveGrid.AtOrAfter(points[0].Time);
        var shares = new int[CurveGrid.AtOrAfter(points[^1].Time) - first + 1];
        for (int i = 0, next = 0; i < shares.Length; i++)
        {
            while (next < points.Count && points[next].Time <= CurveGrid.TimeOf(first + i)) next++;
            shares[i] = (int)Math.Round((1 - points[next - 1].Survival) / Unit);
        }
        return new ReplicationCurve(first, shares, curve.Longest);
    }
}
