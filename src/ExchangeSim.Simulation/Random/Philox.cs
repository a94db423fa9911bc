using System.Runtime.CompilerServices;

namespace ExchangeSim.Simulation.Random;

/// <summary>Philox4x32-10, a counter-based generator: the same key and counter always give the same 128 random bits, in any order and on any thread.</summary>
/// <remarks>Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011; checked against the known answers published with Random123.</remarks>
public static class Philox
{
    private const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;

    /// <summary>The block of random bits of a counter (four words) under a key (two words).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RandomBlock Block(uint counter0, uint counter1, uint counter2, uint counter3, uint key0, uint key1)
    {
        for (var round = 0; round < 10; round++)
        {
            var product0 = (ulong)Multiplier0 * counter0;
            var product1 = (ulong)Multiplier1 * counter2;
            var next0 = (uint)(product1 >> 32) ^ counter1 ^ key0;
            var next2 = (uint)(product0 >> 32) ^ counter3 ^ key1;
            counter1 = (uint)product1;
            counter3 = (uint)product0;
            counter0 = next0;
            counter2 = next2;
            key0 += Weyl0;
            key1 += Weyl1;
        }
        return new RandomBlock(counter0, counter1, counter2, counter3);
    }
}
