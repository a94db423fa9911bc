using System.Runtime.CompilerServices;

namespace ExchangeSim.Simulation.Random;

/// <summary>Philox4x32-10, a counter-based generator: the same key and counter always give the same 128 random bits, in any order and on any thread.</summary>
/// <remarks>Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011; checked against the known answers published with
/// Random123.</remarks>
public static class Philox
{
    internal const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57;
    internal const uint Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;
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
}
