using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Fast.Drawing;
using ExchangeSim.Simulation.Fast.Machine;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Fast.Messages;

/// <summary>Where one thread leaves its messages for each agency during a window. An agency takes them in at its next call, on whichever thread that is. No other thread writes
/// to them, so there is no lock.</summary>
internal sealed class Mailboxes(int agencies)
{
    private readonly Box[] _boxes = [.. Enumerable.Range(0, agencies).Select(_ => new Box())];

    /// <summary>Leaves a request.</summary>
    internal void Leave(in OpenRequest request, in DrawnAhead drawn, DrawnParts parts, int to, ulong order, long arrivesAt)
    {
        ref var box = ref _boxes[to];
        box.Earliest = Math.Min(box.Earliest, arrivesAt);
        ref var envelope = ref box.Coming.Add();
        (envelope.Order, envelope.ArrivesAt) = (order, arrivesAt);
        envelope.Request = request;
        envelope.Drawn = drawn;
        envelope.Parts = parts;
    }

    /// <summary>Asks for the memory of the next request to an agency.</summary>
    internal void Expect(int to)
    {
        foreach (ref var next in _boxes[to].Coming.Next) Prefetch.Of(ref next);
    }

    /// <summary>After a window: the earliest arrival at an agency of what was left in it; never if nothing was. Asked once.</summary>
    internal long TakeEarliest(int agency)
    {
        ref var earliest = ref _boxes[agency].Earliest;
        var found = earliest;
        if (found < Calendar.Never) earliest = Calendar.Never;
        return found;
    }

    /// <summary>Between windows: what has come so far for an agency is for its next call.</summary>
    internal void Close(int agency)
    {
        ref var box = ref _boxes[agency];
        if (box.Coming.Count > 0) (box.Coming, box.Arrived) = (box.Arrived, box.Coming);
    }

    /// <summary>Hands over what was there when the box was last closed.</summary>
    internal void Empty(int agency, IRequestReceiver receiver)
    {
        ref var box = ref _boxes[agency];
        foreach (ref readonly var envelope in box.Arrived.Items) receiver.Accept(envelope.Request, envelope.Drawn, envelope.Parts, envelope.Order, envelope.ArrivesAt);
        box.Arrived.Clear();
    }

    private struct Box()
    {
        internal Batch<Envelope> Coming = new(), Arrived = new();
        internal long Earliest = Calendar.Never;
    }

    private struct Envelope
    {
        internal ulong Order;
        internal long ArrivesAt;
        internal OpenRequest Request;
        internal DrawnAhead Drawn;
        internal DrawnParts Parts;
    }
}
