using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>An agency as a state machine: it takes a call with messages and a window's end, and answers with messages, closed requests and its next event time.</summary>
/// <remarks>A logical process of a conservative parallel simulation. It knows no clock, no thread and no host, and touches other agencies by messages only.</remarks>
public sealed partial class AgencyProcess
{
    private const int EventsAhead = 2;
    private const ulong FirstOrder = 1UL << 32;

    private readonly CompiledScenario _scenario;
    private readonly AgencyPlan _plan;
    private readonly StepPlan[] _steps;
    private readonly int _index;
    private readonly Draws _draws;
    private readonly long _warmUp;
    private readonly FutureEventList _future = new();
    private readonly RequestTable _requests;
    private readonly bool _isFar;
    private readonly DeskState[] _desks;
    private readonly IReadOnlySet<ulong>? _traced;
    private readonly bool[] _liveRoles;
    private AgencyAnswer _answer = new();
    // Below it are the places of injects, which come first in their millisecond.
    private ulong _counter = FirstOrder;
    private ulong _fingerprint;
    private long _events;
    private long _now = -1, _changedAt = -1, _until;
    private int _held;

    /// <summary>The agency of a scenario with this index, at the start of a run.</summary>
    public AgencyProcess(CompiledScenario scenario, int index, RunSettings settings)
    {
        (_scenario, _index) = (scenario, index);
        _plan = scenario.Agencies[index];
        _isFar = scenario.AgencyCount >= 64;
        _requests = new RequestTable(_isFar);
        _steps = scenario.Steps;
        _warmUp = scenario.WarmUp;
        _draws = new Draws(settings.Seed, settings.Replication);
        _traced = settings.Traced;
        _live = LiveDeskPlan.Of(scenario, index, settings);
        _keepsRegister = settings.Live.Count > 0;
        _liveRoles = [.. _plan.DeskOfRole.Select(desk => desk >= 0 && _live[desk] is not null)];
        _desks = [.. _plan.Desks.Select(desk => new DeskState(desk, scenario.WarmUp))];
        _periodEnd = scenario.PeriodEndAfter(0);
        _charges = new long[_steps.Length * LatencyParts.Count];
        _stopped = new bool[scenario.Injects.Length];
        _forced = new int[scenario.InForce.Length];
        _channelDownUntil = new long[scenario.Channels.Length];
        _switches = [.. scenario.SwitchesAtStart];
        _switchesPlanned = [.. scenario.SwitchesAtStart];
        _streams = new StreamState[_plan.Streams.Length];
        _arrivals = [.. _plan.Streams.Select(stream => new EightArrivals(stream, scenario.Procedures[stream.Procedure].FirstNeeds))];
        _fingerprint = _plan.NameKey;
        StartDemand();
        StartInjects();
        _answer.NextEvent = _future.NextTime;
    }

    /// <summary>Hash of everything this agency has handled, in order.</summary>
    public ulong Fingerprint => _fingerprint;

    /// <summary>Time of the next event.</summary>
    public long NextEvent => _future.NextTime;

    /// <summary>The last answer, with the next event as it is known now: what came since counts.</summary>
    public AgencyAnswer LastAnswer
    {
        get
        {
            _answer.NextEvent = _future.NextTime;
            return _answer;
        }
    }

    /// <summary>Handles all events before the end of the window. The answer stays valid until the next call; a repeated ordinal gets the same answer again.</summary>
    /// <exception cref="InvalidOperationException">The ordinal is neither the last one nor the next: a call was lost.</exception>
    /// <exception cref="InvalidDataException">The call, or a message in it, cannot be; the agency is as it was.</exception>
    public AgencyAnswer Handle(AgencyCall call)
    {
        if (call.Ordinal == _answer.Ordinal) return _answer;
        if (call.Ordinal != _answer.Ordinal + 1)
            Fault.CallLost(_index, _answer.Ordinal + 1, call.Ordinal);
        CheckCall(call);
        _until = call.WindowEnd;
        if (_periodEnd < call.WindowEnd) EndPeriods(call.WindowEnd);
        _answer.Clear();
        _answer.Ordinal = call.Ordinal;
        foreach (ref readonly var message in call.Inbox.Items) Receive(message);
        foreach (ref readonly var order in call.Orders.Items) Receive(order);
        while (_future.TryTake(call.WindowEnd, out var time, out var next))
        {
            // In a large world a request lies far from the cache; its lines are called for while others are handled.
            if (_requests.IsLarge && _future.TryLookAhead(EventsAhead, out var ahead) && ahead.IsOfRequest) _requests.Prefetch(ahead.Subject);
            _now = time;
            Handle(next);
        }
        _answer.NextEvent = _future.NextTime;
        _answer.LastChange = _changedAt;
        _answer.Events = _events;
        _answer.Held = _requests.Held;
        if (_scenario.Injects.Length > 0) Report();
        if (call.WantsView) Show(call.WindowEnd);
        return _answer;
    }

