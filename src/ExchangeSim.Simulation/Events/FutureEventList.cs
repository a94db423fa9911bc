using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ExchangeSim.Simulation.Events;

/// <summary>The events of one agency in order, as a four-ary heap in one array.</summary>
/// <remarks>Which child comes first is unpredictable, so it is computed rather than branched upon. Behind the last event stand blanks that come after everything,
/// so that every event has four children. An event taken leaves a hole that the next one added fills, for most events make another.</remarks>
internal sealed class FutureEventList
{
    /// <summary>A time that never comes.</summary>
    internal const long Never = long.MaxValue / 4;

    private const int Arity = 4;
    private static readonly FutureEvent Blank = new(long.MaxValue, ulong.MaxValue, 0, 0, 0);

    private FutureEvent[] _heap = NewHeap(64);
    private int _count;
    private bool _hasHole;

    internal int Count => _hasHole ? _count - 1 : _count;

    /// <summary>Time of the next event, <see cref="Never"/> if there is none.</summary>
    internal long NextTime
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_hasHole) FillHole();
            return _count == 0 ? Never : _heap[0].Time;
        }
    }

    internal void Add(in FutureEvent added)
    {
        if (_hasHole)
        {
            _hasHole = false;
            SinkFromTop(added);
            return;
        }
        if (_count + Arity + 1 >= _heap.Length) Grow();
        Rise(_count++, added);
    }

    /// <summary>Takes the next event, if it comes before a time.</summary>
    internal bool TryTake(long before, out FutureEvent taken)
    {
        if (_hasHole) FillHole();
        taken = _heap[0];
        if (taken.Time >= before) return false;
        _hasHole = true;
        return true;
    }

    private void FillHole()
    {
        _hasHole = false;
        ref var last = ref _heap[--_count];
        var moved = last;
        last = Blank;
        if (_count > 0) SinkFromTop(moved);
    }

    // The hole at the top sinks to the bottom along the earliest children, then the event rises from there: it belongs near the bottom nearly always.
    private void SinkFromTop(in FutureEvent sunk)
    {
        ref var heap = ref MemoryMarshal.GetArrayDataReference(_heap);
        var at = 0;
        for (var child = 1; child < _count; child = (at << 2) + 1)
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
            if (Later(above, risen) == 0) break;
            Unsafe.Add(ref heap, at).Set(above);
            at = parent;
        }
        Unsafe.Add(ref heap, at).Set(risen);
    }

    /// <summary>1 if the first comes after the second, else 0; without a branch but for equal times, which are rare.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Later(in FutureEvent one, in FutureEvent other)
    {
        var later = one.Time == other.Time ? one.Order > other.Order : one.Time > other.Time;
        return Unsafe.As<bool, byte>(ref later);
    }

    private void Grow()
    {
        var larger = NewHeap(_heap.Length * 2);
        _heap.AsSpan(0, _count).CopyTo(larger);
        _heap = larger;
    }

    private static FutureEvent[] NewHeap(int length)
    {
        var heap = new FutureEvent[length];
        Array.Fill(heap, Blank);
        return heap;
    }

    internal void Save(BinaryWriter writer)
    {
        if (_hasHole) FillHole();
        writer.Write(_count);
        writer.Write(MemoryMarshal.AsBytes(_heap.AsSpan(0, _count)));
    }

    internal void Load(BinaryReader reader)
    {
        _hasHole = false;
        _count = reader.ReadInt32();
        _heap = NewHeap(Math.Max(64, _count + Arity + 2));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(_heap.AsSpan(0, _count)));
    }
}
