using System.Numerics;

namespace ExchangeSim.Experiments.Statistics;

/// <summary>Count, sum and sum of squares of whole times ≥ 0 in milliseconds. All integers, so the result does not depend on the order of adding.</summary>
public struct TimeMoments
{
    /// <summary>How many.</summary>
    public long Count { readonly get; private set; }
    /// <summary>Their sum, ms.</summary>
    public UInt128 Sum { readonly get; private set; }
    /// <summary>The sum of their squares, ms². Holds 10^17 times of a year each.</summary>
    public UInt128 Squares { readonly get; private set; }

    /// <summary>The mean, ms; null of none.</summary>
    public readonly double? Mean => Count == 0 ? null : (double)Sum / Count;

    /// <summary>The sample variance, ms² (divisor n − 1); null of fewer than two. Differences are taken before rounding, so nothing cancels.</summary>
    public readonly double? Variance => Count < 2 ? null
        : (double)((BigInteger)Squares * Count - (BigInteger)Sum * (BigInteger)Sum) / Count / (Count - 1);

    /// <summary>Adds a time ≥ 0.</summary>
    public void Add(long time)
    {
        Count++;
        Sum += (ulong)time;
        Squares += Math.BigMul((ulong)time, (ulong)time);
    }

    internal readonly void Save(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt64(Count);
        writer.Write((ulong)(Sum >> 64));
        writer.Write((ulong)Sum);
        writer.Write((ulong)(Squares >> 64));
        writer.Write((ulong)Squares);
    }

    internal static TimeMoments Restore(BinaryReader reader) => new()
    {
        Count = reader.Read7BitEncodedInt64(), Sum = new UInt128(reader.ReadUInt64(), reader.ReadUInt64()), Squares = new UInt128(reader.ReadUInt64(), reader.ReadUInt64()),
    };

    /// <summary>What is left without some of its times.</summary>
    internal readonly TimeMoments Less(in TimeMoments part) => new() { Count = Count - part.Count, Sum = Sum - part.Sum, Squares = Squares - part.Squares };

    /// <summary>Adds all of another's times.</summary>
    public void Merge(in TimeMoments other)
    {
        Count += other.Count;
        Sum += other.Sum;
        Squares += other.Squares;
    }
}
