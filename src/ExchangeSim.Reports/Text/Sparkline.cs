namespace ExchangeSim.Reports.Text;

/// <summary>Shares as one line of small bars: <c>▁▃▅▇█</c>.</summary>
public static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>A bar for each share of 0 to 1: the full one stands for all, the lowest for next to none, and a dot for none.</summary>
    public static string Of(IEnumerable<double> shares) =>
        string.Concat(shares.Select(share => share <= 0 ? '·' : Bars[Math.Clamp((int)(share * Bars.Length - 1e-9), 0, Bars.Length - 1)]));
}
