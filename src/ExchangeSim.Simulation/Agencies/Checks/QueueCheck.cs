using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Desks;
using ExchangeSim.Simulation.Requests;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies.Checks;

/// <summary>Whether the queues of an agency and its requests name one another: each request that waits stands in one queue once, and each officer at work has one.</summary>
/// <param name="requests">The requests.</param>
/// <param name="desks">The desks.</param>
internal sealed class QueueCheck(RequestTable requests, DeskState[] desks)
{
    private readonly bool[] _stands = new bool[requests.SlotCount];

    /// <summary>Checks desks and places where requests gather.</summary>
    internal void Check(IReadOnlyList<GatherPoint> gatherings, CompiledScenario scenario)
    {
        for (var desk = 0; desk < desks.Length; desk++)
        {
            Stand(desks[desk].Queue.InOrder(), desk);
            desks[desk].Queue.CheckPlaces(requests);
        }
        for (var i = 0; i < gatherings.Count; i++) Check(gatherings, i, scenario);
        var queued = new int[desks.Length];
        var inWork = desks.Select(desk => new int[desk.Plan.Calendars.Length]).ToArray();
        for (var slot = 0; slot < requests.SlotCount; slot++)
        {
            ref readonly var request = ref requests[slot];
            if (request.State == RequestState.Queued) queued[request.Desk]++;
            else if (request.State == RequestState.InWork) inWork[request.Desk][request.Shift]++;
            Require(_stands[slot] || request.State is not (RequestState.Queued or RequestState.Gathering), "a request waits in no queue");
        }
        for (var desk = 0; desk < desks.Length; desk++)
        {
            desks[desk].CheckCounts(queued[desk], inWork[desk]);
            CheckInHand(desk);
        }
    }

    private void Stand(IEnumerable<WaitingEntry> entries, int desk)
    {
        foreach (var entry in entries)
        {
            Require(IsIndex(entry.Slot, requests.SlotCount), "a queue has a request that does not exist");
            ref readonly var request = ref requests[entry.Slot];
            Require(entry.Generation <= request.Generation, "a queue has a request that has not come");
            if (request.Generation != entry.Generation || request.State != RequestState.Queued) continue; // it has left
            Require(request.Desk == desk && !_stands[entry.Slot], "a request waits in two queues");
            _stands[entry.Slot] = true;
        }
    }

    private void Check(IReadOnlyList<GatherPoint> gatherings, int number, CompiledScenario scenario)
    {
        var point = gatherings[number];
        Require(IsIndex(point.Step, scenario.Steps.Length) && scenario.Steps[point.Step].Kind == StepKind.Gather && IsIndex(point.Other, scenario.AgencyCount),
            "requests gather where none do");
        for (var i = 0; i < number; i++) Require(gatherings[i].Step != point.Step || gatherings[i].Other != point.Other, "requests gather at two places at once");
        var count = 0;
        foreach (var entry in point.Line.InOrder())
        {
            Require(IsIndex(entry.Slot, requests.SlotCount), "a request gathers that does not exist");
            ref readonly var request = ref requests[entry.Slot];
            Require(entry.Generation <= request.Generation, "a request gathers that has not come");
            if (request.Generation != entry.Generation || request.State != RequestState.Gathering) continue; // it has left
            var other = request.Has(RequestMarks.AtRequested) ? request.Requesting : request.Requested;
            Require(request.Step == point.Step && other == point.Other && !_stands[entry.Slot], "a request gathers at the wrong place");
            _stands[entry.Slot] = true;
            count++;
        }
        Require(count == point.Count, "other requests gather than are counted");
    }

    private void CheckInHand(int desk)
    {
        var inHand = new SortedSet<int>();
        foreach (var slot in desks[desk].InHand)
            Require(IsIndex(slot, requests.SlotCount) && requests[slot].State == RequestState.InWork && requests[slot].Desk == desk && inHand.Add(slot),
                "work is in hand that is not");
    }
}
