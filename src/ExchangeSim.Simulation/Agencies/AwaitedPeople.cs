using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Time;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Decisions and clarifications that wait for people.</summary>
/// <param name="context">What the agency's parts share.</param>
/// <param name="path">Where requests go once a person has decided.</param>
/// <param name="work">Desks at which officers answer clarifications.</param>
/// <param name="live">By desk; null where nobody takes part.</param>
internal sealed class AwaitedPeople(AgencyContext context, RequestPath path, WorkAtDesks work, LiveDeskPlan?[] live)
{
    private readonly Agenda _agenda = context.Agenda;
    private readonly RequestTable _requests = context.Requests;
    private readonly HeldRequests _held = context.Held;
    private readonly bool[] _liveRoles = [.. context.Plan.DeskOfRole.Select(desk => desk >= 0 && live[desk] is not null)];

    /// <summary>Whether a person may be asked at a role's desk at all.</summary>
    internal bool MayDecide(int role) => _liveRoles[role];

    /// <summary>Has a decision wait for the person at its desk. False: it does not reach one.</summary>
    internal bool AwaitDecision(int slot, StepPlan step)
    {
        if (PersonFor(_requests[slot], step.Role) is not { } person) return false;
        var reference = path.Choose(slot, step);
        Await(slot, person, reference);
        return true;
    }

    /// <summary>Has a clarification wait for the person at its desk. False: it does not reach one.</summary>
    internal bool AwaitAnswer(int slot, StepPlan step)
    {
        if (PersonFor(_requests[slot], step.Role) is not { AnswersClarifications: true } person) return false;
        Await(slot, person, reference: -1);
        return true;
    }

    /// <summary>What a person was waited for has ended without one.</summary>
    internal void EndWait(in OpenRequest request, bool byReference)
    {
        var decision = Pending(request);
        (decision.IsOver, decision.IsByReference) = (true, byReference);
        context.Answer.Awaited.Add() = decision;
    }

    /// <summary>Nobody decided in time: the scenario's own choice is taken, and a clarification is answered as in any run.</summary>
    internal void GoOnByReference(int slot)
    {
        ref readonly var request = ref _requests[slot];
        if (_held.IsAbandoned(request)) { _held.Drop(slot); return; }
        EndWait(request, byReference: true);
        Resume(slot, request.Reference);
    }

    /// <summary>A person decided or answered.</summary>
    internal Refusal TakeChoice(in AgencyOrder order)
    {
        var slot = _held.Find(order.Request, RequestState.AwaitingPerson, order.Step);
        if (slot < 0 || _requests[slot].Has(RequestMarks.Asking) != (order.Kind == OrderKind.Answer)) return Refusal.NotOpen;
        if (_held.IsAbandoned(_requests[slot]))
        {
            _held.Drop(slot);
            return Refusal.NotOpen;
        }
        Resume(slot, order.Case);
        return Refusal.None;
    }

    private LiveDeskPlan? PersonFor(in OpenRequest request, int role)
    {
        var desk = context.Plan.DeskOfRole[role];
        return desk >= 0 && live[desk] is { } person && person.Reaches(request, context.Draws) ? person : null;
    }

    private void Await(int slot, LiveDeskPlan person, int reference)
    {
        ref var request = ref _requests[slot];
        request.State = RequestState.AwaitingPerson;
        request.Generation++;
        request.Reference = (short)reference;
        request.Desk = context.Plan.DeskOfRole[context.Steps[request.Step].Role];
        context.Changes.Record(request.Key, request.Step);
        if (person.AnswersWithin < Calendar.Never) _agenda.Schedule(_agenda.Now + person.AnswersWithin, EventKind.PersonIsLate, slot, request.Generation);
        var decision = Pending(request);
        decision.Until = person.AnswersWithin < Calendar.Never ? _agenda.Now + person.AnswersWithin : Calendar.Never;
        if (reference >= 0) decision.ReferenceHolds = path.SimpleThatHold(slot, context.Steps[request.Step].Cases[reference]);
        context.Answer.Awaited.Add() = decision;
    }

    private PendingDecision Pending(in OpenRequest request)
    {
        var step = context.Steps[request.Step];
        return new PendingDecision
        {
            Request = request.Key, Root = request.Root, Since = _agenda.Now, Until = Calendar.Never, SentAt = request.SentAt, Limit = request.Limit,
            Agency = context.Index, Desk = request.Desk,
            Procedure = step.Procedure, Step = step.Local, Reference = request.Reference, Requesting = request.Requesting, Requested = request.Requested,
            Crime = request.Crime, Urgency = request.Urgency, Kind = request.Has(RequestMarks.Asking) ? AwaitedKind.Clarification : AwaitedKind.Decision,
        };
    }

    private void Resume(int slot, int taken)
    {
        ref var request = ref _requests[slot];
        context.Ledger.Charge(ref request, LatencyPart.WaitingForPerson, TraceKind.Delayed);
        request.Generation++;
        var step = context.Steps[request.Step];
        if (request.Has(RequestMarks.Asking))
        {
            request.Remaining = path.DrawTime(step, request);
            work.Queue(slot, step.Role);
            return;
        }
        path.TakeCase(ref request, step, taken);
        path.Enter(slot);
    }
}
