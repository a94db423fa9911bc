using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.Checks;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Fast;
using ExchangeSim.Simulation.Fast.Messages;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>An agency as a state machine: it takes a call with messages and a window's end, and answers with messages, closed requests and its next event time.</summary>
/// <remarks>A logical process of a conservative parallel simulation. It knows no clock, no thread and no host, and touches other agencies by messages only. It gives each event to
/// the part that handles it; see <see cref="AgencyParts"/>.</remarks>
public sealed class AgencyProcess
{
    private readonly CompiledScenario _first;
    private readonly int _index;
    private readonly RunSettings _settings;
    private readonly CallCheck _calls;
    // All of the scenario as it is now; another set where policies begin or end during the run.
    private AgencyContext _context;
    private AgencyParts _parts;
    private Agenda _agenda;
    private RequestTable _requests;
    private WorkAtDesks _work;
    private MessageReceiver _receiver;
    private DemandSource _demand;
    private AgencyAnswer _answer;
    private IRequestRoute? _route;
    private long _events;
    // Everything before this time has been handled.
    private long _until;
    // Which of the policies that hold only at times hold, as bits.
    private uint _holding;

    /// <summary>The agency of a scenario with this index, at the start of a run.</summary>
    public AgencyProcess(CompiledScenario scenario, int index, RunSettings settings) : this(scenario, index, settings, FastPlan.For(settings, scenario)) { }

    /// <summary>The same, with what the agencies of a run share; null in the reference mode.</summary>
    internal AgencyProcess(CompiledScenario scenario, int index, RunSettings settings, FastPlan? fast)
    {
        (_first, _index, _settings, _holding) = (scenario, index, settings, scenario.Phases?.AtStart ?? 0);
        _calls = new CallCheck(scenario, index);
        Make(scenario, fast);
    }

    [MemberNotNull(nameof(_context), nameof(_parts), nameof(_agenda), nameof(_requests), nameof(_work), nameof(_receiver), nameof(_demand), nameof(_answer))]
    private void Make(CompiledScenario scenario, FastPlan? fast)
    {
        _context = new AgencyContext(scenario, _index, _settings, fast);
        _parts = new AgencyParts(_context, _settings);
        (_agenda, _requests, _answer) = (_context.Agenda, _context.Requests, _context.Answer);
        (_work, _receiver, _demand) = (_parts.Work, _parts.Receiver, _parts.Demand);
        _parts.Opening.Start();
        _demand.Start();
        _parts.InjectEffects.Start();
        _answer.NextEvent = _agenda.NextTime;
        if (_route is { } route) _parts.Sender.SendOver(route);
    }

    /// <summary>Hash of everything this agency has handled, in order.</summary>
    public ulong Fingerprint => _context.Changes.Fingerprint;

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

    /// <summary>Where requests are brought that come straight from another agency.</summary>
    internal IRequestReceiver Receiver => _receiver;

    /// <summary>Sends requests straight to their receivers from now on, and not by way of the answer.</summary>
    internal void SendOver(IRequestRoute route)
    {
        _route = route;
        _parts.Sender.SendOver(route);
    }

    /// <summary>Handles all events before the end of the window. The answer stays valid until the next call; a repeated ordinal gets the same answer again.</summary>
    /// <exception cref="InvalidOperationException">The ordinal is neither the last one nor the next: a call was lost.</exception>
    /// <exception cref="InvalidDataException">The call, or a message in it, cannot be; the agency is as it was.</exception>
    public AgencyAnswer Handle(AgencyCall call)
    {
        if (call.Ordinal == _answer.Ordinal) return _answer;
        if (call.Ordinal != _answer.Ordinal + 1) Fault.CallLost(_index, _answer.Ordinal + 1, call.Ordinal);
        _calls.Check(call, _until);
        if (call.Holding != _holding) Hold(call);
        _until = call.WindowEnd;
        _parts.Periods.EndBefore(call.WindowEnd);
        _answer.Clear();
        _answer.Ordinal = call.Ordinal;
        foreach (ref readonly var message in call.Inbox.Items) _receiver.Receive(message);
        foreach (ref readonly var order in call.Orders.Items) _parts.PeoplesOrders.Receive(order);
        HandleAll(call.WindowEnd);
        _answer.NextEvent = _agenda.NextTime;
        _answer.LastChange = _context.Changes.LastAt;
        _answer.Events = _events;
        _answer.Held = _requests.Held;
        if (_first.Watched.Length > 0) Report();
        if (call.WantsView) new OpenWorkView(_context, _parts).Show(call.WindowEnd);
        return _answer;
    }

