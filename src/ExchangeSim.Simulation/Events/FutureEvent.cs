using System.Runtime.CompilerServices;

namespace ExchangeSim.Simulation.Events;

/// <summary>What happens on an agency's own list.</summary>
internal enum EventKind : byte
{
    RequestArrives,
    DemandArises,
    WorkEnds,
    ShiftEnds,
    DelayEnds,
    ChannelTakes,
    ClockRunsOut,
    DeskWakes,
    GatheringEnds,
    InjectBegins,
    InjectEnds,
    OrderArrives,
    PersonIsLate,
    PolicyBegins,
    StockStands,
}

/// <summary>What happens to whom: kind in the upper 8 bits, subject (28 bits), the subject's generation (28 bits).</summary>
internal readonly struct EventTag
{
    private readonly ulong _data;

    private const int SubjectBits = 28;
    internal const int MaxSubject = (1 << SubjectBits) - 1;

    internal EventTag(EventKind kind, int subject, int generation) =>
        _data = ((ulong)kind << (2 * SubjectBits)) | ((ulong)(uint)subject << SubjectBits) | ((uint)generation & MaxSubject);

    internal EventKind Kind => (EventKind)(_data >> (2 * SubjectBits));
    /// <summary>Whether its subject is the slot of a request.</summary>
    internal bool IsOfRequest => Kind is EventKind.RequestArrives or EventKind.WorkEnds or EventKind.DelayEnds;

    internal int Subject => (int)(_data >> SubjectBits) & MaxSubject;

    /// <summary>Whether it was made for a later generation of its subject than this one, which cannot be.</summary>
    internal bool IsAheadOf(int generation) => ((generation - (int)_data) & MaxSubject) > MaxSubject / 2;

    /// <summary>Whether the subject is still in the state that the event was made for.</summary>
    internal bool IsFor(int generation) => ((uint)_data & MaxSubject) == ((uint)generation & MaxSubject);
}

/// <summary>An occurrence on an agency's future event list, ordered by (time, origin agency, origin's counter). Not a message and not an effect.</summary>
/// <param name="time">When, milliseconds from the start.</param>
/// <param name="order">Origin agency in the upper 16 bits, its counter in the lower 48.</param>
/// <param name="tag">What happens to whom.</param>
internal struct FutureEvent(long time, ulong order, EventTag tag)
{
    internal long Time = time;
    internal ulong Order = order;
    internal EventTag Tag = tag;

    /// <summary>Copies word by word: a wide copy of words just written one by one would have to wait for them to reach the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Set(in FutureEvent other)
    {
        Time = other.Time;
        Order = other.Order;
        Tag = other.Tag;
    }

    /// <summary>Whether it comes after another. Equal times are rare, so the branch for them costs nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly bool Follows(in FutureEvent other) => Time == other.Time ? Order > other.Order : Time > other.Time;
}
