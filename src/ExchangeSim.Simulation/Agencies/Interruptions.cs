using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Ends whatever a request is in, and charges its time: for a clock, a withdrawal, the end of the run.</summary>
internal sealed class Interruptions(AgencyContext context, WorkAtDesks work, Forks forks, Gatherings gatherings, AwaitedPeople people)
{
    private readonly RequestTable _requests = context.Requests;
    private readonly TimeLedger _ledger = context.Ledger;

    /// <summary>Takes a request out of whatever it is in and charges its time. Gives the desk that has an officer free now, else −1.</summary>
    internal int Interrupt(int slot)
    {
        ref var request = ref _requests[slot];
        var desk = -1;
        switch (request.State)
        {
            case RequestState.InTransit: return -1;
            case RequestState.InWork:
                desk = request.Desk;
                work.LayDown(slot, ref request, work.Desks[desk], work.WorkedSince(request, work.Desks[desk]));
                return desk;
            case RequestState.AwaitingBranches:
                AdoptFirstBranch(slot);
                forks.Leave(slot);
                return -1;
            case RequestState.Queued or RequestState.PutAside or RequestState.Delayed or RequestState.AwaitingThird or RequestState.Gathering or RequestState.AwaitingPerson:
                ChargeAsItIs(ref request);
                break;
            default: throw new InvalidOperationException($"a request in state {request.State} cannot be interrupted");
        }
        if (request.State == RequestState.Queued) work.Desks[request.Desk].QueueShrinks(context.Agenda.Now);
        else if (request.State == RequestState.Gathering) gatherings.Leave(request);
        else if (request.State == RequestState.AwaitingPerson) people.EndWait(request, byReference: false);
        return desk;
    }

    /// <summary>Charges the time up to the end of the run, and counts work in hand, without ending anything.</summary>
    internal void ChargeAtEnd(int slot)
    {
        if (_requests[slot].State == RequestState.AwaitingBranches) AdoptFirstBranch(slot);
        else ChargeAsItIs(ref _requests[slot]);
    }

    // A fork cut short has no last branch; the first that is still under way, as the step lists them, shows where the time went.
    private void AdoptFirstBranch(int slot)
    {
        var first = _requests[slot].FirstBranch;
        if (first < 0) Fault.Broken("a fork without branches");
        // A copy: the branch itself may go on at its desk, where its time counts, and is traced, from when it began.
        var copy = _requests[first];
        copy.Marks &= ~RequestMarks.Traced;
        ChargeAsItIs(ref copy);
        forks.Adopt(ref _requests[slot], copy.Parts);
    }

    // Charges the time up to now without changing what the request is in.
    private void ChargeAsItIs(ref OpenRequest request)
    {
        switch (request.State)
        {
            case RequestState.InTransit or RequestState.AwaitingChannel: _ledger.Charge(ref request, LatencyPart.Transit, TraceKind.Sent, (short)request.Losses); break;
            case RequestState.Queued or RequestState.PutAside: _ledger.ChargeWait(ref request, work.Desks[request.Desk]); break;
            case RequestState.AwaitingPerson: _ledger.Charge(ref request, LatencyPart.WaitingForPerson, TraceKind.Delayed); break;
            case RequestState.InWork: _ledger.ChargeWork(ref request, work.Desks[request.Desk], work.WorkedSince(request, work.Desks[request.Desk])); break;
            case RequestState.AwaitingThird: _ledger.Charge(ref request, LatencyPart.WaitingForThirdAgency, TraceKind.Joined); break;
            default: _ledger.Charge(ref request, LatencyPart.ExternalWait, TraceKind.Delayed); break;
        }
    }
}