    // What has been drawn ahead is not saved, so from now on everything is drawn and read by the scenario as it is now.
    private void Hold(AgencyCall call)
    {
        // The first that is to come is that the policies begin, also where a host brought it before the call.
        var begins = Math.Min(_agenda.NextTime, call.WindowEnd);
        foreach (ref readonly var message in call.Inbox.Items) begins = Math.Min(begins, message.ArrivesAt);
        PassTo(begins);
        using var state = new MemoryStream();
        using (var writer = new BinaryWriter(state, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            _holding = call.Holding;
            Save(writer);
        }
        state.Position = 0;
        using var reader = new BinaryReader(state);
        MakeHolding();
        Load(reader, isChecked: true);
    }

    private void MakeHolding()
    {
        var scenario = _first.Phases?.Under(_holding) ?? _first;
        Make(scenario, FastPlan.For(_settings, scenario));
    }

    /// <summary>Has the agency save itself as if these policies held, which are those of another scenario.</summary>
    /// <param name="holding">The policies.</param>
    /// <param name="time">Everything before this time has been handled.</param>
    internal void Renumber(uint holding, long time)
    {
        PassTo(time);
        _holding = holding;
    }

    // Nothing happens here before this time that has not been handled; what is counted up to it is counted by the scenario as it is.
    private void PassTo(long time)
    {
        _parts.Periods.EndBefore(time);
        _until = Math.Max(_until, time);
    }

    /// <summary>Takes in a message that arrives in a later window. Between calls only.</summary>
    public void Receive(in Message message) => _receiver.Receive(message);

    private void HandleAll(long before)
    {
        if (_agenda.Plain is { } plain)
        {
            while (plain.TryTake(before, out var at, out var next)) Handle(at, next);
            return;
        }
        var (events, memory) = (_agenda.Fast!, _context.Memory!);
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
        _events++;
        var subject = happened.Subject;
        // Which kind comes next cannot be predicted, and a mispredicted branch costs less than a mispredicted jump through a table.
        if (happened.Kind == EventKind.WorkEnds) { if (IsCurrent(happened)) _work.EndWork(subject); }
        else if (happened.Kind == EventKind.RequestArrives) _receiver.Arrive(subject);
        else if (happened.Kind == EventKind.DemandArises) { if (_demand.IsCurrent(happened)) _demand.Arise(subject); }
        else HandleRare(happened, subject);
    }

    private void HandleRare(EventTag happened, int subject)
    {
        switch (happened.Kind)
        {
            case EventKind.ShiftEnds: if (IsCurrent(happened)) _work.HandOver(subject); break;
            case EventKind.ChannelTakes: if (IsCurrent(happened)) _parts.Sender.TakeByChannel(subject); break;
            case EventKind.DelayEnds: if (IsCurrent(happened)) _parts.Path.EndDelay(subject); break;
            case EventKind.ClockRunsOut: if (_parts.Clocks.IsCurrent(happened)) _parts.Clocks.RunOut(subject); break;
            case EventKind.DeskWakes: _work.Dispatch(subject); break;
            case EventKind.GatheringEnds: if (IsCurrent(happened)) _parts.Gatherings.EndWait(subject); break;
            case EventKind.InjectBegins: _parts.InjectEffects.Begin(subject); break;
            case EventKind.InjectEnds: _parts.InjectEffects.End(subject); break;
            case EventKind.OrderArrives: _parts.PeoplesOrders.Obey(subject); break;
            case EventKind.PolicyBegins: _parts.InjectEffects.BeginPolicy(); break;
            case EventKind.StockStands: _parts.Opening.Stand(); break;
            case EventKind.PersonIsLate: if (IsCurrent(happened)) _parts.People.GoOnByReference(subject); break;
            default: Fault.Unknown("event", happened.Kind); break;
        }
    }

    private bool IsCurrent(EventTag happened) => happened.IsFor(_requests[happened.Subject].Generation);

    private void Report()
    {
        foreach (var (agency, desk) in _first.Watched)
            if (agency == _index) _answer.Reported.Add() = desk >= 0 ? _work.Desks[desk].Waiting : _context.Held.Count;
    }

    /// <summary>Reports the requests that are still open when the run ends, and what the desks did.</summary>
    public AgencyEnding Finish(long end)
    {
        _parts.Periods.EndBefore(end);
        _agenda.Now = end;
        _answer.Clear();
        foreach (var slot in _context.Held.OpenSlots())
        {
            ref var request = ref _requests[slot];
            if (request.State == RequestState.InWork)
                _work.Desks[request.Desk].CountWork(request.Shift, request.Since, end, _work.WorkedSince(request, _work.Desks[request.Desk]));
            // Branches and what is asked of others count within their request; of their own they have only what is traced.
            if (request.Has(RequestMarks.Notice) || (!request.IsOutermost && !request.Has(RequestMarks.Traced))) continue;
            _parts.Interruptions.ChargeAtEnd(slot);
            if (!request.IsOutermost) continue;
            _parts.Ends.Report(request, Outcome.Open, end);
        }
        var desks = new List<DeskFigures>();
        for (var i = 0; i < _work.Desks.Length; i++)
            if (_work.Desks[i].Plan.Officers.Length > 0) desks.Add(_work.Desks[i].Figures(_context.Index, i, end));
        return new AgencyEnding([.. _answer.Closed.Items], [.. _answer.Trace.Items], desks, [.. desks.SelectMany(_parts.Periods.Of)], _context.Ledger.Charges(), Fingerprint)
        {
            Stock = _parts.Ends.Stock.All(),
        };
    }

    /// <summary>Writes the state. Together with the compiled scenario and the settings it is all there is to know. Between windows only.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(_holding);
        _agenda.Save(writer);
        _context.Changes.Save(writer);
        writer.Write(_events);
        writer.Write(_until);
        _parts.Periods.Save(writer);
        _context.Held.Save(writer);
        foreach (var desk in _work.Desks) desk.Save(writer, _until);
        _context.Ledger.Save(writer);
        _context.Circumstances.Save(writer);
        _parts.Save(writer);
        _answer.Save(writer);
    }

