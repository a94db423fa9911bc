using System.Runtime.CompilerServices;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Desks;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Fast;
using ExchangeSim.Simulation.Fast.Desks;
using ExchangeSim.Simulation.Fast.Drawing;
using ExchangeSim.Simulation.Fast.Memory;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>An agency's desks at work: waiting, working, the end of a shift, urgent work.</summary>
/// <param name="context">What the agency's parts share.</param>
/// <param name="path">Where requests go when work on them ends.</param>
internal sealed class WorkAtDesks(AgencyContext context, RequestPath path)
{
    private readonly AgencyPlan _plan = context.Plan;
    private readonly StepPlan[] _steps = context.Steps;
    private readonly Agenda _agenda = context.Agenda;
    private readonly RequestTable _requests = context.Requests;
    private readonly HeldRequests _held = context.Held;
    private readonly ChangeRecord _changes = context.Changes;
    private readonly TimeLedger _ledger = context.Ledger;
    private readonly FastPlan? _fast = context.Fast;
    private readonly Lookahead? _lookahead = context.Lookahead;
    private readonly MemoryAhead? _memory = context.Memory;
    private readonly DeskState[] _desks =
        [.. context.Plan.Desks.Select(desk => new DeskState(desk, context.Scenario.WarmUp, DeskShortcuts.Of(desk, context.Fast), context.Scenario.End >= Calendar.Never,
            context.Draws))];

    /// <summary>All desks, in the order of the scenario.</summary>
    internal DeskState[] Desks => _desks;

    /// <summary>Puts a request before the desk of a role; an officer who is free takes it at once.</summary>
    internal void Queue(int slot, int role)
    {
        ref var request = ref _requests[slot];
        var number = _plan.DeskOfRole[role];
        if (number < 0) Fault.NoDesk(context.Scenario.Scenario.Agencies[context.Index].Id, context.Scenario.Names.Roles[role]);
        var desk = _desks[number];
        request.Desk = number;
        request.Generation++;
        _changes.Record(request.Key, request.Step);
        if (desk.Speed != 1) request.Remaining = Math.Max(1, (long)Math.Round(request.Remaining / desk.Speed));
        if (!desk.Shortcuts.NoTurns) request.Turn = desk.Queue.NextTurn();
        if (!desk.Shortcuts.NoHandOver) TakeBackEnded(desk);
        if (desk.Waiting == 0 && desk.FreeShift(_agenda.Now) is >= 0 and var shift)
        {
            Start(slot, desk, shift);
            return;
        }
        Await(slot, desk);
        if (desk.MayStart || desk.UrgentInterrupts) Dispatch(number);
    }

    /// <summary>Puts a request into a desk's queue.</summary>
    internal void Await(int slot, DeskState desk)
    {
        ref var request = ref _requests[slot];
        request.State = RequestState.Queued;
        desk.QueueGrows(_agenda.Now);
        var entry = new WaitingEntry(slot, request.Generation);
        if (!desk.Shortcuts.NoTurns) desk.Queue.Add(entry, request);
        else desk.Queue.AddLast(entry);
    }

    /// <summary>Gives waiting work to free officers on duty, urgent work also to others, and sees to it that the queue is looked at again when the next come on duty.</summary>
    internal void Dispatch(int number)
    {
        var desk = _desks[number];
        if (!desk.Shortcuts.NoHandOver) TakeBackEnded(desk);
        while (desk.Waiting > 0 && desk.FreeShift(_agenda.Now) is >= 0 and var shift)
            if (TakeNext(desk) is >= 0 and var slot) Start(slot, desk, shift);
        if (desk.UrgentInterrupts) InterruptForUrgent(desk);
        if (desk.Waiting == 0 || desk.Shortcuts.NoHours) return;
        var next = desk.NextDuty(_agenda.Now);
        if (next >= Calendar.Never || (desk.WakesAt > _agenda.Now && desk.WakesAt <= next)) return;
        desk.WakesAt = next;
        _agenda.ScheduleFirst(next, EventKind.DeskWakes, number);
    }

    /// <summary>The work on a request is done.</summary>
    internal void EndWork(int slot)
    {
        ref var request = ref _requests[slot];
        var number = request.Desk;
        var desk = _desks[number];
        if (desk.MayGoOn && ShortWay.IsOpenTo(request, _fast!.GoesOn[request.Step]))
        {
            ShortWay.GoOn(new DeskWork(this), slot, ref request, desk, _steps[request.Step].Then);
            return;
        }
        LayDown(slot, ref request, desk, request.Remaining);
        request.Marks &= ~RequestMarks.Begun;
        request.Generation++;
        path.GoOnAfterWork(slot);
        if (desk.MayStart) Dispatch(number);
    }

    /// <summary>The shift ends and the work goes back to the queue.</summary>
    internal void HandOver(int slot)
    {
        var number = _requests[slot].Desk;
        GiveBack(slot, _desks[number]);
        Dispatch(number);
    }

    /// <summary>The officer stops work on a request, of which so much was worked.</summary>
    internal void LayDown(int slot, ref OpenRequest request, DeskState desk, long worked)
    {
        desk.Disengage(request.Shift, request.Since, _agenda.Now, worked);
        if (!desk.Shortcuts.NoneInHand) desk.InHand.Remove(slot);
        _changes.Record(request.Key, request.Step);
        _ledger.ChargeWork(ref request, desk, worked);
    }

