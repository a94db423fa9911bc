using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Requests;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Whether a state that was loaded can be. All of it is checked before any of it is used, because places in memory and the end of loops depend on it.</summary>
internal sealed class StateCheck(AgencyContext context, AgencyParts parts)
{
    /// <summary>Checks an agency's whole state.</summary>
    /// <param name="events">Events that it has handled.</param>
    /// <param name="until">Everything before this time has been handled.</param>
    /// <exception cref="InvalidDataException">It cannot be the state of this agency.</exception>
    internal void Check(long events, long until)
    {
        var (scenario, index, requests, desks) = (context.Scenario, context.Index, context.Requests, parts.Work.Desks);
        Require(events >= 0, "an agency counts what it cannot");
        Require(until is >= 0 and <= Longest, "an agency has handled the future");
        context.Agenda.Check(until);
        context.Changes.Check();
        context.Held.Check();
        var check = new RequestCheck(scenario, index);
        for (var slot = 0; slot < requests.SlotCount; slot++)
            if (requests[slot].State is not (RequestState.Free or RequestState.InTransit)) check.Held(requests[slot], context.Agenda.Now);
        ForkCheck.Check(requests, index);
        parts.Periods.Check(until);
        new QueueCheck(requests, desks).Check(parts.Gatherings.Points, scenario);
        parts.Gates.Check();
        context.Circumstances.Check();
        parts.Injects.Check();
        parts.Demand.Check(until, parts.Injects);
        var scheduled = new EventCheck(scenario, index, requests);
        scheduled.Check(context.Agenda.ToArray(), until, desks, parts.Injects.UnderWay, parts.Orders.Count);
        Require(scheduled.Orders == parts.Orders.Left, "other orders arrive than are left");
        context.Ledger.Check();
        new AnswerCheck(scenario, index).Check(context.Answer);
        Require(context.Answer.Events == events && context.Answer.LastChange == context.Changes.LastAt, "an agency has done other than it answered");
    }

    /// <summary>Checks that nested requests of an agency come home to a request that there is.</summary>
    /// <param name="requests">The agency's requests.</param>
    /// <param name="ofAgencies">All agencies' requests, by agency.</param>
    /// <exception cref="InvalidDataException">One does not.</exception>
    internal static void Nested(RequestTable requests, RequestTable[] ofAgencies)
    {
        for (var slot = 0; slot < requests.SlotCount; slot++)
        {
            ref readonly var request = ref requests[slot];
            if (request.State == RequestState.Free || !request.Has(RequestMarks.Nested)) continue;
            Require(IsIndex(request.Parent, ofAgencies[request.Requesting].SlotCount), "a request has a parent that does not exist");
        }
    }
}
