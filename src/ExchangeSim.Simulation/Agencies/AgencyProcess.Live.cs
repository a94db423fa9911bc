using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Time;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Agencies;

/// <content>Decisions and clarifications that wait for people.</content>
public sealed partial class AgencyProcess
{
    // By desk; null where nobody takes part.
    private readonly LiveDeskPlan?[] _live;

    private LiveDeskPlan? PersonFor(in OpenRequest request, int role)
    {
        var desk = _plan.DeskOfRole[role];
        return desk >= 0 && _live[desk] is { } live && live.Reaches(request, _draws) ? live : null;
    }

    private bool AwaitPerson(int slot, StepPlan step)
    {
        if (PersonFor(_requests[slot], step.Role) is not { } live) return false;
        var reference = Choose(slot, step);
        WaitForPerson(slot, live, reference);
        return true;
    }

    private bool AwaitAnswer(int slot, StepPlan step)
    {
        if (PersonFor(_requests[slot], step.Role) is not { AnswersClarifications: true } live) return false;
        WaitForPerson(slot, live, reference: -1);
        return true;
    }

    private void WaitForPerson(int slot, LiveDeskPlan live, int reference)
    {
        ref var request = ref _requests[slot];
        request.State = RequestState.AwaitingPerson;
        request.Generation++;
        request.Reference = (short)reference;
        request.Desk = _plan.DeskOfRole[_steps[request.Step].Role];
        Record(request.Key, request.Step);
        if (live.AnswersWithin < Calendar.Never) _agenda.Schedule(_agenda.Now + live.AnswersWithin, EventKind.PersonIsLate, slot, request.Generation);
        var decision = Pending(request);
        decision.Until = live.AnswersWithin < Calendar.Never ? _agenda.Now + live.AnswersWithin : Calendar.Never;
        _answer.Awaited.Add() = decision;
    }

    private PendingDecision Pending(in OpenRequest request)
    {
        var step = _steps[request.Step];
        return new PendingDecision
        {
            Request = request.Key, Root = request.Root, Since = _agenda.Now, Until = Calendar.Never, SentAt = request.SentAt, Limit = request.Limit,
            Agency = _index, Desk = request.Desk,
            Procedure = step.Procedure, Step = step.Local, Reference = request.Reference, Requesting = request.Requesting, Requested = request.Requested,
            Crime = request.Crime, Urgency = request.Urgency, Kind = request.Has(RequestMarks.Asking) ? AwaitedKind.Clarification : AwaitedKind.Decision,
        };
    }

    /// <summary>What a person was waited for has ended without one.</summary>
    private void EndAwaiting(in OpenRequest request, bool byReference)
    {
        var decision = Pending(request);
        (decision.IsOver, decision.IsByReference) = (true, byReference);
        _answer.Awaited.Add() = decision;
    }

    /// <summary>Nobody decided in time: the scenario's own choice is taken, and a clarification is answered as in any run.</summary>
    private void GoOnByReference(int slot)
    {
        ref readonly var request = ref _requests[slot];
        if (IsAbandoned(request)) { Drop(slot); return; }
        EndAwaiting(request, byReference: true);
        Resume(slot, request.Reference);
    }

    private void Resume(int slot, int taken)
    {
        ref var request = ref _requests[slot];
        _ledger.Charge(ref request, LatencyPart.WaitingForPerson, TraceKind.Delayed);
        request.Generation++;
        var step = _steps[request.Step];
        if (request.Has(RequestMarks.Asking))
        {
            request.Remaining = DrawTime(step, request);
            Queue(slot, step.Role);
            return;
        }
        TakeCase(ref request, step, taken);
        Enter(slot);
    }

    private Refusal TakePersonsChoice(in AgencyOrder order)
    {
        var slot = Find(order.Request, RequestState.AwaitingPerson, order.Step);
        if (slot < 0 || _requests[slot].Has(RequestMarks.Asking) != (order.Kind == OrderKind.Answer)) return Refusal.NotOpen;
        if (IsAbandoned(_requests[slot]))
        {
            Drop(slot);
            return Refusal.NotOpen;
        }
        Resume(slot, order.Case);
        return Refusal.None;
    }

    // By key, and among branches of one request by their number: slots depend on when messages were handed over, which a host may choose.
    private int Find(ulong key, RequestState state, int step = -1)
    {
        var found = -1;
        for (var slot = 0; slot < _requests.SlotCount; slot++)
        {
            ref readonly var request = ref _requests[slot];
            if (request.State != state || request.Key != key || (step >= 0 && request.Step != step) || request.Has(RequestMarks.Notice)) continue;
            if (found < 0 || request.Number < _requests[found].Number) found = slot;
        }
        return found;
    }

    // The request itself, whatever it is doing; −1: it is not here.
    private int FindOutermost(ulong key)
    {
        for (var slot = 0; slot < _requests.SlotCount; slot++)
        {
            ref readonly var request = ref _requests[slot];
            if (request.State != RequestState.Free && request.Key == key && request.IsOutermost && !request.Has(RequestMarks.Notice)) return slot;
        }
        return -1;
    }
}
