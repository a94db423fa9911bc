using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Saving;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Windows;

/// <summary>Computes windows, in which agencies cannot affect one another, and drives a host through them.</summary>
/// <remarks>A conservative protocol known as YAWNS: nothing reaches anybody before W = min(next event + shortest delay), so all events before W are safe.
/// Source: D. M. Nicol, "The cost of conservative synchronization in parallel discrete event simulations", JACM 40 (1993) 304–333.</remarks>
internal sealed class Coordinator
{
    private readonly CompiledScenario _scenario;
    private readonly IAgencyHost _host;
    private readonly IRunObserver _observer;
    private readonly AgencyCall[] _calls;
    private readonly AgencyAnswer[] _answers;
    // Next event of each agency, messages on their way to it included.
    private readonly long[] _next;
    private readonly long[] _lookahead;
    // Which of the policies that hold only at times hold, and which of those that react are to hold from the next window on; as bits.
    private uint _holding, _reacting;
    private readonly int[] _active;
    // When each conditional inject is looked at next, never once it has fired; behind them the policies that react.
    private long[] _nextCheck;
    private readonly List<InterventionOutcome> _outcomes = [];
    private ulong _counter;
    private long _orders;

    internal Coordinator(CompiledScenario scenario, IAgencyHost host, IRunObserver observer)
    {
        (_scenario, _host, _observer) = (scenario, host, observer);
        var count = scenario.AgencyCount;
        _calls = [.. Enumerable.Range(0, count).Select(_ => new AgencyCall())];
        _answers = [.. Enumerable.Range(0, count).Select(_ => new AgencyAnswer())];
        _next = new long[count];
        _lookahead = [.. scenario.Agencies.Select(agency => agency.Lookahead)];
        _active = new int[count];
        _nextCheck = [.. scenario.Injects.Select(inject => inject.When is null ? Calendar.Never : inject.Every),
            .. scenario.Phases?.Reactions.Select(reaction => reaction?.Every ?? Calendar.Never) ?? []];
        _holding = scenario.Phases?.AtStart ?? 0;
        Array.Fill(_next, 0);
    }

    /// <summary>Everything before this time is handled.</summary>
    internal long Time { get; private set; }
    internal long Windows { get; private set; }
    internal long Events => _answers.Sum(answer => answer.Events);
    internal long LastChange => _answers.Max(answer => answer.LastChange);
    internal List<PendingDecision> Awaited { get; } = [];

    /// <summary>Decisions that nobody took, since they were last looked at.</summary>
    internal List<PendingDecision> Lapsed { get; } = [];

    /// <summary>Nothing happens before this time, at which an event, a look at a condition or a change of policy is due; <see cref="Calendar.Never"/> if nothing is left.</summary>
    internal long NextEvent
    {
        get
        {
            var next = Math.Min(_next.Min(), _nextCheck.Length == 0 ? Calendar.Never : _nextCheck.Min());
            if (_scenario.Phases is not { } phases) return next;
            return HoldingNow(phases) != _holding ? Time : Math.Min(next, phases.BorderAfter(Time));
        }
    }

    /// <summary>Whether no agency has an event left and no message is under way.</summary>
    internal bool NothingIsLeft => _next.Min() >= Calendar.Never;

    /// <summary>Runs one window, not beyond a time. False if nothing is left to do before it.</summary>
    internal bool RunWindow(long until)
    {
        var end = until;
        var earliest = Calendar.Never;
        for (var i = 0; i < _next.Length; i++)
        {
            earliest = Math.Min(earliest, _next[i]);
            end = Math.Min(end, _next[i] + _lookahead[i]);
        }
        var check = _nextCheck.Length == 0 ? Calendar.Never : _nextCheck.Min();
        // A run until the last reply is over when nothing is left but looking; one with a length looks on to its end.
        if ((earliest >= until && check > until) || (earliest >= Calendar.Never && _scenario.End >= Calendar.Never))
        {
            if (until < Calendar.Never) Time = Math.Max(Time, until);
            return false;
        }
        end = Math.Min(end, check);
        var count = 0;
        for (var i = 0; i < _next.Length; i++) if (_next[i] < end) _active[count++] = i;
        Call(_active.AsSpan(0, count), end);
        Time = end;
        Windows++;
        if (end == check) CheckConditions(end);
        return true;
    }

    /// <summary>Gives agencies the messages that are still with the coordinator.</summary>
    internal void Deliver(long end)
    {
        var count = 0;
        for (var i = 0; i < _calls.Length; i++) if (_calls[i].Inbox.Count > 0 || _calls[i].Orders.Count > 0) _active[count++] = i;
        Call(_active.AsSpan(0, count), end);
    }

    /// <summary>Sends a message of the coordinator's own, which arrives at once.</summary>
    internal void Post(Message message)
    {
        message.ArrivesAt = Time;
        message.Order = ((ulong)(_calls.Length + 1) << 48) | _counter++;
        Deliver(message);
        _next[message.To] = Math.Min(_next[message.To], Time);
    }

