using System.Runtime.CompilerServices;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Simulation.Desks;

/// <summary>A place in a queue: a slot, and the generation it had when it was put there. An entry whose generation has passed is skipped.</summary>
internal record struct WaitingEntry(int Slot, int Generation)
{
    internal readonly void Save(BinaryWriter writer)
    {
        writer.Write(Slot);
        writer.Write(Generation);
    }

    internal static WaitingEntry Load(BinaryReader reader) => new(reader.ReadInt32(), reader.ReadInt32());
}

/// <summary>A queue that is taken from the front and may be given something back there: a ring in one array.</summary>
internal sealed class WaitingLine
{
    private WaitingEntry[] _ring = new WaitingEntry[8];
    private int _head;

    internal int Count { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddLast(WaitingEntry entry)
    {
        if (Count == _ring.Length) Grow();
        _ring[(_head + Count++) & (_ring.Length - 1)] = entry;
    }

    /// <summary>Adds one and takes the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal WaitingEntry Turn(WaitingEntry added)
    {
        AddLast(added);
        return RemoveFirst();
    }

    internal void AddFirst(WaitingEntry entry)
    {
        if (Count == _ring.Length) Grow();
        _head = (_head - 1) & (_ring.Length - 1);
        _ring[_head] = entry;
        Count++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal WaitingEntry RemoveFirst()
    {
        var first = _ring[_head];
        _head = (_head + 1) & (_ring.Length - 1);
        Count--;
        return first;
    }

    internal bool TryPeek(out WaitingEntry first)
    {
        first = _ring[_head];
        return Count > 0;
    }

    internal IEnumerable<WaitingEntry> InOrder()
    {
        for (var i = 0; i < Count; i++) yield return _ring[(_head + i) & (_ring.Length - 1)];
    }

    private void Grow()
    {
        var larger = new WaitingEntry[_ring.Length * 2];
        for (var i = 0; i < Count; i++) larger[i] = _ring[(_head + i) & (_ring.Length - 1)];
        (_ring, _head) = (larger, 0);
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(Count);
        foreach (var entry in InOrder()) entry.Save(writer);
    }

    internal void Load(BinaryReader reader)
    {
        (_head, Count) = (0, 0);
        for (var left = reader.ReadCount(); left > 0; left--) AddLast(WaitingEntry.Load(reader));
    }
}