    private void Handle(EventTag happened)
    {
        _events++;
        var subject = happened.Subject;
        // Nothing foretells what comes next, and branches that were not foretold cost less than a jump to an address that was not.
        if (happened.Kind == EventKind.WorkEnds) { if (IsCurrent(happened)) EndWork(subject); }
        else if (happened.Kind == EventKind.RequestArrives) Arrive(subject);
        else if (happened.Kind == EventKind.DemandArises) { if (happened.IsFor(GenerationOfDemand(subject))) Arise(subject); }
        else HandleRare(happened, subject);
    }

    private void HandleRare(EventTag happened, int subject)
    {
        switch (happened.Kind)
        {
            case EventKind.ShiftEnds: if (IsCurrent(happened)) HandOver(subject); break;
            case EventKind.ChannelTakes: if (IsCurrent(happened)) TakeByChannel(subject); break;
            case EventKind.DelayEnds: if (IsCurrent(happened)) EndDelay(subject); break;
            case EventKind.ClockRunsOut: if (happened.IsFor(_requests[subject].ClockGeneration)) RunOutOfTime(subject); break;
            case EventKind.DeskWakes: Dispatch(subject); break;
            case EventKind.GatheringEnds: if (IsCurrent(happened)) Release(PointOf(_requests[subject])); break;
            case EventKind.InjectBegins: BeginInject(subject); break;
            case EventKind.InjectEnds: EndInject(subject); break;
            case EventKind.OrderArrives: Obey(subject); break;
            case EventKind.PersonIsLate: if (IsCurrent(happened)) GoOnByReference(subject); break;
            default: Fault.Unknown("event", happened.Kind); break;
        }
    }

    private bool IsCurrent(EventTag happened) => happened.IsFor(_requests[happened.Subject].Generation);

    private void Schedule(long time, EventKind kind, int subject, int generation)
    {
        if (time <= _now) Fault.EffectNotInFuture(kind, time, _now);
        if (time >= FutureEventList.Never) return;
        _future.Add(time, NextOrder(), new EventTag(kind, subject, generation));
    }

    private ulong NextOrder() => ((ulong)(_index + 1) << 48) | _counter++;

    /// <summary>Schedules what comes before all that agencies set going in the same millisecond: injects that end, then injects that begin, then desks whose hours begin, each
    /// in the order of the scenario.</summary>
    private void ScheduleFirst(long time, EventKind kind, int number)
    {
        if (time >= FutureEventList.Never) return;
        var rank = kind switch { EventKind.InjectEnds => 0UL, EventKind.InjectBegins => 1UL, _ => 2UL };
        _future.Add(time, (rank << 32) | (uint)number, new EventTag(kind, number, 0));
    }

    /// <summary>Takes in a message that arrives in a later window. Between calls only.</summary>
    public void Receive(in Message message)
    {
        if (message.Kind == MessageKind.Inject)
        {
            _future.Add(message.ArrivesAt, message.Order, new EventTag(EventKind.InjectBegins, message.Number, 0));
            return;
        }
        Accept(message.Request, default, message.Order, message.ArrivesAt);
    }

    // Every change of a request's place or state passes here, so two runs with the same fingerprint did the same things in the same order.
    private void Record(ulong key, int what)
    {
        _changedAt = _now;
        Mix(key, what);
    }

    private void Mix(ulong key, int what)
    {
        var mixed = (_fingerprint ^ key ^ ((ulong)_now << 16) ^ (uint)what) * 0x9E3779B97F4A7C15UL;
        _fingerprint = mixed ^ (mixed >> 32);
    }

    private void Report()
    {
        foreach (var inject in _scenario.Injects)
            if (inject.WatchedAgency == _index)
                _answer.Reported.Add() = inject.WatchedDesk >= 0 ? _desks[inject.WatchedDesk].Waiting : _held;
    }
}
