using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Fast.Machine;

/// <summary>Eight draws of a run side by side in vector registers: the same bits as <see cref="Draws.Of"/> gives one after the other, in a fraction of the time.</summary>
internal static class EightDraws
{
    /// <summary><see cref="RandomBlock.First"/> of eight draws, index 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> First(in Draws draws, Vector512<ulong> entities, Vector512<ulong> purposes)
    {
        var (a, b, _, _) = Blocks(draws, entities, purposes);
        return FirstOf(a, b);
    }

    /// <summary><see cref="RandomBlock.First"/>, <see cref="RandomBlock.Third"/> and <see cref="RandomBlock.Fourth"/> of eight entities' draws for a purpose, index 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector512<double> First, Vector512<double> Third, Vector512<double> Fourth) Of(in Draws draws, Vector512<ulong> entities, uint purpose)
    {
        var (a, b, c, d) = Blocks(draws, entities, Vector512.Create((ulong)purpose));
        return (FirstOf(a, b), Of32(c), Of32(d));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<ulong> A, Vector512<ulong> B, Vector512<ulong> C, Vector512<ulong> D) Blocks(
        in Draws draws, Vector512<ulong> entities, Vector512<ulong> purposes)
    {
        var (key0, key1, replication) = draws.Words;
        return Blocks(entities & Vector512.Create((ulong)uint.MaxValue), entities >>> 32, purposes, replication, key0, key1);
    }

    /// <summary>Eight blocks side by side: the same bits as <see cref="Philox.Block"/> gives, in a fraction of the time. The first three
    /// counters differ from lane to lane.</summary>
    /// <returns>In each lane a word of its block, in the lower half; what stands in the upper means nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector512<ulong> A, Vector512<ulong> B, Vector512<ulong> C, Vector512<ulong> D) Blocks(
        Vector512<ulong> counters0, Vector512<ulong> counters1, Vector512<ulong> counters2, uint counter3, uint key0, uint key1)
    {
        var multiplier0 = Vector512.Create((ulong)Philox.Multiplier0);
        var multiplier1 = Vector512.Create((ulong)Philox.Multiplier1);
        // Only the lower half of a lane counts: what the multiplication leaves in the upper is never looked at.
        var (word0, word1, word2, word3) = (counters0, counters1, counters2, Vector512.Create((ulong)counter3));
        for (var round = 0; round < 10; round++)
        {
            var product0 = MultiplyLower(multiplier0, word0);
            var product1 = MultiplyLower(multiplier1, word2);
            word0 = (product1 >>> 32) ^ word1 ^ Vector512.Create((ulong)key0);
            word2 = (product0 >>> 32) ^ word3 ^ Vector512.Create((ulong)key1);
            (word1, word3) = (product1, product0);
            key0 += Philox.Weyl0;
            key1 += Philox.Weyl1;
        }
        return (word0, word1, word2, word3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> MultiplyLower(Vector512<ulong> one, Vector512<ulong> other)
    {
        if (Avx512F.IsSupported) return Avx512F.Multiply(one.AsUInt32(), other.AsUInt32());
        if (Avx2.IsSupported)
            return Vector512.Create(
                Avx2.Multiply(one.GetLower().AsUInt32(), other.GetLower().AsUInt32()), Avx2.Multiply(one.GetUpper().AsUInt32(), other.GetUpper().AsUInt32()));
        var lower = Vector512.Create((ulong)uint.MaxValue);
        return (one & lower) * (other & lower);
    }

    /// <summary>What <see cref="RandomBlock.First"/> makes of the first two words of eight blocks.</summary>
    private static Vector512<double> FirstOf(Vector512<ulong> a, Vector512<ulong> b) =>
        Uniform(((a << 32) | (b & Vector512.Create((ulong)uint.MaxValue))) >>> 12, RandomBlock.Ulp52);

    /// <summary>What <see cref="RandomBlock.Third"/> or <see cref="RandomBlock.Fourth"/> makes of that word of eight blocks.</summary>
    private static Vector512<double> Of32(Vector512<ulong> word) => Uniform(word & Vector512.Create((ulong)uint.MaxValue), RandomBlock.Ulp32);

    private static Vector512<double> Uniform(Vector512<ulong> bits, double ulp)
    {
        // 52 bits and less behind the exponent of 2^52 are that number plus 2^52, exactly.
        const ulong Exponent = 0x433UL << 52;
        const double Offset = 1UL << 52;
        var whole = (bits | Vector512.Create(Exponent)).AsDouble() - Vector512.Create(Offset);
        return (whole + Vector512.Create(0.5)) * Vector512.Create(ulp);
    }
}