    /// <summary>Hands an order to an agency, which applies it strictly after everything that has been handled. Gives its number, under which its outcome is found if that is
    /// wanted.</summary>
    internal long Order(int agency, AgencyOrder order, bool wantsOutcome = true)
    {
        order.Ordinal = wantsOutcome ? ++_orders : 0;
        order.ArrivesAt = Time;
        order.Place = ((ulong)(_calls.Length + 1) << 48) | _counter++;
        _calls[agency].Orders.Add() = order;
        _next[agency] = Math.Min(_next[agency], Time);
        return _orders;
    }

    /// <summary>What became of an order, once its agency has applied it. Asked once.</summary>
    internal Refusal OutcomeOf(long ordinal)
    {
        var place = _outcomes.FindIndex(outcome => outcome.Ordinal == ordinal);
        if (place < 0) throw new InvalidOperationException($"order {ordinal} has not been applied");
        var refusal = _outcomes[place].Refusal;
        _outcomes.RemoveAt(place);
        return refusal;
    }

    /// <summary>What is open at an agency now. Handles no event.</summary>
    internal AgencyView Look(int agency)
    {
        _calls[agency].WantsView = true;
        Call([agency], Time);
        _calls[agency].WantsView = false;
        var answer = _answers[agency];
        return new AgencyView(agency, Time, [.. answer.Open.Items], [.. answer.Shifts.Items], [.. answer.Sent.Items]);
    }

    /// <summary>Where other policies hold from now on than before, has every agency go on under them.</summary>
    internal void BeginPhase()
    {
        if (_scenario.Phases is not { } phases) return;
        var holding = HoldingNow(phases);
        if (holding == _holding) return;
        Hold(holding);
        BeginPolicy();
    }

    private uint HoldingNow(PhasePlan phases) => phases.DatedAt(Time) | _reacting;

    // Delays may be shorter than before.
    private void Hold(uint holding)
    {
        _holding = holding;
        var scenario = _scenario.Phases?.Under(holding) ?? _scenario;
        for (var i = 0; i < _lookahead.Length; i++) _lookahead[i] = scenario.Agencies[i].Lookahead;
    }

    /// <summary>Has every agency go on under its scenario's policy.</summary>
    internal void BeginPolicy()
    {
        for (var agency = 0; agency < _calls.Length; agency++) Post(new Message { To = agency, Kind = MessageKind.Policy });
    }

    private void Call(ReadOnlySpan<int> agencies, long end)
    {
        foreach (var agency in agencies)
        {
            var call = _calls[agency];
            call.WindowEnd = end;
            call.Holding = _holding;
            call.Ordinal++;
            call.EarliestArrival = Calendar.Never;
        }
        _host.Advance(agencies, _calls, _answers);
        foreach (var agency in agencies)
        {
            _calls[agency].Inbox.Clear();
            if (_calls[agency].Orders.Count > 0) _calls[agency].Orders.Clear();
            _next[agency] = _answers[agency].NextEvent;
        }
        foreach (var agency in agencies)
            if (_answers[agency].HasNews) TakeAnswer(_answers[agency]);
        for (var i = 0; i < _next.Length; i++) _next[i] = Math.Min(_next[i], _calls[i].EarliestArrival);
    }

    private void Deliver(in Message message)
    {
        var call = _calls[message.To];
        call.EarliestArrival = Math.Min(call.EarliestArrival, message.ArrivesAt);
        _host.Deliver(message, call);
    }

    private void TakeAnswer(AgencyAnswer answer)
    {
        if (answer.Outbox.Count > 0)
            foreach (ref readonly var message in answer.Outbox.Items) Deliver(message);
        if (answer.Closed.Count > 0) _observer.OnClosed(answer.Closed.Items);
        if (answer.Trace.Count > 0) _observer.OnTrace(answer.Trace.Items);
        foreach (ref readonly var decision in answer.Awaited.Items) Note(decision);
        foreach (ref readonly var outcome in answer.Outcomes.Items) _outcomes.Add(outcome);
    }

    private void Note(PendingDecision decision)
    {
        if (!decision.IsOver)
        {
            Awaited.Add(decision);
            return;
        }
        Awaited.RemoveAll(known => IsSame(known, decision));
        Lapsed.Add(decision);
    }

    /// <summary>Whether two are about the same step of the same request.</summary>
    internal static bool IsSame(in PendingDecision one, in PendingDecision other) =>
        (one.Request, one.Agency, one.Procedure, one.Step, one.Kind) == (other.Request, other.Agency, other.Procedure, other.Step, other.Kind);

