using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Clocks of requests: steps start and stop them, and where one runs out the request goes where the clock leads.</summary>
internal sealed class RequestClocks(AgencyContext context, RequestPath path, Interruptions interruptions, WorkAtDesks work)
{
    private readonly Agenda _agenda = context.Agenda;
    private readonly RequestTable _requests = context.Requests;

    /// <summary>Starts or stops a request's clock, as its step says.</summary>
    internal void Set(int slot, StepPlan step)
    {
        ref var request = ref _requests[slot];
        request.ClockGeneration++;
        request.Clock = (short)step.StartsClock;
        if (step.StartsClock < 0) return;
        var limit = context.Circumstances.TermsOf(request).Clocks[step.StartsClock];
        request.ClockAt = _agenda.Now + (limit != 0 ? context.Scenario.LengthOf(limit, _agenda.Now)
            : context.Scenario.Procedures[request.Procedure].Clocks[step.StartsClock].Draw(context.Draws, request.Key, step, request.VisitOf(step)));
        Watch(slot);
    }

    /// <summary>Goes on with the clock of a request that has come. False: it had run out, and the request has gone where it leads.</summary>
    internal bool GoOn(int slot)
    {
        ref readonly var request = ref _requests[slot];
        if (request.Clock < 0) return true;
        if (request.ClockAt <= _agenda.Now)
        {
            RunOut(slot);
            return false;
        }
        Watch(slot);
        return true;
    }

    /// <summary>Has a clock run on for a request that was open before the start.</summary>
    internal bool GoOn(int slot, int clock, long age)
    {
        ref var request = ref _requests[slot];
        var limit = context.Circumstances.TermsOf(request).Clocks[clock];
        var length = limit != 0 ? context.Scenario.LengthOf(limit, -age) : context.Scenario.Procedures[request.Procedure].Clocks[clock].DrawLonger(context.Draws, request.Key, age);
        request.State = RequestState.InTransit;
        (request.Clock, request.ClockAt) = ((short)clock, length - age);
        return GoOn(slot);
    }

    private void Watch(int slot)
    {
        ref readonly var request = ref _requests[slot];
        if (request.ClockAt < Never.Milliseconds) _agenda.Schedule(request.ClockAt, EventKind.ClockRunsOut, slot, request.ClockGeneration);
    }

    /// <summary>Whether an event of a clock still has its meaning.</summary>
    internal bool IsCurrent(EventTag happened) => happened.IsFor(_requests[happened.Subject].ClockGeneration);

    /// <summary>The clock ran out: whatever the request was in ends, and it goes where the clock leads. A message that was handed in goes on its way, and the clock is looked at
    /// when it arrives.</summary>
    internal void RunOut(int slot)
    {
        if (_requests[slot].State == RequestState.AwaitingChannel) return;
        var desk = interruptions.Interrupt(slot);
        ref var request = ref _requests[slot];
        context.Changes.Record(request.Key, -request.Step);
        context.Ledger.TraceMoment(request, TraceKind.ClockRanOut, request.Clock);
        request.Step = context.Scenario.Procedures[request.Procedure].Clocks[request.Clock].Then;
        request.Clock = -1;
        request.Generation++;
        request.ClockGeneration++;
        context.Lookahead?.Forget(slot);
        request.Marks &= ~(RequestMarks.Asking | RequestMarks.AskAnswered | RequestMarks.Begun);
        path.Enter(slot);
        if (desk >= 0) work.Dispatch(desk);
    }
}
