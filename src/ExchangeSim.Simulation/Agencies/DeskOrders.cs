using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Desks;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>What people and policies change at an agency's desks: which work comes next, what is put aside, where officers work.</summary>
internal sealed class DeskOrders(AgencyContext context, WorkAtDesks work)
{
    private readonly RequestTable _requests = context.Requests;

    internal Refusal PutFirst(ulong key)
    {
        var slot = Find(key, RequestState.Queued);
        if (slot < 0) return Refusal.NotWaiting;
        ref var request = ref _requests[slot];
        request.Generation++; // its entry in the queue has lost its meaning
        work.Desks[request.Desk].PutFirst(new WaitingEntry(slot, request.Generation), request.Urgency);
        work.Dispatch(request.Desk);
        return Refusal.None;
    }

    internal Refusal PutAside(ulong key)
    {
        var slot = Find(key, RequestState.Queued);
        if (slot < 0) return Refusal.NotWaiting;
        ref var request = ref _requests[slot];
        request.Generation++;
        request.State = RequestState.PutAside;
        work.Desks[request.Desk].QueueShrinks(context.Agenda.Now);
        return Refusal.None;
    }

    internal Refusal TakeUp(ulong key)
    {
        var slot = Find(key, RequestState.PutAside);
        if (slot < 0) return Refusal.NotPutAside;
        ref var request = ref _requests[slot];
        request.Generation++;
        var number = request.Desk;
        work.Await(slot, work.Desks[number]);
        work.Dispatch(number);
        return Refusal.None;
    }

    internal Refusal MoveOfficers(in AgencyOrder order)
    {
        var isAnswered = order.Ordinal == 0;
        if (!isAnswered && work.Desks[order.Desk].OfficersOfFirstShift(context.Agenda.Now) < order.Officers) return Refusal.NotEnoughOfficers;
        if (!isAnswered && order.From > context.Agenda.Now) return Refusal.None;
        work.Desks[order.Desk].ChangeOfficers(-order.Officers, context.Agenda.Now);
        ChangeOfficers(order.ToDesk, order.Officers);
        return Refusal.None;
    }

    /// <summary>More or fewer officers at a desk, which looks at its queue at once.</summary>
    internal void ChangeOfficers(int desk, int change)
    {
        work.Desks[desk].ChangeOfficers(change, context.Agenda.Now);
        work.Dispatch(desk);
    }

    /// <summary>The scenario's officers in place of those that were planned where the state was saved. Work in hand goes on as it was begun; desks look at their queues at once,
    /// for there may be more officers.</summary>
    internal void TakeOnPolicy()
    {
        for (var desk = 0; desk < work.Desks.Length; desk++)
        {
            work.Desks[desk].TakeOnPolicy(context.Agenda.Now);
            work.Dispatch(desk);
        }
    }

    private int Find(ulong key, RequestState state)
    {
        var slot = context.Held.Find(key, state);
        return slot < 0 || context.Held.IsAbandoned(_requests[slot]) ? -1 : slot;
    }
}
