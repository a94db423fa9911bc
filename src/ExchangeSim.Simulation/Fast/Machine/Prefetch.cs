using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace ExchangeSim.Simulation.Fast.Machine;

/// <summary>Asks for memory without waiting for it. Changes nothing; the machine may ignore it.</summary>
internal static class Prefetch
{
    private const int CacheLine = 64;

    /// <summary>Asks for an item.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Of<T>(ref T item) where T : unmanaged
    {
        if (!Sse.IsSupported) return;
        var start = (byte*)Unsafe.AsPointer(ref item);
        for (var line = 0; line < sizeof(T); line += CacheLine) Sse.Prefetch0(start + line);
    }
}
