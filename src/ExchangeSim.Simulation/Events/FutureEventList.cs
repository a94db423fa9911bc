using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ExchangeSim.Simulation.Events;

/// <summary>The events of one agency in order: the next few in a sorted row, the others in a heap behind it.</summary>
/// <remarks>Most agencies have few events, and putting one into a short row in cache takes fewer instructions than any tree. When the row is full its latest event goes to the heap;
/// when it is empty it is filled from there. Every event of the row comes before every event of the heap.</remarks>
internal sealed class FutureEventList
{
    /// <summary>A time that never comes.</summary>
    internal const long Never = long.MaxValue / 4;

    private const int RowLength = 32;
    private const int Refill = 16;

    // The row is _row[_head.._tail]; it moves to the right as events are taken, and back when it meets the end.
    private readonly FutureEvent[] _row = new FutureEvent[4 * RowLength];
    private readonly EventHeap _heap = new();
    private int _head, _tail;

    internal int Count => _tail - _head + _heap.Count;

    /// <summary>Time of the next event, <see cref="Never"/> if there is none.</summary>
    internal long NextTime => _head < _tail || FillRow() ? _row[_head].Time : Never;

    internal void Add(in FutureEvent added)
    {
        if (_heap.Count > 0 && (_head == _tail || added.Follows(_row[_tail - 1])))
        {
            _heap.Add(added);
            return;
        }
        if (_tail == _row.Length) MoveBack();
        ref var first = ref MemoryMarshal.GetArrayDataReference(_row);
        var at = _tail++;
        while (at > _head && Unsafe.Add(ref first, at - 1).Follows(added))
        {
            Unsafe.Add(ref first, at).Set(Unsafe.Add(ref first, at - 1));
            at--;
        }
        Unsafe.Add(ref first, at).Set(added);
        if (_tail - _head > RowLength) _heap.Add(_row[--_tail]);
    }

    /// <summary>Takes the next event, if it comes before a time.</summary>
    internal bool TryTake(long before, out FutureEvent taken)
    {
        if (_head == _tail && !FillRow())
        {
            taken = default;
            return false;
        }
        ref readonly var next = ref _row[_head];
        taken = default;
        if (next.Time >= before) return false;
        taken.Set(next);
        _head++;
        return true;
    }

    /// <summary>The event that will be taken after so many others, if nothing comes in between and it is known already.</summary>
    internal bool TryLookAhead(int others, out FutureEvent ahead)
    {
        var at = _head + others;
        ahead = at < _tail ? _row[at] : default;
        return at < _tail;
    }

    private bool FillRow()
    {
        _head = _tail = 0;
        while (_tail < Refill && _heap.Count > 0) _row[_tail++] = _heap.RemoveNext();
        return _tail > 0;
    }

    private void MoveBack()
    {
        _row.AsSpan(_head, _tail - _head).CopyTo(_row);
        (_head, _tail) = (0, _tail - _head);
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(_tail - _head);
        writer.Write(MemoryMarshal.AsBytes(_row.AsSpan(_head, _tail - _head)));
        _heap.Save(writer);
    }

    internal void Load(BinaryReader reader)
    {
        (_head, _tail) = (0, reader.ReadInt32());
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(_row.AsSpan(0, _tail)));
        _heap.Load(reader);
    }
}
