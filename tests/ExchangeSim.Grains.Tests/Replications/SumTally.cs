using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Grains.Tests.Replications;

/// <summary>The least of tallies: how many requests, and a sum of their latencies that depends on their order. It counts how often it was told of requests where it
/// stands.</summary>
internal sealed class SumTally : IRequestTally
{
    internal long Count { get; private set; }

    internal long Sum { get; private set; }

    internal int Told { get; private set; }

    // A part of it that is large, as that of a tally with many groups.
    private readonly byte[] _ballast = new byte[3 << 20];

    public string Kind => "sum";

    public void OnClosed(ReadOnlySpan<ClosedRequest> requests)
    {
        Told++;
        foreach (ref readonly var request in requests)
        {
            Count++;
            Sum = unchecked(31 * Sum + request.Latency);
            _ballast[Count % _ballast.Length] ^= (byte)Sum;
        }
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(Count);
        writer.Write(Sum);
        writer.Write(_ballast);
    }

    public void Restore(BinaryReader reader)
    {
        (Count, Sum) = (reader.ReadInt64(), reader.ReadInt64());
        reader.BaseStream.ReadExactly(_ballast);
    }

    /// <summary>All of it, for comparing.</summary>
    internal string Figures => FormattableString.Invariant($"{Count} {Sum} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(_ballast))}");
}