    /// <summary>Takes the state of a save by the same build of the same scenario, settings and agency. The next call's ordinal goes on from there.</summary>
    /// <param name="reader">The save.</param>
    /// <param name="isChecked">Whether the same bytes have been checked before. If not, all that is read is checked before it is used.</param>
    /// <exception cref="InvalidDataException">The save is cut short, or cannot be of this agency; the agency is of no further use.</exception>
    public void Load(BinaryReader reader, bool isChecked = false)
    {
        try
        {
            var holding = reader.ReadUInt32();
            if (holding != _holding)
            {
                Saving.StateBytes.Require(_first.Phases?.CanHold(holding) == true, "policies hold that cannot hold together");
                _holding = holding;
                MakeHolding();
            }
            _agenda.Load(reader);
            _context.Changes.Load(reader);
            (_events, _until) = (reader.ReadInt64(), reader.ReadInt64());
            _parts.Periods.Load(reader);
            _context.Held.Load(reader);
            foreach (var desk in _work.Desks) desk.Load(reader);
            _context.Ledger.Load(reader);
            _context.Circumstances.Load(reader);
            _parts.Load(reader, new OrderCheck(_first, _index));
            _answer.Load(reader);
            if (!isChecked) new StateCheck(_context, _parts).Check(_events, _until);
        }
        catch (EndOfStreamException)
        {
            Saving.StateBytes.Refuse("it is cut short");
        }
    }

    /// <summary>Checks that nested requests come home to a request that there is, among agencies that are at hand.</summary>
    /// <exception cref="InvalidDataException">One does not.</exception>
    internal void CheckNested(AgencyProcess[] agencies) => StateCheck.Nested(_requests, [.. agencies.Select(agency => agency._requests)]);
}
