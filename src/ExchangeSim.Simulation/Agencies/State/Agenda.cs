using System.Runtime.CompilerServices;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Fast.Lists;
using ExchangeSim.Simulation.Saving;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Agencies.State;

/// <summary>What time it is at an agency, and what will happen there.</summary>
/// <param name="agency">The agency's index.</param>
/// <param name="isReference">Whether the run is one of the reference mode.</param>
internal sealed class Agenda(int agency, bool isReference)
{
    // Where the counter begins. Four times as many places, and no more, are kept for what comes first in its millisecond; see ScheduleFirst.
    private const ulong FirstOrder = 1UL << 32;
    private const ulong FirstDeparture = 4 * FirstOrder;

    // One of the two; both keep the same order.
    private readonly SortedEventList? _fast = isReference ? null : new();
    private readonly EventQueue? _plain = isReference ? new() : null;
    private ulong _counter = FirstOrder;

    /// <summary>Time of the event in hand, or of the last; −1: there was none yet.</summary>
    internal long Now { get; set; } = -1;

    /// <summary>Time of the next event, <see cref="Calendar.Never"/> if there is none.</summary>
    internal long NextTime => _fast is { } fast ? fast.NextTime : _plain!.NextTime;

    /// <summary>The events; null in the reference mode.</summary>
    internal SortedEventList? Fast => _fast;

    /// <summary>The events in the reference mode; else null.</summary>
    internal EventQueue? Plain => _plain;

    /// <summary>Has something happen later. Nothing happens that would never come.</summary>
    internal void Schedule(long time, EventKind kind, int subject, int generation)
    {
        if (time <= Now) Fault.EffectNotInFuture(kind, time, Now);
        if (time >= Calendar.Never) return;
        Add(time, NextOrder(), new EventTag(kind, subject, generation));
    }

    /// <summary>Has something happen before all that agencies set going in the same millisecond: policies that begin and end, then injects that end, then injects that
    /// begin, then desks whose hours begin, each in the order of the scenario.</summary>
    internal void ScheduleFirst(long time, EventKind kind, int number)
    {
        if (time >= Calendar.Never) return;
        var rank = kind switch
        {
            EventKind.PolicyBegins => 0UL, EventKind.InjectEnds => 1UL, EventKind.InjectBegins => 2UL, _ => 3UL,
        };
        Add(time, (rank << 32) | (uint)number, new EventTag(kind, number, 0));
    }

    /// <summary>Has a channel take a message that waits for it: after what <see cref="ScheduleFirst"/> has happen in the same millisecond, before all that agencies set
    /// going.</summary>
    /// <param name="time">When, after now.</param>
    /// <param name="slot">The message's slot.</param>
    /// <param name="generation">What the slot's generation is.</param>
    /// <param name="place">The message's place among those that wait, from <see cref="NextPlaceAtChannels"/>.</param>
    internal void ScheduleDeparture(long time, int slot, int generation, long place)
    {
        if (time <= Now) Fault.EffectNotInFuture(EventKind.ChannelTakes, time, Now);
        if (time < Calendar.Never) Add(time, (ulong)place, new EventTag(EventKind.ChannelTakes, slot, generation));
    }

    /// <summary>The next place in the order in which messages were handed to channels that did not take them at once.</summary>
    internal long NextPlaceAtChannels() => (long)(FirstDeparture + _counter++);

    /// <summary>Has something happen at a place in the order of events that its sender gave it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(long time, ulong order, EventTag tag)
    {
        if (_fast is { } fast) fast.Add(time, order, tag);
        else _plain!.Add(time, order, tag);
    }

    /// <summary>The agency's next place in the order of events.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong NextOrder() => ((ulong)(agency + 1) << 48) | _counter++;

    /// <summary>All events, in no order.</summary>
    internal FutureEvent[] ToArray() => _fast is { } fast ? fast.ToArray() : _plain!.ToArray();

    internal void Save(BinaryWriter writer)
    {
        writer.Write(_counter);
        writer.Write(Now);
        if (_fast is { } fast) fast.Save(writer);
        else _plain!.Save(writer);
    }

    internal void Load(BinaryReader reader)
    {
        _counter = reader.ReadUInt64();
        Now = reader.ReadInt64();
        if (_fast is { } fast) fast.Load(reader);
        else _plain!.Load(reader);
    }

    /// <summary>Checks the numbers by themselves.</summary>
    /// <param name="until">Everything before this time has been handled.</param>
    internal void Check(long until)
    {
        StateBytes.Require(_counter is >= FirstOrder and < 1UL << 48, "an agency counts what it cannot");
        StateBytes.Require(Now >= -1 && Now < Math.Max(1, until), "an agency has handled the future");
    }
}
