using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Events;

namespace ExchangeSim.Simulation.Windows;

/// <summary>Where agencies leave their messages for one agency during a window. It takes them in at its next call, on whichever thread that is.</summary>
internal sealed class Mailbox(bool isShared)
{
    private readonly Lock _door = new();
    private Batch<Letter> _coming = new(), _arrived = new();

    private struct Letter
    {
        public ulong Order;
        public long ArrivesAt;
        public int Losses;
        public OpenRequest Request;
        public DrawnAhead Ahead;
    }

    /// <summary>Leaves a request; any thread may, if the box is shared.</summary>
    internal void Leave(in OpenRequest request, in DrawnAhead ahead, ulong order, long arrivesAt, int losses, AgencyCall call)
    {
        if (!isShared)
        {
            PutIn(request, ahead, order, arrivesAt, losses, call);
            return;
        }
        lock (_door) PutIn(request, ahead, order, arrivesAt, losses, call);
    }

    /// <summary>Calls for the memory of the next request. Any thread may, because nothing is changed.</summary>
    internal void Expect() => _coming.PrefetchNext();

    private void PutIn(in OpenRequest request, in DrawnAhead ahead, ulong order, long arrivesAt, int losses, AgencyCall call)
    {
        if (arrivesAt < call.EarliestArrival) call.EarliestArrival = arrivesAt;
        ref var letter = ref _coming.Add();
        (letter.Order, letter.ArrivesAt, letter.Losses) = (order, arrivesAt, losses);
        letter.Request = request;
        letter.Ahead = ahead;
    }

    /// <summary>Between windows: what has come so far is for the next call.</summary>
    internal void Close()
    {
        if (_coming.Count > 0) (_coming, _arrived) = (_arrived, _coming);
    }

    /// <summary>Hands over what was there when it was last closed.</summary>
    internal void Empty(AgencyProcess receiver)
    {
        foreach (ref readonly var letter in _arrived.Items) receiver.Accept(letter.Request, letter.Ahead, letter.Order, letter.ArrivesAt, letter.Losses);
        _arrived.Clear();
    }
}
