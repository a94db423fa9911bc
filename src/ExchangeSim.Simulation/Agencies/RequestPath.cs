using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Fast.Drawing;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>A request's way from step to step. Each kind of step that takes time has a part of its own, which gives the request back when its time is over.</summary>
/// <param name="context">What the agency's parts share.</param>
internal sealed class RequestPath(AgencyContext context)
{
    // More decisions in a row than any procedure has: a loop in which no time passes, which the reader refuses.
    private const int MostStepsAtOnce = 10_000;

    private readonly StepPlan[] _steps = context.Steps;
    private readonly Agenda _agenda = context.Agenda;
    private readonly RequestTable _requests = context.Requests;
    private readonly HeldRequests _held = context.Held;
    private readonly ChangeRecord _changes = context.Changes;
    private readonly Circumstances _circumstances = context.Circumstances;
    private readonly Lookahead? _lookahead = context.Lookahead;
    // Each knows this path, too.
    private WorkAtDesks _work = null!;
    private MessageSender _sender = null!;
    private RequestClocks _clocks = null!;
    private Forks _forks = null!;
    private Consultations _consultations = null!;
    private Gatherings _gatherings = null!;
    private AwaitedPeople _people = null!;
    private RequestEnds _ends = null!;

    /// <summary>Connects the parts to which the path leads; once, before the first request.</summary>
    internal void Lead(AgencyParts parts)
    {
        (_work, _sender, _clocks, _ends) = (parts.Work, parts.Sender, parts.Clocks, parts.Ends);
        (_forks, _consultations, _gatherings, _people) = (parts.Forks, parts.Consultations, parts.Gatherings, parts.People);
    }

    /// <summary>Goes from the step the request stands at until something takes time.</summary>
    internal void Enter(int slot) => Enter(slot, _steps[_requests[slot].Step]);

    /// <summary>Leaves a step for the next, and goes on until something takes time.</summary>
    internal void EnterNext(int slot, StepPlan left)
    {
        _requests[slot].Step = left.Then;
        Enter(slot, left.Next);
    }

    /// <summary>The work on a request is done.</summary>
    internal void GoOnAfterWork(int slot)
    {
        ref readonly var request = ref _requests[slot];
        if (_held.IsAbandoned(request)) _held.Drop(slot);
        else if (request.Has(RequestMarks.Asking)) _sender.SendAnswer(slot);
        else EnterNext(slot, _steps[request.Step]);
    }

