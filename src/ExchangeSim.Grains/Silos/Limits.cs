using System.Globalization;

namespace ExchangeSim.Grains.Silos;

/// <summary>What a cluster takes on; beyond it is refused with the reason.</summary>
public sealed record Limits
{
    /// <summary>Bytes of a scenario's text, its libraries included.</summary>
    public int MostText { get; init; } = 32 << 20;
    /// <summary>Agencies of a scenario.</summary>
    public int MostAgencies { get; init; } = 2_000;
    /// <summary>Runs at the same time.</summary>
    public int MostRuns { get; init; } = 64;

    internal void CheckText(int bytes) => Check(bytes, MostText, "bytes of scenario text");

    internal void CheckAgencies(int agencies) => Check(agencies, MostAgencies, "agencies");

    private static void Check(int found, int most, string what)
    {
        if (found > most) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
            $"too large for this cluster: {found:N0} {what}, and it takes {most:N0} at most"));
    }
}
