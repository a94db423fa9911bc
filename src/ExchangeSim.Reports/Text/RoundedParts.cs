namespace ExchangeSim.Reports.Text;

/// <summary>Times to the second, where they are parts of at least a minute; to the millisecond otherwise. What is shown of the parts adds up to what the whole shows.</summary>
internal static class RoundedParts
{
    private const long Second = 1000, Minute = 60 * Second;

    /// <summary>A whole, ms ≥ 0.</summary>
    internal static long Whole(long milliseconds) => Rounded(milliseconds, UnitOf(milliseconds));

    /// <summary>All parts of a whole, ms ≥ 0, each rounded by what has come together up to it.</summary>
    internal static IReadOnlyList<long> Of(IReadOnlyList<long> parts)
    {
        var (unit, sum) = (UnitOf(parts.Sum()), 0L);
        var rounded = new long[parts.Count];
        for (var i = 0; i < rounded.Length; i++)
        {
            rounded[i] = Rounded(sum + parts[i], unit) - Rounded(sum, unit);
            sum += parts[i];
        }
        return rounded;
    }

    private static long UnitOf(long whole) => whole >= Minute ? Second : 1;

    private static long Rounded(long time, long unit) => (time + unit / 2) / unit * unit;
}
