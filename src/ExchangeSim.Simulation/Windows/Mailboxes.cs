using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Events;

namespace ExchangeSim.Simulation.Windows;

/// <summary>Where one thread leaves its messages for each agency during a window. An agency takes them in at its next call, on whichever thread that is. Nobody else writes to
/// them, so there is no lock.</summary>
internal sealed class Mailboxes(int agencies)
{
    private readonly Box[] _boxes = [.. Enumerable.Range(0, agencies).Select(_ => new Box())];

    /// <summary>Leaves a request.</summary>
    internal void Leave(in OpenRequest request, in DrawnAhead ahead, int to, ulong order, long arrivesAt)
    {
        ref var box = ref _boxes[to];
        box.Earliest = Math.Min(box.Earliest, arrivesAt);
        ref var letter = ref box.Coming.Add();
        (letter.Order, letter.ArrivesAt) = (order, arrivesAt);
        letter.Request = request;
        letter.Ahead = ahead;
    }

    /// <summary>Calls for the memory of the next request to an agency.</summary>
    internal void Expect(int to) => _boxes[to].Coming.PrefetchNext();

    /// <summary>After a window: tells the calls of the earliest arrivals that they do not know of.</summary>
    internal void Tell(AgencyCall[] calls)
    {
        for (var to = 0; to < _boxes.Length; to++)
        {
            ref var box = ref _boxes[to];
            if (box.Earliest >= FutureEventList.Never) continue;
            calls[to].EarliestArrival = Math.Min(calls[to].EarliestArrival, box.Earliest);
            box.Earliest = FutureEventList.Never;
        }
    }

    /// <summary>Between windows: what has come so far for an agency is for its next call.</summary>
    internal void Close(int agency)
    {
        ref var box = ref _boxes[agency];
        if (box.Coming.Count > 0) (box.Coming, box.Arrived) = (box.Arrived, box.Coming);
    }

    /// <summary>Hands over what was there when the box was last closed.</summary>
    internal void Empty(int agency, AgencyProcess receiver)
    {
        ref var box = ref _boxes[agency];
        foreach (ref readonly var letter in box.Arrived.Items) receiver.Accept(letter.Request, letter.Ahead, letter.Order, letter.ArrivesAt);
        box.Arrived.Clear();
    }

    private struct Box()
    {
        internal Batch<Letter> Coming = new(), Arrived = new();
        internal long Earliest = FutureEventList.Never;
    }

    private struct Letter
    {
        internal ulong Order;
        internal long ArrivesAt;
        internal OpenRequest Request;
        internal DrawnAhead Ahead;
    }
}
