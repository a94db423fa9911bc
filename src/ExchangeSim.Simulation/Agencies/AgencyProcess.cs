using System.Runtime.CompilerServices;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Demands;
using ExchangeSim.Simulation.Desks;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Fast;
using ExchangeSim.Simulation.Fast.Drawing;
using ExchangeSim.Simulation.Fast.Memory;
using ExchangeSim.Simulation.Fast.Messages;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>An agency as a state machine: it takes a call with messages and a window's end, and answers with messages, closed requests and its next event time.</summary>
/// <remarks>A logical process of a conservative parallel simulation. It knows no clock, no thread and no host, and touches other agencies by messages only. Parts own their state:
/// <see cref="Agenda"/>, <see cref="TimeLedger"/>, <see cref="Circumstances"/>, <see cref="ChannelGates"/>, <see cref="InjectBook"/>, <see cref="OrderBook"/>,
/// <see cref="SentRegister"/> and the desks.</remarks>
public sealed partial class AgencyProcess : IRequestReceiver
{
    private readonly CompiledScenario _scenario;
    private readonly AgencyPlan _plan;
    private readonly StepPlan[] _steps;
    private readonly int _index;
    private readonly Draws _draws;
    private readonly long _warmUp;
    private readonly Agenda _agenda;
    private readonly TimeLedger _ledger;
    private readonly Circumstances _circumstances;
    private readonly RequestTable _requests = new();
    private readonly DeskState[] _desks;
    private readonly IReadOnlySet<ulong>? _traced;
    private readonly bool[] _liveRoles;
    // What is there only for speed; null in the reference mode.
    private readonly FastPlan? _fast;
    private readonly Lookahead? _lookahead;
    private readonly MemoryAhead? _memory;
    private readonly AgencyAnswer _answer = new();
    private ulong _fingerprint;
    private long _events;
    private long _changedAt = -1, _until;
    private int _held;

    /// <summary>The agency of a scenario with this index, at the start of a run.</summary>
    public AgencyProcess(CompiledScenario scenario, int index, RunSettings settings) : this(scenario, index, settings, FastPlan.For(settings, scenario)) { }

    /// <summary>The same, with what the agencies of a run share; null in the reference mode.</summary>
    internal AgencyProcess(CompiledScenario scenario, int index, RunSettings settings, FastPlan? fast)
    {
        (_scenario, _index, _fast) = (scenario, index, fast);
        _plan = scenario.Agencies[index];
        _agenda = new Agenda(index, settings.IsReference);
        _steps = scenario.Steps;
        _warmUp = scenario.WarmUp;
        _draws = new Draws(settings.Seed, settings.Replication);
        _traced = settings.Traced;
        _live = LiveDeskPlan.Of(scenario, index, settings);
        _sent = new SentRegister(settings.Live.Count > 0);
        _liveRoles = [.. _plan.DeskOfRole.Select(desk => desk >= 0 && _live[desk] is not null)];
        _desks = [.. _plan.Desks.Select(desk => new DeskState(desk, scenario.WarmUp, DeskShortcuts.Of(desk, fast)))];
        _periodEnd = scenario.PeriodEndAfter(0);
        _ledger = new TimeLedger(_plan, _steps, index, _agenda, _answer);
        _circumstances = new Circumstances(scenario, fast is null ? null : _plan.Terms, _agenda, _requests, _draws);
        _injects = new InjectBook(scenario);
        _gates = new ChannelGates(scenario, _plan);
        _streams = new StreamState[_plan.Streams.Length];
        if (fast is not null)
        {
            _lookahead = new Lookahead(fast.Draws, _draws, _steps, _plan.Streams);
            _memory = new MemoryAhead(_requests, _lookahead, _agenda.Fast!, !NearCaches.HoldAgencies(scenario.AgencyCount));
        }
        _fingerprint = _plan.NameKey;
        StartDemand();
        StartInjects();
        _answer.NextEvent = _agenda.NextTime;
    }

    /// <summary>Hash of everything this agency has handled, in order.</summary>
    public ulong Fingerprint => _fingerprint;

    /// <summary>Time of the next event.</summary>
    public long NextEvent => _agenda.NextTime;

    /// <summary>The last answer, with the next event as it is known now: what came since counts.</summary>
    public AgencyAnswer LastAnswer
    {
        get
        {
            _answer.NextEvent = _agenda.NextTime;
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
        HandleAll(call.WindowEnd);
        _answer.NextEvent = _agenda.NextTime;
        _answer.LastChange = _changedAt;
        _answer.Events = _events;
        _answer.Held = _requests.Held;
        if (_scenario.Injects.Length > 0) Report();
        if (call.WantsView) Show(call.WindowEnd);
        return _answer;
    }

    private void HandleAll(long before)
    {
        if (_agenda.Plain is { } plain)
        {
            while (plain.TryTake(before, out var at, out var next)) Handle(at, next);
            return;
        }
        var (events, memory) = (_agenda.Fast!, _memory!);
        while (events.TryTake(before, out var time, out var happened))
        {
            memory.BeforeEvent();
            Handle(time, happened);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Handle(long time, EventTag happened)
    {
        _agenda.Now = time;
        Handle(happened);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Handle(EventTag happened)
    {
        _events++;
        var subject = happened.Subject;
        // Which kind comes next cannot be predicted, and a mispredicted branch costs less than a mispredicted jump through a table.
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
            case EventKind.PolicyBegins: BeginPolicy(); break;
            case EventKind.PersonIsLate: if (IsCurrent(happened)) GoOnByReference(subject); break;
            default: Fault.Unknown("event", happened.Kind); break;
        }
    }

    private bool IsCurrent(EventTag happened) => happened.IsFor(_requests[happened.Subject].Generation);

    /// <summary>Takes in a message that arrives in a later window. Between calls only.</summary>
    public void Receive(in Message message)
    {
        switch (message.Kind)
        {
            case MessageKind.Request: break;
            case MessageKind.Inject: _agenda.Add(message.ArrivesAt, message.Order, new EventTag(EventKind.InjectBegins, message.Inject, 0)); return;
            case MessageKind.Policy: _agenda.Add(message.ArrivesAt, message.Order, new EventTag(EventKind.PolicyBegins, 0, 0)); return;
            default: Fault.Unknown("message", message.Kind); return;
        }
        ((IRequestReceiver)this).Accept(message.Request, default, default, message.Order, message.ArrivesAt);
    }

    // Every change of a request's place or state passes here, so two runs with the same fingerprint did the same things in the same order.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Record(ulong key, int what)
    {
        _changedAt = _agenda.Now;
        Mix(key, what);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Mix(ulong key, int what)
    {
        var mixed = (_fingerprint ^ key ^ ((ulong)_agenda.Now << 16) ^ (uint)what) * 0x9E3779B97F4A7C15UL;
        _fingerprint = mixed ^ (mixed >> 32);
    }

    private void Report()
    {
        foreach (var inject in _scenario.Injects)
            if (inject.WatchedAgency == _index)
                _answer.Reported.Add() = inject.WatchedDesk >= 0 ? _desks[inject.WatchedDesk].Waiting : _held;
    }
}
