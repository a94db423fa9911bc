using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <content>A request's way from step to step.</content>
public sealed partial class AgencyProcess
{
    // More decisions in a row than any procedure has: a loop in which no time passes, which the reader refuses.
    private const int MostStepsAtOnce = 10_000;

    /// <summary>Goes from the step the request stands at until something takes time.</summary>
    private void Enter(int slot) => Enter(slot, _steps[_requests[slot].Step]);

    private void EnterNext(int slot, StepPlan left)
    {
        _requests[slot].Step = left.Then;
        Enter(slot, left.Next);
    }

    private void Enter(int slot, StepPlan step)
    {
        for (var hops = 0; hops < MostStepsAtOnce; hops++)
        {
            ref var request = ref _requests[slot];
            if (step.CountsOrClocks)
            {
                if (step.VisitSlot >= 0) CountVisit(ref request, step.VisitSlot);
                if ((step.StartsClock >= 0 || step.StopsClock) && !request.Has(RequestMarks.Branch)) SetClock(slot, step);
            }
            switch (step.Kind)
            {
                case StepKind.Work:
                    if (step.IsTranslation && _circumstances.TermsOf(request).LanguageIsShared) break;
                    request.Remaining = WorkTime(slot, request, step);
                    Queue(slot, step.Role);
                    return;
                case StepKind.Send: Send(slot, step); return;
                case StepKind.Wait: Delay(slot, step); return;
                case StepKind.Decide when _liveRoles[step.Role] && AwaitPerson(slot, step): return;
                case StepKind.Branch or StepKind.Decide:
                    TakeCase(ref request, step, Choose(slot, step));
                    step = _steps[request.Step];
                    continue;
                case StepKind.Ask: Ask(slot, step); return;
                case StepKind.Consult: if (Consult(slot, step)) return; break;
                case StepKind.Fork: Fork(slot, step); return;
                case StepKind.Join: if (request.Has(RequestMarks.Branch)) { Meet(slot, step); return; } break;
                case StepKind.Gather: Gather(slot, step); return;
                case StepKind.Close: Close(slot, step); return;
                default: Fault.Unknown("step", step.Kind); return;
            }
            _requests[slot].Step = step.Then;
            step = step.Next;
        }
        Fault.NoTimePasses(_scenario.Scenario.Procedures[_requests[slot].Procedure].Id, MostStepsAtOnce);
    }

    private long DrawTime(StepPlan step, in OpenRequest request) => step.DrawTime(_draws, request.Key, request.VisitOf(step));

    private long WorkTime(int slot, in OpenRequest request, StepPlan step) =>
        _lookahead is { } ahead ? ahead.WorkTime(slot, request) : DrawTime(step, request);

    private static void CountVisit(ref OpenRequest request, int slot)
    {
        if (request.Visits[slot] == byte.MaxValue)
        {
            request.Key = StableHash.Mix(request.Key);
            request.Visits = default;
        }
        request.Visits[slot]++;
    }

    private void Delay(int slot, StepPlan step)
    {
        ref var request = ref _requests[slot];
        request.State = RequestState.Delayed;
        request.Generation++;
        Record(request.Key, request.Step);
        _agenda.Schedule(_agenda.Now + DrawTime(step, request), EventKind.DelayEnds, slot, request.Generation);
    }

    private void EndDelay(int slot)
    {
        ref var request = ref _requests[slot];
        if (IsAbandoned(request)) { Drop(slot); return; }
        _ledger.Charge(ref request, LatencyPart.ExternalWait, TraceKind.Delayed);
        request.Generation++;
        EnterNext(slot, _steps[request.Step]);
    }

    private int Choose(int slot, StepPlan step)
    {
        ref readonly var request = ref _requests[slot];
        var circumstances = _circumstances.About(slot);
        var number = -1d;
        var below = 0d;
        for (var i = 0; i < step.Cases.Length; i++)
        {
            var one = step.Cases[i];
            if (IsLifted(one.Then, request) || (one.When is { } condition && !condition.Holds(circumstances))) continue;
            if (one.Chance < 0) return i;
            if (number < 0) number = _draws.Of(request.Key, step.Purpose, request.VisitOf(step)).First;
            below += one.Chance;
            if (number < below) return i;
        }
        return Fault.NoCaseHolds(_scenario.Scenario.Procedures[step.Procedure].Steps[step.Local].Id);
    }

