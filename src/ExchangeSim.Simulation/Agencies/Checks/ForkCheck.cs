using ExchangeSim.Simulation.Requests;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies.Checks;

/// <summary>Whether branches and the requests that await them name one another, as places that there are and without a circle.</summary>
internal static class ForkCheck
{
    /// <summary>Checks all requests of an agency.</summary>
    internal static void Check(RequestTable requests, int agency)
    {
        var listed = new bool[requests.SlotCount];
        for (var slot = 0; slot < requests.SlotCount; slot++)
        {
            ref readonly var request = ref requests[slot];
            if (request.State is RequestState.Free or RequestState.InTransit) continue;
            if (request.Has(RequestMarks.Branch) || (request.Has(RequestMarks.Nested) && request.Requesting == agency))
                Require(IsIndex(request.Parent, requests.SlotCount), "a request has a parent that does not exist");
            if (request.State == RequestState.AwaitingBranches) Follow(requests, slot, listed);
        }
        for (var slot = 0; slot < requests.SlotCount; slot++)
        {
            ref readonly var request = ref requests[slot];
            if (request.State is RequestState.Free or RequestState.InTransit || !request.Has(RequestMarks.Branch)) continue;
            ref readonly var parent = ref requests[request.Parent];
            Require(listed[slot] || parent.State != RequestState.AwaitingBranches || parent.Generation != request.ParentGeneration, "a fork does not know one of its branches");
        }
    }

    private static void Follow(RequestTable requests, int parentSlot, bool[] listed)
    {
        ref readonly var parent = ref requests[parentSlot];
        var left = (int)parent.PendingChildren;
        for (var slot = parent.FirstBranch; slot != -1; slot = requests[slot].NextBranch)
        {
            Require(left-- > 0 && IsIndex(slot, requests.SlotCount) && !listed[slot], "a fork has a branch that does not exist");
            ref readonly var branch = ref requests[slot];
            Require(branch.State is not (RequestState.Free or RequestState.InTransit) && branch.Has(RequestMarks.Branch) && branch.Parent == parentSlot
                && branch.ParentGeneration == parent.Generation && branch.Depth == parent.Depth + 1, "a fork has a branch that is not its own");
            listed[slot] = true;
        }
        Require(left == 0, "a fork has fewer branches than it awaits");
    }
}
