using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Carries out what people order, and answers each order once.</summary>
internal sealed class PeoplesOrders(AgencyContext context, AgencyParts parts)
{
    private readonly OrderBook _orders = parts.Orders;

    /// <summary>Takes in an order that takes effect in a later window.</summary>
    internal void Receive(in AgencyOrder order) => context.Agenda.Add(order.ArrivesAt, order.Place, new EventTag(EventKind.OrderArrives, _orders.Add(order), 0));

    /// <summary>An order takes effect.</summary>
    internal void Obey(int number)
    {
        var order = _orders[number];
        var isLater = order.Kind == OrderKind.MoveOfficers && order.From > context.Agenda.Now && order.Ordinal > 0;
        var refusal = Obey(order);
        if (order.Ordinal > 0)
        {
            ref var outcome = ref context.Answer.Outcomes.Add();
            (outcome.Ordinal, outcome.Refusal) = (order.Ordinal, refusal);
        }
        context.Changes.Mix(order.Request ^ (ulong)order.Kind, (int)refusal);
        if (isLater && refusal == Refusal.None)
        {
            // It has been answered; at its date it is done.
            _orders[number].Ordinal = 0;
            context.Agenda.Schedule(order.From, EventKind.OrderArrives, number, 0);
        }
        else _orders.Close();
    }

    private Refusal Obey(in AgencyOrder order) => order.Kind switch
    {
        OrderKind.Decide or OrderKind.Answer => parts.People.TakeChoice(order),
        OrderKind.PutFirst => parts.DeskOrders.PutFirst(order.Request),
        OrderKind.PutAside => parts.DeskOrders.PutAside(order.Request),
        OrderKind.TakeUp => parts.DeskOrders.TakeUp(order.Request),
        OrderKind.MoveOfficers => parts.DeskOrders.MoveOfficers(order),
        OrderKind.Send => Send(order),
        OrderKind.Withdraw => parts.Notices.Withdraw(order.Request),
        OrderKind.Remind => parts.Notices.Remind(order.Request),
        OrderKind.FireInject => parts.InjectEffects.Fire(order.Inject),
        OrderKind.SkipInject => parts.InjectEffects.Skip(order.Inject),
        OrderKind.WriteInject => parts.InjectEffects.Write(order.Effect),
        OrderKind.SendLetter => parts.Notices.SendLetter(order),
        OrderKind.CloseChannel => parts.Sender.Close(order),
        _ => throw new InvalidOperationException($"unknown order {order.Kind}"),
    };

    private Refusal Send(in AgencyOrder order)
    {
        if (parts.Sent.Has(order.Request) || context.Held.FindOutermost(order.Request) >= 0) return Refusal.KeyInUse;
        var slot = parts.Demand.Make(order.Request, ClosedRequest.SentByPerson, order.Ordinal, order.Destination, order.Procedure, order.Crime, order.Urgency);
        ref var request = ref context.Requests[slot];
        (request.FactsKnown, request.FactsHeld, request.Channel) = (order.FactsKnown, order.FactsHeld, order.Channel);
        if (order.Channel >= 0) request.Marks |= RequestMarks.ChannelChosen;
        parts.Path.Enter(slot);
        return Refusal.None;
    }
}