    /// <summary>The case of a decision that the scenario chooses.</summary>
    internal int Choose(int slot, StepPlan step)
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
            if (number < 0) number = context.Draws.Of(request.Key, step.Purpose, request.VisitOf(step)).First;
            below += one.Chance;
            if (number < below) return i;
        }
        return Fault.NoCaseHolds(context.Scenario.Scenario.Procedures[step.Procedure].Steps[step.Local].Id);
    }

    /// <summary>Which of the simple conditions of a case hold, a bit each.</summary>
    internal ulong SimpleThatHold(int slot, CasePlan one) => one.When?.SimpleThatHold(_circumstances.About(slot)) ?? 0;

    /// <summary>A case of a decision is taken.</summary>
    internal void TakeCase(ref OpenRequest request, StepPlan step, int taken)
    {
        _changes.Record(request.Key, (request.Step << 8) | taken);
        context.Ledger.TraceMoment(request, TraceKind.Decided, (short)taken);
        request.Step = step.Cases[taken].Then;
    }

    /// <summary>How long a step takes for a request, in milliseconds.</summary>
    internal long DrawTime(StepPlan step, in OpenRequest request) => step.DrawTime(context.Draws, request.KeyAt(step), request.VisitOf(step));

    /// <summary>A wait is over.</summary>
    internal void EndDelay(int slot)
    {
        ref var request = ref _requests[slot];
        if (_held.IsAbandoned(request)) { _held.Drop(slot); return; }
        context.Ledger.Charge(ref request, LatencyPart.ExternalWait, TraceKind.Delayed);
        request.Generation++;
        EnterNext(slot, _steps[request.Step]);
    }

    private void Enter(int slot, StepPlan step)
    {
        for (var hops = 0; hops < MostStepsAtOnce; hops++)
        {
            ref var request = ref _requests[slot];
            if (step.CountsOrClocks)
            {
                CountVisit(ref request, step);
                if ((step.StartsClock >= 0 || step.StopsClock) && !request.Has(RequestMarks.Branch)) _clocks.Set(slot, step);
            }
            switch (step.Kind)
            {
                case StepKind.Work:
                    if (step.IsTranslation && _circumstances.TermsOf(request).LanguageIsShared) break;
                    request.Remaining = WorkTime(slot, request, step);
                    _work.Queue(slot, step.Role);
                    return;
                case StepKind.Send: _sender.Send(slot, step); return;
                case StepKind.Wait: Delay(slot, step); return;
                case StepKind.Decide when _people.MayDecide(step.Role) && _people.AwaitDecision(slot, step): return;
                case StepKind.Branch or StepKind.Decide:
                    TakeCase(ref request, step, Choose(slot, step));
                    step = _steps[request.Step];
                    continue;
                case StepKind.Ask: _sender.Ask(slot, step); return;
                case StepKind.Consult: if (_consultations.Begin(slot, step)) return; break;
                case StepKind.Fork: _forks.Begin(slot, step); return;
                case StepKind.Join: if (request.Has(RequestMarks.Branch)) { _forks.Meet(slot, step); return; } break;
                case StepKind.Gather: _gatherings.Join(slot, step); return;
                case StepKind.Close: Close(slot, step); return;
                default: Fault.Unknown("step", step.Kind); return;
            }
            _requests[slot].Step = step.Then;
            step = step.Next;
        }
        Fault.NoTimePasses(context.Scenario.Scenario.Procedures[_requests[slot].Procedure].Id, MostStepsAtOnce);
    }

    private long WorkTime(int slot, in OpenRequest request, StepPlan step) =>
        _lookahead is { } ahead ? ahead.WorkTime(slot, request) : DrawTime(step, request);

    /// <summary>Counts that a request has come to a step, where steps of loops need it.</summary>
    internal static void CountVisit(ref OpenRequest request, StepPlan step)
    {
        var slot = step.VisitSlot;
        if (slot < 0) return;
        if (request.Visits[slot] == byte.MaxValue)
        {
            request.Key = StableHash.Mix(request.Key);
            request.BatchKey = StableHash.Mix(request.BatchKey);
            request.Visits = default;
        }
        request.Visits[slot]++;
    }

    private void Delay(int slot, StepPlan step)
    {
        ref var request = ref _requests[slot];
        request.State = RequestState.Delayed;
        request.Generation++;
        _changes.Record(request.Key, request.Step);
        var desk = step.Role < 0 ? -1 : context.Plan.DeskOfRole[step.Role];
        var passes = desk < 0 ? Calendar.AlwaysOpen : context.Plan.Desks[desk].Waits;
        _agenda.Schedule(passes.AfterOpenTime(_agenda.Now, DrawTime(step, request)), EventKind.DelayEnds, slot, request.Generation);
    }

    private bool IsLifted(int step, in OpenRequest request) => _steps[step].Kind == StepKind.Close && _circumstances.TermsOf(request).Lifted[_steps[step].Local];

    private void Close(int slot, StepPlan step)
    {
        ref var request = ref _requests[slot];
        _changes.Record(request.Key, request.Step);
        if (request.Has(RequestMarks.Branch)) Fault.Broken("a branch of a fork cannot close its request");
        context.Ledger.TraceMoment(request, TraceKind.Closed, (short)step.Outcome);
        if (request.Has(RequestMarks.Nested))
        {
            _consultations.End(slot);
            return;
        }
        _ends.Report(request, step.Outcome, _agenda.Now);
        _held.Drop(slot);
    }
}
