using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Desks;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <content>Ending what a request is in: for a clock, for the end of the run; gathering.</content>
public sealed partial class AgencyProcess
{
    private readonly List<GatherPoint> _gatherings = [];

    /// <summary>Takes a request out of whatever it is in and charges its time. Gives the desk that has an officer free now, else −1.</summary>
    private int Interrupt(int slot)
    {
        ref var request = ref _requests[slot];
        switch (request.State)
        {
            case RequestState.InTransit: return -1;
            case RequestState.Queued:
                _ledger.ChargeWait(ref request, _desks[request.Desk]);
                _desks[request.Desk].QueueShrinks(_agenda.Now);
                return -1;
            case RequestState.InWork:
                var desk = _desks[request.Desk];
                LayDown(slot, ref request, desk, WorkedSince(request, desk));
                return request.Desk;
            case RequestState.Delayed: _ledger.Charge(ref request, LatencyPart.ExternalWait, TraceKind.Delayed); return -1;
            case RequestState.AwaitingBranches:
                AdoptFirstBranch(slot);
                LeaveBranches(slot);
                return -1;
            case RequestState.AwaitingThird: _ledger.Charge(ref request, LatencyPart.WaitingForThirdAgency, TraceKind.Joined); return -1;
            case RequestState.Gathering:
                _ledger.Charge(ref request, LatencyPart.ExternalWait, TraceKind.Delayed);
                PointOf(request).Count--;
                return -1;
            case RequestState.PutAside: _ledger.ChargeWait(ref request, _desks[request.Desk]); return -1;
            case RequestState.AwaitingPerson:
                _ledger.Charge(ref request, LatencyPart.WaitingForPerson, TraceKind.Delayed);
                EndAwaiting(request, byReference: false);
                return -1;
            default: throw new InvalidOperationException($"a request in state {request.State} cannot be interrupted");
        }
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
        Adopt(ref _requests[slot], copy.Parts);
    }

    /// <summary>Charges the time up to now without changing what the request is in.</summary>
    private void ChargeAsItIs(ref OpenRequest request)
    {
        switch (request.State)
        {
            case RequestState.InTransit or RequestState.AwaitingChannel: _ledger.Charge(ref request, LatencyPart.Transit, TraceKind.Sent, (short)request.Losses); break;
            case RequestState.Queued or RequestState.PutAside: _ledger.ChargeWait(ref request, _desks[request.Desk]); break;
            case RequestState.AwaitingPerson: _ledger.Charge(ref request, LatencyPart.WaitingForPerson, TraceKind.Delayed); break;
            case RequestState.InWork: _ledger.ChargeWork(ref request, _desks[request.Desk], WorkedSince(request, _desks[request.Desk])); break;
            case RequestState.AwaitingThird: _ledger.Charge(ref request, LatencyPart.WaitingForThirdAgency, TraceKind.Joined); break;
            default: _ledger.Charge(ref request, LatencyPart.ExternalWait, TraceKind.Delayed); break;
        }
    }

    private void Gather(int slot, StepPlan step)
    {
        ref var request = ref _requests[slot];
        request.State = RequestState.Gathering;
        request.Generation++;
        Record(request.Key, request.Step);
        var point = PointOf(request);
        point.Line.AddLast(new WaitingEntry(slot, request.Generation));
        if (++point.Count >= step.Count) Release(point);
        else _agenda.Schedule(_agenda.Now + DrawTime(step, request), EventKind.GatheringEnds, slot, request.Generation);
    }

    private GatherPoint PointOf(in OpenRequest request)
    {
        var other = OtherSide(request);
        foreach (var known in _gatherings) if (known.Step == request.Step && known.Other == other) return known;
        var point = new GatherPoint(request.Step, other);
        _gatherings.Add(point);
        return point;
    }

    private void Release(GatherPoint point)
    {
        point.Count = 0;
        for (var left = point.Line.Count; left > 0; left--)
        {
            var entry = point.Line.RemoveFirst();
            ref var request = ref _requests[entry.Slot];
            if (request.Generation != entry.Generation || request.State != RequestState.Gathering) continue;
            if (IsAbandoned(request)) { Drop(entry.Slot); continue; }
            _ledger.Charge(ref request, LatencyPart.ExternalWait, TraceKind.Delayed);
            request.Generation++;
            EnterNext(entry.Slot, _steps[request.Step]);
        }
    }

    // By key: slots depend on when messages were handed over, which a host may choose.
    private IEnumerable<int> OpenSlots() =>
        Enumerable.Range(0, _requests.SlotCount).Where(slot => _requests[slot].State != RequestState.Free).OrderBy(slot => _requests[slot].Key)
            .ThenBy(slot => _requests[slot].Number).ToArray();

    /// <summary>Reports the requests that are still open when the run ends, and what the desks did.</summary>
    public AgencyEnding Finish(long end)
    {
        EndPeriods(end);
        _agenda.Now = end;
        _answer.Clear();
        foreach (var slot in OpenSlots())
        {
            ref var request = ref _requests[slot];
            if (request.State == RequestState.InWork)
                _desks[request.Desk].CountWork(request.Shift, request.Since, end, WorkedSince(request, _desks[request.Desk]));
            if (!request.IsOutermost || request.Has(RequestMarks.Notice)) continue;
            if (request.State == RequestState.AwaitingBranches) AdoptFirstBranch(slot);
            else ChargeAsItIs(ref request);
            if (request.ArisenAt >= _warmUp) Emit(request, Outcome.Open, end);
        }
        var desks = new List<DeskFigures>();
        for (var i = 0; i < _desks.Length; i++)
            if (_desks[i].Plan.Officers.Length > 0) desks.Add(_desks[i].Figures(_index, i, end));
        return new AgencyEnding([.. _answer.Closed.Items], [.. _answer.Trace.Items], desks, [.. desks.SelectMany(Periods)], _ledger.Charges(), _fingerprint);
    }
}
