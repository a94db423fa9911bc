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
        if (desk.KeepsTurns) request.Turn = desk.Queue.NextTurn();
        if (desk.HandsOver) TakeBackEnded(desk);
        if (desk.Waiting == 0 && desk.FreeShift(_now) is >= 0 and var shift)
        {
            Start(slot, desk, shift);
            return;
        }
        Await(slot, desk);
        if (desk.MayStart || desk.UrgentInterrupts) Dispatch(number);
    }

    private void Await(int slot, DeskState desk)
    {
        ref var request = ref _requests[slot];
        request.State = RequestState.Queued;
        desk.QueueGrows(_now);
        var entry = new WaitingEntry(slot, request.Generation);
        if (desk.KeepsTurns) desk.Queue.Add(entry, request);
        else desk.Queue.AddLast(entry);
    }

    /// <summary>Gives waiting work to free officers on duty, urgent work also to others, and sees to it that the queue is looked at again when the next come on duty.</summary>
    private void Dispatch(int number)
    {
        var desk = _desks[number];
        if (desk.HandsOver) TakeBackEnded(desk);
        while (desk.Waiting > 0 && desk.FreeShift(_now) is >= 0 and var shift)
            if (TakeNext(desk) is >= 0 and var slot) Start(slot, desk, shift);
        if (desk.UrgentInterrupts) InterruptForUrgent(desk);
        if (desk.Waiting == 0 || desk.IsSimple) return;
        var next = desk.NextDuty(_now);
        if (next >= Calendar.Never || (desk.WakesAt > _now && desk.WakesAt <= next)) return;
        desk.WakesAt = next;
        ScheduleFirst(next, EventKind.DeskWakes, number);
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
        if (desk.KeepsInHand) desk.InHand.Add(slot);
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

    // What ending a piece of work, entering the next step, queueing and dispatching come to where nothing can lead elsewhere: it queues anew, and whoever is first gets the
    // officer.
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
        if (desk.KeepsInHand) desk.InHand.Remove(slot);
        Record(request.Key, request.Step);
        ChargeWork(ref request, desk, worked);
    }

    /// <summary>The shift ends and the work goes back to the queue.</summary>
    private void HandOver(int slot)
    {
        var number = _requests[slot].Desk;
        GiveBack(slot, _desks[number]);
        Dispatch(number);
    }

    /// <summary>All that is handed over at one moment is back in the queue before anything is taken from it.</summary>
    private void TakeBackEnded(DeskState desk)
    {
        for (var i = desk.InHand.Count - 1; i >= 0; i--)
        {
            var slot = desk.InHand[i];
            ref readonly var request = ref _requests[slot];
            if (RuleOf(request, desk) == EndOfShift.HandOver && desk.Plan.Calendars[request.Shift].ClosesAfter(request.Since) <= _now && !IsDone(request, desk))
                GiveBack(slot, desk);
        }
    }

    private void GiveBack(int slot, DeskState desk)
    {
        ref var request = ref _requests[slot];
        var worked = WorkedSince(request, desk);
        LayDown(slot, ref request, desk, worked);
        request.Remaining -= worked;
        request.Generation++;
        if (IsAbandoned(request)) Drop(slot); // nobody would take it up again
        else Await(slot, desk);
    }

    private long WorkedSince(in OpenRequest request, DeskState desk)
    {
        var worked = RuleOf(request, desk) == EndOfShift.Finish ? _now - request.Since : desk.Plan.Calendars[request.Shift].OpenTime(request.Since, _now);
        return Math.Min(request.Remaining, worked);
    }

    // What is done at this very millisecond is left to end.
    private bool IsDone(in OpenRequest request, DeskState desk) => WorkedSince(request, desk) == request.Remaining;

    /// <summary>Where no officer is free, the most urgent that waits takes the officer on duty with the least urgent work in hand, as long as that is less urgent.</summary>
    private void InterruptForUrgent(DeskState desk)
    {
        while (desk.Waiting > 0 && First(desk) is >= 0 and var waiting && LeastUrgentInHand(desk, _requests[waiting].Urgency) is >= 0 and var interrupted)
        {
            // The officer stays for the urgent work, also if one too many is at work because others were called away.
            var shift = _requests[interrupted].Shift;
            GiveBack(interrupted, desk);
            Start(TakeNext(desk), desk, shift);
        }
    }

    /// <summary>The work in hand, less urgent than this, that would be taken last if all of it waited; −1: none.</summary>
    private int LeastUrgentInHand(DeskState desk, Urgency urgency)
    {
        var found = -1;
        foreach (var slot in desk.InHand)
        {
            ref readonly var candidate = ref _requests[slot];
            if (candidate.Urgency >= urgency || !desk.Plan.Calendars[candidate.Shift].IsOpen(_now) || IsDone(candidate, desk)) continue;
            if (found < 0 || desk.Queue.GoesBefore(_requests[found], candidate)) found = slot;
        }
        return found;
    }
}
