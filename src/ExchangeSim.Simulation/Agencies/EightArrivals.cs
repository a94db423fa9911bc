using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Eight arrivals of a demand stream that follow one another, drawn side by side, with what their requests are sure to need first. Not part of a saved state: drawn
/// again, they come out the same.</summary>
internal sealed class EightArrivals(StreamPlan plan, FirstNeeds? needs)
{
    private const int Count = LognormalRow.Entities;
    private const uint Purpose = 0x61727269, KindDraw = 0x6B696E64;

    // Those of the last two groups, so that an arrival stays what it is while the one after it is drawn.
    private readonly Arrival[] _arrivals = new Arrival[2 * Count];
    private long _drawn = -1;

    /// <summary>An arrival; the first of a stream has number 1. It stays until the one after the next is asked for.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="draws">The run's draws.</param>
    /// <param name="withNeeds">Whether to draw what the requests need first; it is for nothing where they leave the process at once.</param>
    internal ref readonly Arrival Of(long number, in Draws draws, bool withNeeds)
    {
        if (_drawn != number / Count) Draw(number / Count, draws, withNeeds);
        return ref _arrivals[(int)((ulong)number % (2 * Count))];
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // its vectors would make every caller's frame large
    private void Draw(long group, in Draws draws, bool withNeeds)
    {
        _drawn = group;
        Span<ulong> keys = stackalloc ulong[Count];
        for (var i = 0; i < Count; i++) keys[i] = StableHash.Mix(plan.Key + (ulong)(group * Count + i));
        var entities = Vector512.Create<ulong>(keys);
        var (first, third, fourth) = draws.OfEight(entities, Purpose);
        Span<double> amounts = stackalloc double[Count], destinations = stackalloc double[Count], crimes = stackalloc double[Count];
        (-Vector512.Log(first)).CopyTo(amounts);
        third.CopyTo(destinations);
        fourth.CopyTo(crimes);
        var arrivals = _arrivals.AsSpan((int)(group & 1) * Count, Count);
        for (var i = 0; i < Count; i++)
        {
            ref var arrival = ref arrivals[i];
            (arrival.Key, arrival.Amount) = (keys[i], amounts[i]);
            arrival.Destination = plan.Destinations[plan.ByDestination.Pick(destinations[i])];
            arrival.Crime = plan.Crimes.Length == 0 ? (short)-1 : plan.Crimes[plan.ByCrime.Pick(crimes[i])];
            (arrival.Size, arrival.Urgency, arrival.Drawn) = (1, Urgency.Routine, 0);
            if (plan.BatchHigh > 1 || plan.Urgent + plan.VeryUrgent > 0) DrawKind(ref arrival, draws);
        }
        if (withNeeds && needs is not null) DrawNeeds(arrivals, entities, draws, needs);
    }

    private void DrawKind(ref Arrival arrival, in Draws draws)
    {
        var kind = draws.Of(arrival.Key, KindDraw, 0);
        arrival.Urgency = kind.First < plan.VeryUrgent ? Urgency.VeryUrgent : kind.First < plan.VeryUrgent + plan.Urgent ? Urgency.Urgent : Urgency.Routine;
        arrival.Size = plan.BatchLow + (long)(kind.Second * (plan.BatchHigh - plan.BatchLow + 1));
    }

    private static void DrawNeeds(Span<Arrival> arrivals, Vector512<ulong> entities, in Draws draws, FirstNeeds drawn)
    {
        Span<long> times = stackalloc long[LognormalRow.Most * Count];
        Span<double> messages = stackalloc double[FirstNeeds.MostMessages * Count];
        drawn.Row?.DrawForEight(draws, entities, times);
        for (var i = 0; i < drawn.Messages.Length; i++) draws.FirstOfEight(entities, Vector512.Create((ulong)drawn.Messages[i])).CopyTo(messages[(i * Count)..]);
        for (var i = 0; i < Count; i++)
        {
            ref var arrival = ref arrivals[i];
            arrival.Drawn = DrawnAhead.All(drawn.Row is not null, drawn.Messages.Length);
            for (var step = 0; step < LognormalRow.Most; step++) arrival.Ahead.Times[step] = times[step * Count + i];
            (arrival.Ahead.NextMessage, arrival.Ahead.LaterMessage) = (messages[i], messages[Count + i]);
        }
    }
}

/// <summary>One or several requests that arise at once.</summary>
internal struct Arrival
{
    /// <summary>Names the random draws of the first.</summary>
    internal ulong Key;
    /// <summary>How much expected demand gathers before it: exponential with mean 1.</summary>
    internal double Amount;
    /// <summary>How many requests.</summary>
    internal long Size;
    internal short Destination, Crime;
    internal Urgency Urgency;
    /// <summary>What of <see cref="Ahead"/> holds for the first.</summary>
    internal byte Drawn;
    internal DrawnAhead Ahead;
}
