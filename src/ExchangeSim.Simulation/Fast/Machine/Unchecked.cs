using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ExchangeSim.Simulation.Fast.Machine;

/// <summary>Access to the items of an array by indices that are known to be its own: the check would be made several times for every event.</summary>
internal static class Unchecked
{
    /// <summary>The item at an index below the array's length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref T Item<T>(T[] items, int at)
    {
        Debug.Assert((uint)at < (uint)items.Length);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(items), (uint)at);
    }
}
