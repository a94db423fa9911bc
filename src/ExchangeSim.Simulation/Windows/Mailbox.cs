using ExchangeSim.Simulation.Agencies;
using ExchangeSim.Simulation.Events;

namespace ExchangeSim.Simulation.Windows;

/// <summary>Where agencies leave their messages for one agency during a window. It takes them in at its next call, on whichever thread that is.</summary>
internal sealed class Mailbox(bool isShared)
{
    private readonly Lock _door = new();
    private Batch<Message> _coming = new(), _arrived = new();

    /// <summary>Leaves a request; any thread may, if the box is shared.</summary>
    internal void Leave(in OpenRequest request, ulong order, long arrivesAt, int losses, AgencyCall call)
    {
        if (!isShared)
        {
            PutIn(request, order, arrivesAt, losses, call);
            return;
        }
        lock (_door) PutIn(request, order, arrivesAt, losses, call);
    }

    private void PutIn(in OpenRequest request, ulong order, long arrivesAt, int losses, AgencyCall call)
    {
        if (arrivesAt < call.EarliestArrival) call.EarliestArrival = arrivesAt;
        ref var message = ref _coming.Add();
        message.Kind = MessageKind.Request;
        message.Order = order;
        message.ArrivesAt = arrivesAt;
        message.Request = request;
        message.Request.Shift = (short)losses;
    }

    /// <summary>Between windows: what has come so far is for the next call.</summary>
    internal void Close()
    {
        if (_coming.Count > 0) (_coming, _arrived) = (_arrived, _coming);
    }

    /// <summary>Hands over what was there when it was last closed.</summary>
    internal void Empty(AgencyProcess receiver)
    {
        foreach (ref readonly var message in _arrived.Items) receiver.Receive(message);
        _arrived.Clear();
    }
}
