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
    ClockRunsOut,
    DeskWakes,
    GatheringEnds,
    InjectBegins,
    InjectEnds,
    DecisionArrives,
}

/// <summary>An occurrence on an agency's future event list, ordered by (time, origin agency, origin's counter). Not a message and not an effect.</summary>
internal struct FutureEvent
{
    /// <summary>When, milliseconds from the start.</summary>
    internal long Time;
    /// <summary>Origin agency in the upper 16 bits, its counter in the lower 48.</summary>
    internal ulong Order;
    /// <summary>Kind in the upper 8 bits, subject (28 bits), the subject's generation (28 bits).</summary>
    private ulong _data;

    private const int SubjectBits = 28;
    internal const int MaxSubject = (1 << SubjectBits) - 1;

    internal FutureEvent(long time, ulong order, EventKind kind, int subject, int generation)
    {
        Time = time;
        Order = order;
        _data = ((ulong)kind << (2 * SubjectBits)) | ((ulong)(uint)subject << SubjectBits) | ((uint)generation & MaxSubject);
    }

    /// <summary>Copies word by word: a wide copy of words just written one by one would have to wait for them to reach the cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Set(in FutureEvent other)
    {
        Time = other.Time;
        Order = other.Order;
        _data = other._data;
    }

    /// <summary>Whether it comes after another. Equal times are rare, so the branch for them costs nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly bool Follows(in FutureEvent other) => Time == other.Time ? Order > other.Order : Time > other.Time;

    internal readonly EventKind Kind => (EventKind)(_data >> (2 * SubjectBits));
    /// <summary>Whether its subject is the slot of a request.</summary>
    internal readonly bool IsOfRequest => Kind is EventKind.RequestArrives or EventKind.WorkEnds or EventKind.DelayEnds;

    internal readonly int Subject => (int)(_data >> SubjectBits) & MaxSubject;

    /// <summary>Whether the subject is still in the state that the event was made for.</summary>
    internal readonly bool IsFor(int generation) => ((uint)_data & MaxSubject) == ((uint)generation & MaxSubject);
}
