namespace ExchangeSim.Simulation.Fast.Memory;

/// <summary>What the processor's nearer caches hold.</summary>
internal static class NearCaches
{
    private const int ManyAgencies = 64, ManyRequests = 1024;

    /// <summary>Whether so many agencies fit into them together. If not, a sender that touches its receivers' tables waits for memory.</summary>
    internal static bool HoldAgencies(int count) => count < ManyAgencies;

    /// <summary>Whether so many requests fit.</summary>
    internal static bool HoldRequests(int count) => count <= ManyRequests;
}
