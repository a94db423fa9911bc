using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Shows what is open at an agency now. Reading it off changes nothing.</summary>
internal sealed class OpenWorkView(AgencyContext context, AgencyParts parts)
{
    /// <summary>Puts into the answer what is open, who is on duty, and what was sent away.</summary>
    internal void Show(long at)
    {
        var places = PlacesInQueues();
        foreach (var slot in context.Held.OpenSlots())
        {
            ref readonly var request = ref context.Requests[slot];
            if (request.State == RequestState.InTransit || request.Has(RequestMarks.Notice) || context.Held.IsAbandoned(request)) continue;
            context.Answer.Open.Add() = Shown(request, places.GetValueOrDefault(slot, -1));
        }
        for (var desk = 0; desk < parts.Work.Desks.Length; desk++)
            foreach (var shift in parts.Work.Desks[desk].Shifts(at))
                context.Answer.Shifts.Add() = shift with { Desk = (short)desk };
        foreach (var sent in parts.Sent.All) context.Answer.Sent.Add() = sent;
    }

    private long EndOfClock(in OpenRequest request) =>
        request.Clock < 0 || context.Scenario.Procedures[request.Procedure].Clocks[request.Clock].IsDrawn ? -1 : request.ClockAt;

    private OpenWork Shown(in OpenRequest request, int place) => new()
    {
        Request = request.Key, Root = request.Root, Since = request.Since, ArisenAt = request.ArisenAt, SentAt = request.SentAt, Limit = request.Limit,
        ClockEndsAt = EndOfClock(request), Demand = request.Demand, Number = request.Number, Place = place,
        Requesting = request.Requesting, Requested = request.Requested, Procedure = request.Procedure, Step = (short)context.Steps[request.Step].Local, Crime = request.Crime,
        Desk = request.State is RequestState.Queued or RequestState.InWork or RequestState.PutAside or RequestState.AwaitingPerson ? request.Desk : (short)-1,
        Urgency = request.Urgency, State = StateOf(request), Depth = request.Depth, Reminders = request.Reminders,
        IsClarification = request.Has(RequestMarks.Asking) && !request.Has(RequestMarks.AskAnswered),
    };

    private static OpenState StateOf(in OpenRequest request) => request.State switch
    {
        RequestState.Queued => OpenState.Waiting,
        RequestState.PutAside => OpenState.PutAside,
        RequestState.InWork => OpenState.InWork,
        RequestState.AwaitingPerson => OpenState.AwaitingPerson,
        RequestState.Delayed => OpenState.Delayed,
        RequestState.Gathering => OpenState.Gathering,
        RequestState.AwaitingBranches => OpenState.AwaitingBranches,
        RequestState.AwaitingThird => OpenState.AwaitingThird,
        RequestState.AwaitingChannel => OpenState.AwaitingChannel,
        _ => throw new InvalidOperationException($"a request in state {request.State} is not open"),
    };

    private SortedDictionary<int, int> PlacesInQueues()
    {
        var places = new SortedDictionary<int, int>();
        foreach (var desk in parts.Work.Desks)
        {
            var place = 0;
            foreach (var entry in desk.Queue.InOrder())
            {
                ref readonly var request = ref context.Requests[entry.Slot];
                if (request.Generation == entry.Generation && request.State == RequestState.Queued && !context.Held.IsAbandoned(request)) places[entry.Slot] = place++;
            }
        }
        return places;
    }
}