    /// <summary>How much has been worked on a request since its officer took it in hand.</summary>
    internal long WorkedSince(in OpenRequest request, DeskState desk)
    {
        var worked = RuleOf(request, desk) == EndOfShift.Finish ? _agenda.Now - request.Since : desk.Plan.Calendars[request.Shift].OpenTime(request.Since, _agenda.Now);
        return Math.Min(request.Remaining, worked);
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
        _memory?.AfterTaking(desk.Queue);
        desk.QueueShrinks(_agenda.Now);
        return slot;
    }

    /// <summary>The next request that waits without taking it, −1: none. Entries of requests that have left, or whose fork is over, go.</summary>
    private int First(DeskState desk)
    {
        while (desk.Queue.TryPeek(out var entry))
        {
            ref readonly var request = ref _requests[entry.Slot];
            var waits = request.Generation == entry.Generation && request.State == RequestState.Queued;
            if (waits && !_held.IsAbandoned(request)) return entry.Slot;
            desk.Queue.RemoveNext();
            if (!waits) continue;
            desk.QueueShrinks(_agenda.Now);
            _held.Drop(entry.Slot);
        }
        return -1;
    }

    private void Start(int slot, DeskState desk, int shift)
    {
        ref var request = ref _requests[slot];
        if (!request.Has(RequestMarks.Begun)) desk.CountStart(_agenda.Now - request.Since, _agenda.Now);
        _ledger.ChargeWait(ref request, desk);
        _changes.Touch();
        request.Marks |= RequestMarks.Begun;
        request.State = RequestState.InWork;
        request.Shift = (short)shift;
        request.Generation++;
        desk.Engage(shift);
        if (!desk.Shortcuts.NoneInHand) desk.InHand.Add(slot);
        if (desk.Shortcuts.NoHours)
        {
            _agenda.Schedule(_agenda.Now + request.Remaining, EventKind.WorkEnds, slot, request.Generation);
            return;
        }
        var hours = desk.Plan.Calendars[shift];
        var rule = RuleOf(request, desk);
        if (rule == EndOfShift.HandOver && hours.ClosesAfter(_agenda.Now) < _agenda.Now + request.Remaining)
            _agenda.Schedule(hours.ClosesAfter(_agenda.Now), EventKind.ShiftEnds, slot, request.Generation);
        else
        {
            var ends = rule == EndOfShift.Suspend ? hours.AfterOpenTime(_agenda.Now, request.Remaining) : _agenda.Now + request.Remaining;
            _agenda.Schedule(ends, EventKind.WorkEnds, slot, request.Generation);
        }
    }

    private EndOfShift RuleOf(in OpenRequest request, DeskState desk) => _steps[request.Step].EndOfShift ?? desk.Plan.EndOfShift;

    /// <summary>All that is handed over at one moment is back in the queue before anything is taken from it.</summary>
    private void TakeBackEnded(DeskState desk)
    {
        for (var i = desk.InHand.Count - 1; i >= 0; i--)
        {
            var slot = desk.InHand[i];
            ref readonly var request = ref _requests[slot];
            if (RuleOf(request, desk) == EndOfShift.HandOver && desk.Plan.Calendars[request.Shift].ClosesAfter(request.Since) <= _agenda.Now && !IsDone(request, desk))
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
        if (_held.IsAbandoned(request)) _held.Drop(slot); // nobody would take it up again
        else Await(slot, desk);
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
            if (candidate.Urgency >= urgency || !desk.Plan.Calendars[candidate.Shift].IsOpen(_agenda.Now) || IsDone(candidate, desk)) continue;
            if (found < 0 || desk.Queue.GoesBefore(_requests[found], candidate)) found = slot;
        }
        return found;
    }

    // What the short way from one piece of work to the next needs of this agency.
    private readonly struct DeskWork(WorkAtDesks work) : IDeskWork
    {
        public long Now => work._agenda.Now;
        public ref OpenRequest this[int slot] => ref work._requests[slot];
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Record(in OpenRequest request) => work._changes.Record(request.Key, request.Step);
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Mix(in OpenRequest request) => work._changes.Mix(request.Key, request.Step);
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void ChargeWork(ref OpenRequest request) => work._ledger.Charge(ref request, LatencyPart.Work, TraceKind.Worked);
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void AddQueueing(ref OpenRequest request, long time) => work._ledger.Add(ref request, LatencyPart.Queueing, time);
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public long WorkTime(int slot, ref OpenRequest request) => work._lookahead!.WorkTime(slot, request);
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void ScheduleEnd(int slot, in OpenRequest request) =>
            work._agenda.Schedule(work._agenda.Now + request.Remaining, EventKind.WorkEnds, slot, request.Generation);
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Expect(DeskState desk) => work._memory!.AfterTaking(desk.Queue);

        public void StartFirst(DeskState desk)
        {
            var slot = work.First(desk);
            desk.Line.RemoveFirst();
            desk.Disengage(shift: 0);
            work.Start(slot, desk, shift: 0);
        }
    }
}
