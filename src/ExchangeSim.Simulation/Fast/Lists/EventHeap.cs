using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeSim.Simulation.Events;

namespace ExchangeSim.Simulation.Fast.Lists;

/// <summary>Events as a four-ary heap in one array. Which child comes first is unpredictable, so it is computed rather than branched upon.</summary>
/// <remarks>Behind the last event stand blanks that come after everything, so that every event has four children.</remarks>
internal sealed class EventHeap
{
    private const int Arity = 4;
    private static readonly FutureEvent Blank = new(long.MaxValue, ulong.MaxValue, default);

    private FutureEvent[] _heap = NewHeap(64);

    internal int Count { get; private set; }

    internal void Add(in FutureEvent added)
    {
        if (Count + Arity + 1 >= _heap.Length) Grow();
        Rise(Count++, added);
    }

    /// <summary>Takes the next event; there must be one.</summary>
    internal FutureEvent RemoveNext()
    {
        var next = _heap[0];
        ref var last = ref _heap[--Count];
        var moved = last;
        last = Blank;
        if (Count > 0) SinkFromTop(moved);
        return next;
    }

    // The hole at the top sinks to the bottom along the earliest children, then the event rises from there: it belongs near the bottom nearly always.
    private void SinkFromTop(in FutureEvent sunk)
    {
        ref var heap = ref MemoryMarshal.GetArrayDataReference(_heap);
        var at = 0;
        for (var child = 1; child < Count; child = (at << 2) + 1)
        {
            var low = child + Later(Unsafe.Add(ref heap, child), Unsafe.Add(ref heap, child + 1));
            var high = child + 2 + Later(Unsafe.Add(ref heap, child + 2), Unsafe.Add(ref heap, child + 3));
            var first = low + (high - low) * Later(Unsafe.Add(ref heap, low), Unsafe.Add(ref heap, high));
            Unsafe.Add(ref heap, at).Set(Unsafe.Add(ref heap, first));
            at = first;
        }
        Rise(at, sunk);
    }

    private void Rise(int at, in FutureEvent risen)
    {
        ref var heap = ref MemoryMarshal.GetArrayDataReference(_heap);
        while (at > 0)
        {
            var parent = (at - 1) >> 2;
            ref var above = ref Unsafe.Add(ref heap, parent);
            if (!above.Follows(risen)) break;
            Unsafe.Add(ref heap, at).Set(above);
            at = parent;
        }
        Unsafe.Add(ref heap, at).Set(risen);
    }

    /// <summary>1 if the first follows the second, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Later(in FutureEvent one, in FutureEvent other)
    {
        var later = one.Follows(other);
        return Unsafe.As<bool, byte>(ref later);
    }

    private void Grow()
    {
        var larger = NewHeap(_heap.Length * 2);
        _heap.AsSpan(0, Count).CopyTo(larger);
        _heap = larger;
    }

    private static FutureEvent[] NewHeap(int length)
    {
        var heap = new FutureEvent[length];
        Array.Fill(heap, Blank);
        return heap;
    }

    /// <summary>All events, as they lie in memory.</summary>
    internal ReadOnlySpan<FutureEvent> Events => _heap.AsSpan(0, Count);

    internal void Clear()
    {
        _heap.AsSpan(0, Count).Fill(Blank);
        Count = 0;
    }
}
