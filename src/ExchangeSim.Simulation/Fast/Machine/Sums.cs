using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ExchangeSim.Simulation.Fast.Machine;

/// <summary>Adding numbers that lie side by side, eight at a time.</summary>
internal static class Sums
{
    /// <summary>Adds each of so many numbers to the sum in its place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(ref long sums, ref long added, int count)
    {
        var together = count / Vector512<long>.Count * Vector512<long>.Count;
        for (var at = 0; at < together; at += Vector512<long>.Count)
            (Vector512.LoadUnsafe(ref sums, (nuint)at) + Vector512.LoadUnsafe(ref added, (nuint)at)).StoreUnsafe(ref sums, (nuint)at);
        for (var at = together; at < count; at++) Unsafe.Add(ref sums, at) += Unsafe.Add(ref added, at);
    }
}
