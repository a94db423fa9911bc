using System.Numerics;

namespace ExchangeSim.Experiments.Statistics;

/// <summary>The times at which the curves of replications are compared: whole milliseconds, 64 to each doubling, so that neighbours are 0.8 to 1.6 % apart. The same for every
/// run.</summary>
internal static class CurveGrid
{
    private const int Bits = 6;

    /// <summary>The time with a number ≥ 0, ms.</summary>
    internal static long TimeOf(int number) => ((1L << Bits) + (number & ((1 << Bits) - 1))) << (number >> Bits);

    /// <summary>The number of the earliest time of the grid that is not before a time.</summary>
    internal static int AtOrAfter(long time)
    {
        if (time <= 1L << Bits) return 0;
        var shift = BitOperations.Log2((ulong)(time - 1)) - Bits;
        return ((shift << Bits) | (int)(((time - 1) >> shift) - (1L << Bits))) + 1;
    }
}
