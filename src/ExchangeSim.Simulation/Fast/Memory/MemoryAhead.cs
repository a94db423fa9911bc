using System.Runtime.CompilerServices;
using ExchangeSim.Simulation.Desks;
using ExchangeSim.Simulation.Fast.Drawing;
using ExchangeSim.Simulation.Fast.Lists;
using ExchangeSim.Simulation.Fast.Machine;
using ExchangeSim.Simulation.Fast.Messages;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Fast.Memory;

/// <summary>Asks for the memory of an agency's requests before they are handled, where they do not fit the nearer caches. In small worlds it does nothing.</summary>
/// <param name="requests">The agency's requests.</param>
/// <param name="drawn">What is drawn for them.</param>
/// <param name="events">The agency's events.</param>
/// <param name="isFar">Whether all agencies together do not fit, so that this one's requests never do.</param>
internal sealed class MemoryAhead(RequestTable requests, Lookahead drawn, SortedEventList events, bool isFar)
{
    private const int EventsAhead = 2, SlotsAhead = 2;

    private readonly bool _isFar = isFar;
    private bool _isNeeded = isFar;

    /// <summary>An event is about to be handled: the request of a later one is asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeforeEvent()
    {
        if (_isNeeded) AskForLater();
    }

    /// <summary>A slot is about to be taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeforeTaking()
    {
        if (_isNeeded) AskForFree();
        else _isNeeded = !NearCaches.HoldRequests(requests.SlotCount);
    }

    /// <summary>A request has been taken from a desk's queue: the next there is asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AfterTaking(DeskQueue queue)
    {
        if (_isNeeded) AskForNext(queue);
    }

    /// <summary>A message is about to be handed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void BeforeSending(IRequestRoute? route, int to)
    {
        if (_isFar) route?.Expect(to);
    }

    private void AskForLater()
    {
        if (events.TryLookAhead(EventsAhead, out var later) && later.IsOfRequest) Ask(later.Subject);
    }

    private void AskForFree()
    {
        if (requests.FreeAfter(SlotsAhead) is >= 0 and var slot) Ask(slot);
    }

    private void AskForNext(DeskQueue queue)
    {
        if (queue.TryPeek(out var next)) Ask(next.Slot);
    }

    private void Ask(int slot)
    {
        Prefetch.Of(ref requests[slot]);
        Prefetch.Of(ref drawn[slot]);
    }
}
