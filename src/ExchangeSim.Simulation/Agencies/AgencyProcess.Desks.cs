using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Agencies;

/// <content>Desks: waiting, working, the end of a shift, urgent work.</content>
public sealed partial class AgencyProcess
{
    /// <summary>Puts a request before the desk of a role; an officer who is free takes it at once.</summary>
    private void Queue(int slot, int role)
    {
        ref var request = ref _requests[slot];
        var number = _plan.DeskOfRole[role];
        if (number < 0) Fault.NoDesk(_scenario.Scenario.Agencies[_index].Id, _scenario.Names.Roles[role]);
        var desk = _desks[number];
        request.Desk = number;
        request.Generation++;
        Record(request.Key, request.Step);
        if (desk.Speed != 1) request.Remaining = Math.Max(1, (long)Math.Round(request.Remaining / desk.Speed));
        if (desk.Waiting == 0 && desk.FreeShift(_now) is >= 0 and var shift)
        {
            Start(slot, desk, shift);
            return;
        }
        Await(slot, desk, givenBack: false);
        if (desk.UrgentInterrupts) InterruptFor(slot, desk);
        if (desk.MayStart) Dispatch(number);
    }

    private void Await(int slot, DeskState desk, bool givenBack)
    {
        ref var request = ref _requests[slot];
        request.State = RequestState.Queued;
        desk.QueueGrows(_now);
        var dueAt = request.Limit > 0 && request.WasSent ? request.SentAt + request.Limit : long.MaxValue;
        desk.Queue.Add(new WaitingEntry(slot, request.Generation), request.Urgency, dueAt, givenBack);
    }

    /// <summary>Gives waiting work to free officers on duty, and sees to it that somebody looks again when the next come.</summary>
    private void Dispatch(int number)
    {
        var desk = _desks[number];
        while (desk.Waiting > 0 && desk.FreeShift(_now) is >= 0 and var shift)
            if (TakeNext(desk) is >= 0 and var slot) Start(slot, desk, shift);
        if (desk.Waiting == 0 || desk.IsSimple) return;
        if (desk.UrgentInterrupts && First(desk) is >= 0 and var first) InterruptFor(first, desk);
        var next = desk.NextDuty(_now);
        if (next >= Calendar.Never || (desk.WakesAt > _now && desk.WakesAt <= next)) return;
        desk.WakesAt = next;
        Schedule(next, EventKind.DeskWakes, number, 0);
    }

    /// <summary>Takes the next request that waits, −1 if only abandoned branches did.</summary>
    private int TakeNext(DeskState desk)
    {
        var slot = First(desk);
        if (slot < 0)
        {
            if (desk.Waiting > 0) Fault.Broken("a desk's queue lost a request");
            return -1;
        }
        desk.Queue.RemoveNext();
        if (_requests.IsLarge && desk.Queue.TryPeek(out var behind)) _requests.Prefetch(behind.Slot);
        desk.QueueShrinks(_now);
        return slot;
    }

    /// <summary>The next request that waits without taking it, −1: none. Entries of requests that have left, or whose fork is over, go.</summary>
    private int First(DeskState desk)
    {
        while (desk.Queue.TryPeek(out var entry))
        {
            ref readonly var request = ref _requests[entry.Slot];
            var waits = request.Generation == entry.Generation && request.State == RequestState.Queued;
            if (waits && !IsAbandoned(request)) return entry.Slot;
            desk.Queue.RemoveNext();
            if (!waits) continue;
            desk.QueueShrinks(_now);
            Drop(entry.Slot);
        }
        return -1;
    }

    private void Start(int slot, DeskState desk, int shift)
    {
        ref var request = ref _requests[slot];
        if (!request.Has(RequestMarks.Begun)) desk.CountStart(_now - request.Since, _now);
        ChargeWait(ref request, desk);
        _changedAt = _now;
        request.Marks |= RequestMarks.Begun;
        request.State = RequestState.InWork;
        request.Shift = (short)shift;
        request.Generation++;
        desk.Engage(shift);
        if (desk.UrgentInterrupts) desk.InHand.Add(slot);
        if (desk.IsSimple)
        {
            Schedule(_now + request.Remaining, EventKind.WorkEnds, slot, request.Generation);
            return;
        }
        var hours = desk.Plan.Calendars[shift];
        var rule = RuleOf(request, desk);
        if (rule == EndOfShift.HandOver && hours.ClosesAfter(_now) < _now + request.Remaining)
            Schedule(hours.ClosesAfter(_now), EventKind.ShiftEnds, slot, request.Generation);
        else
            Schedule(rule == EndOfShift.Suspend ? hours.AfterOpenTime(_now, request.Remaining) : _now + request.Remaining, EventKind.WorkEnds, slot, request.Generation);
    }

    private EndOfShift RuleOf(in OpenRequest request, DeskState desk) => _steps[request.Step].EndOfShift ?? desk.Plan.EndOfShift;

