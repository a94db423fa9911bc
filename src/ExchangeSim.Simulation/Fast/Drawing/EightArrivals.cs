using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Demands;
using ExchangeSim.Simulation.Fast.Machine;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Fast.Drawing;

/// <summary>Eight arrivals of a demand stream that follow one another, drawn side by side, with what their requests are sure to need first. Not part of a saved state: drawn
/// again, they come out the same.</summary>
internal sealed class EightArrivals(StreamPlan plan, FirstNeeds? needs)
{
    private const int Count = LognormalRow.Entities;

    // Those of the last two groups, so that an arrival stays what it is while the one after it is drawn.
    private readonly Arrival[] _arrivals = new Arrival[2 * Count];
    private readonly DrawnAhead[] _needs = new DrawnAhead[2 * Count];
    // Which of the needs are drawn is the same for all of a group.
    private readonly DrawnParts[] _parts = new DrawnParts[2];
    private long _drawn = -1;

    /// <summary>An arrival; the first of a stream has number 1. It stays until the one after the next is asked for.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="draws">The run's draws.</param>
    /// <param name="withNeeds">Whether to draw what the requests need first; it is for nothing where they leave the process at once.</param>
    internal ref readonly Arrival Of(long number, scoped in Draws draws, bool withNeeds)
    {
        if (_drawn != number / Count) Draw(number / Count, draws, withNeeds);
        return ref _arrivals[(int)((ulong)number % (2 * Count))];
    }

    /// <summary>What the first request of an arrival, which has been drawn, is sure to need first.</summary>
    internal ref readonly DrawnAhead NeedsOf(long number) => ref _needs[(int)((ulong)number % (2 * Count))];

    /// <summary>Which of this is drawn.</summary>
    internal DrawnParts PartsOf(long number) => _parts[number / Count & 1];

    [MethodImpl(MethodImplOptions.NoInlining)] // its vectors would make every caller's frame large
    private void Draw(long group, in Draws draws, bool withNeeds)
    {
        _drawn = group;
        Span<ulong> keys = stackalloc ulong[Count];
        for (var i = 0; i < Count; i++) keys[i] = Arrival.KeyOf(plan, group * Count + i);
        var entities = Vector512.Create<ulong>(keys);
        var (first, third, fourth) = EightDraws.Of(draws, entities, DrawPurposes.Arrival);
        Span<double> amounts = stackalloc double[Count], destinations = stackalloc double[Count], crimes = stackalloc double[Count];
        (-Vector512.Log(first)).CopyTo(amounts);
        third.CopyTo(destinations);
        fourth.CopyTo(crimes);
        var at = (int)(group & 1) * Count;
        for (var i = 0; i < Count; i++) _arrivals[at + i] = Arrival.Of(plan, keys[i], amounts[i], destinations[i], crimes[i], draws);
        _parts[group & 1] = withNeeds && needs is not null ? DrawnParts.Of(needs.Row is not null, needs.Messages.Length) : default;
        if (withNeeds && needs is not null) DrawNeeds(_needs.AsSpan(at, Count), entities, draws, needs);
    }

    private static void DrawNeeds(Span<DrawnAhead> drawn, Vector512<ulong> entities, in Draws draws, FirstNeeds needs)
    {
        Span<long> times = stackalloc long[LognormalRow.Most * Count];
        Span<double> messages = stackalloc double[FirstNeeds.MostMessages * Count];
        needs.Row?.DrawForEight(draws, entities, times);
        var first = FirstNeeds.MostMessages - needs.Messages.Length;
        for (var i = 0; i < needs.Messages.Length; i++) EightDraws.First(draws, entities, Vector512.Create((ulong)needs.Messages[i])).CopyTo(messages[((first + i) * Count)..]);
        for (var i = 0; i < Count; i++)
        {
            ref var one = ref drawn[i];
            for (var step = 0; step < LognormalRow.Most; step++) one.Times[step] = times[step * Count + i];
            for (var message = 0; message < FirstNeeds.MostMessages; message++) one.Messages[message] = messages[message * Count + i];
        }
    }
}
