using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ExchangeSim.Simulation.Random;

/// <summary>Philox4x32-10, a counter-based generator: the same key and counter always give the same 128 random bits, in any order and on any thread.</summary>
/// <remarks>Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011; checked against the known answers published with
/// Random123.</remarks>
public static class Philox
{
    private const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;
    private const uint Weyl0Twice = unchecked(2 * Weyl0), Weyl1Twice = unchecked(2 * Weyl1);

    /// <summary>The block of random bits of a counter (four words) under a key (two words).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RandomBlock Block(uint counter0, uint counter1, uint counter2, uint counter3, uint key0, uint key1)
    {
        for (var rounds = 0; rounds < 5; rounds++)
        {
            // Two rounds at a time: half the loop, and the words need not be moved around.
            var product0 = (ulong)Multiplier0 * counter0;
            var product1 = (ulong)Multiplier1 * counter2;
            var middle0 = (uint)(product1 >> 32) ^ counter1 ^ key0;
            var middle2 = (uint)(product0 >> 32) ^ counter3 ^ key1;
            var product2 = (ulong)Multiplier0 * middle0;
            var product3 = (ulong)Multiplier1 * middle2;
            counter0 = (uint)(product3 >> 32) ^ (uint)product1 ^ (key0 + Weyl0);
            counter1 = (uint)product3;
            counter2 = (uint)(product2 >> 32) ^ (uint)product0 ^ (key1 + Weyl1);
            counter3 = (uint)product2;
            key0 += Weyl0Twice;
            key1 += Weyl1Twice;
        }
        return new RandomBlock(counter0, counter1, counter2, counter3);
    }

    /// <summary>Eight blocks side by side: the same bits as <see cref="Block"/> gives, in a fraction of the time. The first three counters differ from lane to lane.</summary>
    /// <returns>In each lane a word of its block, in the lower half; what stands in the upper means nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (Vector512<ulong> A, Vector512<ulong> B, Vector512<ulong> C, Vector512<ulong> D) EightBlocks(
        Vector512<ulong> counters0, Vector512<ulong> counters1, Vector512<ulong> counters2, uint counter3, uint key0, uint key1)
    {
        var multiplier0 = Vector512.Create((ulong)Multiplier0);
        var multiplier1 = Vector512.Create((ulong)Multiplier1);
        // Only the lower half of a lane counts: what the multiplication leaves in the upper is never looked at.
        var (word0, word1, word2, word3) = (counters0, counters1, counters2, Vector512.Create((ulong)counter3));
        for (var round = 0; round < 10; round++)
        {
            var product0 = MultiplyLower(multiplier0, word0);
            var product1 = MultiplyLower(multiplier1, word2);
            word0 = (product1 >>> 32) ^ word1 ^ Vector512.Create((ulong)key0);
            word2 = (product0 >>> 32) ^ word3 ^ Vector512.Create((ulong)key1);
            (word1, word3) = (product1, product0);
            key0 += Weyl0;
            key1 += Weyl1;
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
}