    private void EndWork(int slot)
    {
        ref var request = ref _requests[slot];
        var number = request.Desk;
        var desk = _desks[number];
        if (desk.IsPlain && _steps[request.Step] is { GoesOn: true } step && !request.Has(RequestMarks.Asking | RequestMarks.Branch))
        {
            GoOn(slot, ref request, desk, step);
            return;
        }
        LayDown(slot, ref request, desk, request.Remaining);
        request.Marks &= ~RequestMarks.Begun;
        request.Generation++;
        if (IsAbandoned(request)) Drop(slot);
        else if (request.Has(RequestMarks.Asking)) SendAnswer(slot);
        else EnterNext(slot, _steps[request.Step]);
        if (desk.MayStart) Dispatch(number);
    }

    // What ending a piece of work, entering the next step, queueing and dispatching come to where nothing can lead elsewhere: it queues anew, and whoever is first gets the officer.
    private void GoOn(int slot, ref OpenRequest request, DeskState desk, StepPlan step)
    {
        desk.CountWork(request.Shift, request.Since, _now, request.Remaining);
        Record(request.Key, request.Step);
        Charge(ref request, LatencyPart.Work, TraceKind.Worked);
        request.Step = step.Then;
        request.Remaining = WorkTime(slot, ref request, step.Next);
        request.Shift = 0;
        request.Generation++;
        Mix(request.Key, request.Step);
        if (desk.Waiting == 0)
        {
            desk.CountStart(0, _now);
            Schedule(_now + request.Remaining, EventKind.WorkEnds, slot, request.Generation);
            return;
        }
        request.Marks &= ~RequestMarks.Begun;
        request.State = RequestState.Queued;
        desk.QueueTurns(_now);
        BeginTurned(desk.Line.Turn(new WaitingEntry(slot, request.Generation)), desk);
    }

    // Begins the work of the first in the queue, for whom an officer has just been found.
    private void BeginTurned(WaitingEntry first, DeskState desk)
    {
        if (_requests.IsLarge && desk.Queue.TryPeek(out var behind)) _requests.Prefetch(behind.Slot);
        ref var request = ref _requests[first.Slot];
        var waits = request.Generation == first.Generation && request.State == RequestState.Queued;
        if (!waits || request.Has(RequestMarks.Branch | RequestMarks.Begun | RequestMarks.Asking | RequestMarks.Traced))
        {
            BeginRarely(first, desk);
            return;
        }
        var waited = _now - request.Since;
        desk.CountStart(waited, _now);
        Add(ref request, LatencyPart.Queueing, waited);
        request.Since = _now;
        request.Marks |= RequestMarks.Begun;
        request.State = RequestState.InWork;
        request.Shift = 0;
        request.Generation++;
        Schedule(_now + request.Remaining, EventKind.WorkEnds, first.Slot, request.Generation);
    }

    // The same where the first of the queue may have left it, or needs more attention.
    private void BeginRarely(WaitingEntry first, DeskState desk)
    {
        desk.Line.AddFirst(first);
        var slot = First(desk);
        desk.Line.RemoveFirst();
        desk.Disengage();
        Start(slot, desk, shift: 0);
    }

    private void LayDown(int slot, ref OpenRequest request, DeskState desk, long worked)
    {
        desk.Disengage(request.Shift, request.Since, _now, worked);
        if (desk.UrgentInterrupts) desk.InHand.Remove(slot);
        Record(request.Key, request.Step);
        ChargeWork(ref request, desk, worked);
    }

    /// <summary>The shift ends and the work goes back, before all that ranks equal.</summary>
    private void HandOver(int slot)
    {
        var number = _requests[slot].Desk;
        GiveBack(slot, _desks[number]);
        Dispatch(number);
    }

    private void GiveBack(int slot, DeskState desk)
    {
        ref var request = ref _requests[slot];
        var worked = WorkedSince(request, desk);
        LayDown(slot, ref request, desk, worked);
        request.Remaining -= worked;
        request.Generation++;
        Await(slot, desk, givenBack: true);
    }

    private long WorkedSince(in OpenRequest request, DeskState desk)
    {
        var worked = RuleOf(request, desk) == EndOfShift.Finish ? _now - request.Since : desk.Plan.Calendars[request.Shift].OpenTime(request.Since, _now);
        return Math.Min(request.Remaining, worked);
    }

    /// <summary>Gives a waiting request the officer on duty who has the least urgent work in hand, if that is less urgent than this.</summary>
    private void InterruptFor(int waiting, DeskState desk)
    {
        if (desk.FreeShift(_now) >= 0) return;
        var urgency = _requests[waiting].Urgency;
        var victim = -1;
        foreach (var slot in desk.InHand)
        {
            ref readonly var candidate = ref _requests[slot];
            if (candidate.Urgency >= urgency || !desk.Plan.Calendars[candidate.Shift].IsOpen(_now) || candidate.Since == _now) continue;
            // Work that is done at this very millisecond is left to end.
            if (WorkedSince(candidate, desk) == candidate.Remaining) continue;
            if (victim < 0 || candidate.Urgency < _requests[victim].Urgency
                || (candidate.Urgency == _requests[victim].Urgency && candidate.Since >= _requests[victim].Since)) victim = slot;
        }
        if (victim < 0) return;
        GiveBack(victim, desk);
        if (desk.FreeShift(_now) is not (>= 0 and var shift)) return;
        // Its entry in the queue has lost its meaning; whatever the discipline, the officer is for this request.
        desk.QueueShrinks(_now);
        Start(waiting, desk, shift);
    }
}
