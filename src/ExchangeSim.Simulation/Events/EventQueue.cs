using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeSim.Simulation.Saving;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Events;

/// <summary>The events of one agency in order, as the library's queue keeps them.</summary>
internal sealed class EventQueue
{
    private readonly PriorityQueue<FutureEvent, (long Time, ulong Order)> _events = new();

    internal int Count => _events.Count;

    /// <summary>Time of the next event, <see cref="Calendar.Never"/> if there is none.</summary>
    internal long NextTime => _events.TryPeek(out var next, out _) ? next.Time : Calendar.Never;

    [MethodImpl(MethodImplOptions.NoInlining)] // else the compiler puts it into the fast engine's methods, which never come to it
    internal void Add(long time, ulong order, EventTag tag) => _events.Enqueue(new FutureEvent(time, order, tag), (time, order));

    /// <summary>Takes the next event, if it comes before a time.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool TryTake(long before, out long time, out EventTag tag)
    {
        (time, tag) = (NextTime, default);
        if (time >= before) return false;
        tag = _events.Dequeue().Tag;
        return true;
    }

    /// <summary>All events, in order.</summary>
    internal FutureEvent[] ToArray() => [.. _events.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element)];

    internal void Save(BinaryWriter writer)
    {
        writer.Write(Count);
        writer.Write(MemoryMarshal.AsBytes(ToArray().AsSpan()));
    }

    internal void Load(BinaryReader reader)
    {
        _events.Clear();
        foreach (ref readonly var saved in reader.ReadItems<FutureEvent>().AsSpan()) Add(saved.Time, saved.Order, saved.Tag);
    }
}