    private void CheckConditions(long time)
    {
        var place = new int[_calls.Length];
        for (var i = 0; i < _scenario.Injects.Length; i++)
        {
            var inject = _scenario.Injects[i];
            if (inject.When is not { } when) continue;
            var reported = _answers[inject.WatchedAgency].Reported.Items;
            var number = place[inject.WatchedAgency]++;
            if (_nextCheck[i] != time) continue;
            _nextCheck[i] += inject.Every;
            if (number >= reported.Length || reported[number] <= when.Over) continue;
            _nextCheck[i] = Calendar.Never;
            for (var agency = 0; agency < _calls.Length; agency++) Post(new Message { To = agency, Kind = MessageKind.Inject, Inject = i });
        }
        if (_scenario.Phases is { } phases) React(phases, place, time);
    }

    // An agency that has reported nothing yet has nothing.
    private void React(PhasePlan phases, int[] place, long time)
    {
        for (var policy = 0; policy < phases.Reactions.Length; policy++)
        {
            if (phases.Reactions[policy] is not { } reaction) continue;
            var reported = _answers[reaction.Agency].Reported.Items;
            var number = place[reaction.Agency]++;
            ref var check = ref _nextCheck[_scenario.Injects.Length + policy];
            if (check != time) continue;
            check += reaction.Every;
            var bit = 1u << policy;
            var holds = reaction.HoldsAfter((_reacting & bit) != 0, number < reported.Length ? reported[number] : 0);
            _reacting = holds ? _reacting | bit : _reacting & ~bit;
        }
    }

    /// <summary>Has the state be saved as one of another scenario, and gives the policies that hold there at this time: of those that react, none.</summary>
    internal uint Renumber(CompiledScenario other)
    {
        _reacting = 0;
        _holding = other.Phases?.DatedAt(Time) ?? 0;
        var checks = other.Phases?.Reactions.Select(reaction => reaction is null ? Calendar.Never : (Time / reaction.Every + 1) * reaction.Every) ?? [];
        _nextCheck = [.. _nextCheck.Take(_scenario.Injects.Length), .. checks];
        return _holding;
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(Time);
        writer.Write(Windows);
        writer.Write(_counter);
        writer.Write(_orders);
        writer.Write(_holding);
        writer.Write(_reacting);
        foreach (var check in _nextCheck) writer.Write(check);
        foreach (var call in _calls) call.Save(writer);
        foreach (var answer in _answers) answer.Save(writer);
        Save(Awaited, writer);
        Save(Lapsed, writer);
        _host.Save(writer);
    }

    /// <summary>Takes a state back. Unless the same bytes have been checked before, all that is read is checked before it is used.</summary>
    /// <exception cref="InvalidDataException">It cannot be a state of this run.</exception>
    internal void Load(BinaryReader reader, bool isChecked)
    {
        Time = reader.ReadWithin(0, Math.Min(StateBytes.Longest, _scenario.End), "the time of the state");
        Windows = reader.ReadWithin(0, long.MaxValue, "the number of windows");
        _counter = (ulong)reader.ReadWithin(0, 1L << 48, "the number of messages");
        _orders = reader.ReadWithin(0, long.MaxValue / 2, "the number of orders");
        var (holding, reacting) = (reader.ReadUInt32(), reader.ReadUInt32());
        StateBytes.Require(_scenario.Phases?.CanHold(holding) ?? holding == 0, "policies hold that cannot hold together");
        StateBytes.Require(_scenario.Phases?.Reacts(reacting) ?? reacting == 0, "a policy reacts that does not");
        Hold(holding);
        _reacting = reacting;
        reader.Fill(_nextCheck.AsSpan());
        foreach (var call in _calls) call.Load(reader);
        foreach (var answer in _answers) answer.Load(reader);
        Load(Awaited, reader);
        Load(Lapsed, reader);
        _outcomes.Clear();
        _host.Load(reader, _answers, isChecked);
        for (var i = 0; i < _calls.Length; i++)
        {
            // When the next event is follows from the agency and from what is on its way to it.
            _calls[i].EarliestArrival = EarliestIn(_calls[i]);
            _next[i] = Math.Min(_answers[i].NextEvent, _calls[i].EarliestArrival);
        }
        if (!isChecked) new CoordinatorCheck(_scenario).Check(Time, _calls, _answers, _next, _nextCheck, [.. Awaited, .. Lapsed]);
    }

    private static long EarliestIn(AgencyCall call)
    {
        var earliest = Calendar.Never;
        foreach (ref readonly var message in call.Inbox.Items) earliest = Math.Min(earliest, message.ArrivesAt);
        foreach (ref readonly var order in call.Orders.Items) earliest = Math.Min(earliest, order.ArrivesAt);
        return earliest;
    }

    private static void Save(List<PendingDecision> decisions, BinaryWriter writer)
    {
        var batch = new Batch<PendingDecision>();
        batch.AddAll(decisions.ToArray());
        batch.Save(writer);
    }

    private static void Load(List<PendingDecision> decisions, BinaryReader reader)
    {
        var batch = new Batch<PendingDecision>();
        batch.Load(reader);
        decisions.Clear();
        decisions.AddRange(batch.Items);
    }
}
