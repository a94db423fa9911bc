using ExchangeSim.Simulation.Desks;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <content>What people order: which work comes next, where officers work, what is asked of others.</content>
public sealed partial class AgencyProcess
{
    private readonly OrderBook _orders = new();

    /// <summary>Takes in an order that takes effect in a later window.</summary>
    private void Receive(in AgencyOrder order) => _agenda.Add(order.ArrivesAt, order.Place, new EventTag(EventKind.OrderArrives, _orders.Add(order), 0));

    private void Obey(int number)
    {
        var order = _orders[number];
        var isLater = order.Kind == OrderKind.MoveOfficers && order.From > _agenda.Now && order.Ordinal > 0;
        var refusal = Obey(order);
        if (order.Ordinal > 0)
        {
            ref var outcome = ref _answer.Outcomes.Add();
            (outcome.Ordinal, outcome.Refusal) = (order.Ordinal, refusal);
        }
        Mix(order.Request ^ (ulong)order.Kind, (int)refusal);
        if (isLater && refusal == Refusal.None)
        {
            // It has been answered; at its date it is done.
            _orders[number].Ordinal = 0;
            _agenda.Schedule(order.From, EventKind.OrderArrives, number, 0);
        }
        else _orders.Close();
    }

    private Refusal Obey(in AgencyOrder order) => order.Kind switch
    {
        OrderKind.Decide or OrderKind.Answer => TakePersonsChoice(order),
        OrderKind.PutFirst => PutFirst(order.Request),
        OrderKind.PutAside => PutAside(order.Request),
        OrderKind.TakeUp => TakeUp(order.Request),
        OrderKind.MoveOfficers => MoveOfficers(order),
        OrderKind.Send => SendOwn(order),
        OrderKind.Withdraw => Withdraw(order.Request),
        OrderKind.Remind => Remind(order.Request),
        OrderKind.FireInject => FireInject(order.Inject),
        OrderKind.SkipInject => SkipInject(order.Inject),
        OrderKind.WriteInject => WriteInject(order.Effect),
        OrderKind.SendLetter => SendLetter(order),
        OrderKind.CloseChannel => CloseChannel(order),
        _ => throw new InvalidOperationException($"unknown order {order.Kind}"),
    };

    private Refusal PutFirst(ulong key)
    {
        var slot = Find(key, RequestState.Queued);
        if (slot < 0 || IsAbandoned(_requests[slot])) return Refusal.NotWaiting;
        ref var request = ref _requests[slot];
        request.Generation++; // its entry in the queue has lost its meaning
        _desks[request.Desk].PutFirst(new WaitingEntry(slot, request.Generation));
        Dispatch(request.Desk);
        return Refusal.None;
    }

    private Refusal PutAside(ulong key)
    {
        var slot = Find(key, RequestState.Queued);
        if (slot < 0 || IsAbandoned(_requests[slot])) return Refusal.NotWaiting;
        ref var request = ref _requests[slot];
        request.Generation++;
        request.State = RequestState.PutAside;
        _desks[request.Desk].QueueShrinks(_agenda.Now);
        return Refusal.None;
    }

    private Refusal TakeUp(ulong key)
    {
        var slot = Find(key, RequestState.PutAside);
        if (slot < 0 || IsAbandoned(_requests[slot])) return Refusal.NotPutAside;
        ref var request = ref _requests[slot];
        request.Generation++;
        var number = request.Desk;
        Await(slot, _desks[number]);
        Dispatch(number);
        return Refusal.None;
    }

    private Refusal MoveOfficers(in AgencyOrder order)
    {
        var isAnswered = order.Ordinal == 0;
        if (!isAnswered && _desks[order.Desk].OfficersOfFirstShift < order.Officers) return Refusal.NotEnoughOfficers;
        if (!isAnswered && order.From > _agenda.Now) return Refusal.None;
        _desks[order.Desk].ChangeOfficers(-order.Officers, _agenda.Now);
        _desks[order.ToDesk].ChangeOfficers(order.Officers, _agenda.Now);
        Dispatch(order.ToDesk);
        return Refusal.None;
    }

    private Refusal SendOwn(in AgencyOrder order)
    {
        if (_sent.Has(order.Request) || FindOutermost(order.Request) >= 0) return Refusal.KeyInUse;
        var slot = Make(order.Request, ClosedRequest.SentByPerson, order.Ordinal, order.Destination, order.Procedure, order.Crime, order.Urgency);
        ref var request = ref _requests[slot];
        (request.FactsKnown, request.FactsHeld, request.Channel) = (order.FactsKnown, order.FactsHeld, order.Channel);
        if (order.Channel >= 0) request.Marks |= RequestMarks.ChannelChosen;
        Enter(slot);
        return Refusal.None;
    }
}