    private bool IsLifted(int step, in OpenRequest request) => _steps[step].Kind == StepKind.Close && _circumstances.TermsOf(request).Lifted[_steps[step].Local];

    private void TakeCase(ref OpenRequest request, StepPlan step, int taken)
    {
        Record(request.Key, (request.Step << 8) | taken);
        if (request.Has(RequestMarks.Traced)) _ledger.Trace(request, _agenda.Now, _agenda.Now, TraceKind.Decided, LatencyPart.ExternalWait, (short)taken);
        request.Step = step.Cases[taken].Then;
    }

    private void SetClock(int slot, StepPlan step)
    {
        ref var request = ref _requests[slot];
        request.ClockGeneration++;
        request.Clock = (short)step.StartsClock;
        if (step.StartsClock < 0) return;
        request.ClockAt = _agenda.Now + _circumstances.TermsOf(request).Clocks[step.StartsClock];
        _agenda.Schedule(request.ClockAt, EventKind.ClockRunsOut, slot, request.ClockGeneration);
    }

    /// <summary>The clock ran out: whatever the request was in ends, and it goes where the clock leads. A message that was handed in goes on its way, and the clock is looked at
    /// when it arrives.</summary>
    private void RunOutOfTime(int slot)
    {
        if (_requests[slot].State == RequestState.AwaitingChannel) return;
        var desk = Interrupt(slot);
        ref var request = ref _requests[slot];
        Record(request.Key, -request.Step);
        if (request.Has(RequestMarks.Traced)) _ledger.Trace(request, _agenda.Now, _agenda.Now, TraceKind.ClockRanOut, LatencyPart.ExternalWait, request.Clock);
        request.Step = _scenario.Procedures[request.Procedure].ClockThen[request.Clock];
        request.Clock = -1;
        request.Generation++;
        request.ClockGeneration++;
        _lookahead?.Forget(slot);
        request.Marks &= ~(RequestMarks.Asking | RequestMarks.AskAnswered | RequestMarks.Begun);
        Enter(slot);
        if (desk >= 0) Dispatch(desk);
    }

    private void Close(int slot, StepPlan step)
    {
        ref var request = ref _requests[slot];
        Record(request.Key, request.Step);
        if (request.Has(RequestMarks.Branch)) Fault.Broken("a branch of a fork cannot close its request");
        if (request.Has(RequestMarks.Traced)) _ledger.Trace(request, _agenda.Now, _agenda.Now, TraceKind.Closed, LatencyPart.ExternalWait, (short)step.Outcome);
        if (request.Has(RequestMarks.Nested))
        {
            EndNested(slot);
            return;
        }
        if (request.ArisenAt >= _warmUp) Emit(request, step.Outcome, _agenda.Now);
        _requests.Release(slot);
        _held--;
    }

    private void Emit(in OpenRequest request, Outcome outcome, long end)
    {
        ref var closed = ref _answer.Closed.Add();
        closed.Key = request.Root;
        closed.ArisenAt = request.ArisenAt;
        closed.SentAt = request.SentAt;
        closed.AcknowledgedAt = request.AcknowledgedAt;
        closed.FirstReplyAt = request.FirstReplyAt;
        closed.ClosedAt = end;
        closed.WorkingLatency = request.SentAt < 0 ? 0 : _scenario.Agencies[request.Requested].Office.OpenTime(request.SentAt, end);
        closed.Limit = request.Limit;
        closed.Parts = request.Parts;
        closed.Number = request.Number;
        closed.Demand = request.Demand;
        closed.Requesting = request.Requesting;
        closed.Requested = request.Requested;
        closed.Procedure = request.Procedure;
        closed.Crime = request.Crime;
        closed.Step = (short)_steps[request.Step].Local;
        closed.Urgency = request.Urgency;
        closed.Outcome = outcome;
    }
}
