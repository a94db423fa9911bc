using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Demands;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Windows;
using static ExchangeSim.Simulation.Saving.StateBytes;

namespace ExchangeSim.Simulation.Agencies;

/// <content>Whether what came as bytes can be: a saved state, a call. Everything in it is checked before anything of it is used, because places in memory and the end of loops
/// depend on it.</content>
public sealed partial class AgencyProcess
{
    private MessageCheck? _messages;

    /// <summary>Checks a state that was loaded.</summary>
    /// <exception cref="InvalidDataException">It cannot be the state of this agency.</exception>
    private void CheckState()
    {
        Require(_events >= 0, "an agency counts what it cannot");
        Require(_until is >= 0 and <= Longest, "an agency has handled the future");
        _agenda.Check(_until);
        Require(_changedAt >= -1 && _changedAt <= _agenda.Now, "an agency has handled the future");
        Require(Math.Abs((long)_held) <= 1 + 2L * _requests.SlotCount, "an agency holds more requests than it can");
        var check = new RequestCheck(_scenario, _index);
        for (var slot = 0; slot < _requests.SlotCount; slot++)
            if (_requests[slot].State is not (RequestState.Free or RequestState.InTransit)) check.Held(_requests[slot], _agenda.Now);
        ForkCheck.Check(_requests, _index);
        var borders = (_periodEnd - _scenario.PeriodEndAfter(0)) / _scenario.DeskPeriod;
        Require(_periodEnd == _scenario.PeriodEndAfter(0) + borders * _scenario.DeskPeriod && borders >= 0 && (borders == 0 || _periodEnd - _scenario.DeskPeriod < _until),
            "other periods have passed than could");
        foreach (var desk in _desks) desk.CheckNumbers(_until, borders);
        new QueueCheck(_requests, _desks).Check(_gatherings, _scenario);
        _gates.Check();
        _circumstances.Check();
        _injects.Check();
        for (var i = 0; i < _streams.Length; i++) CheckStream(_streams[i], _plan.Streams[i]);
        var events = new EventCheck(_scenario, _index, _requests);
        events.Check(_agenda.ToArray(), _until, _desks, _injects.UnderWay, _orders.Count);
        Require(events.Orders == _orders.Left, "other orders arrive than are left");
        _ledger.Check();
        new AnswerCheck(_scenario, _index).Check(_answer);
        Require(_answer.Events == _events && _answer.LastChange == _changedAt, "an agency has done other than it answered");
    }

    /// <summary>Checks that nested requests come home to a request that there is, among agencies that are at hand.</summary>
    /// <exception cref="InvalidDataException">One does not.</exception>
    internal void CheckNested(AgencyProcess[] agencies)
    {
        for (var slot = 0; slot < _requests.SlotCount; slot++)
        {
            ref readonly var request = ref _requests[slot];
            if (request.State == RequestState.Free || !request.Has(RequestMarks.Nested)) continue;
            var home = agencies[request.Requesting]._requests;
            Require(IsIndex(request.Parent, home.SlotCount), "a request has a parent that there is not");
        }
    }

    private void CheckStream(in StreamState stream, StreamPlan plan)
    {
        Require(stream.Requests >= 0 && stream.Requests <= plan.AtMost && stream.Batches >= 0 && stream.Batches <= stream.Requests + 1, "more requests arose than could");
        Require(stream.Last >= 0 && stream.Last <= _until && (stream.Next >= stream.Last || stream.Requests == plan.AtMost) && stream.Pending is >= 0 and < 1000,
            "requests arise when they cannot");
        Require(stream.Factor == _injects.FactorOf(plan.Demand), "requests arise more often than they can");
    }

    /// <summary>Checks what a call brings.</summary>
    /// <exception cref="InvalidDataException">It cannot be a call to this agency.</exception>
    private void CheckCall(AgencyCall call)
    {
        Require(call.WindowEnd >= _until && call.WindowEnd <= Math.Min(_scenario.End, Longest), "a window ends when none can");
        if (call.Inbox.Count > 0)
        {
            var check = _messages ??= new MessageCheck(_scenario);
            foreach (ref readonly var message in call.Inbox.Items)
            {
                check.Check(message, _until);
                Require(message.To == _index, "a message came to the wrong agency");
            }
        }
        if (call.Orders.Count == 0) return;
        var orders = new OrderCheck(_scenario, _index);
        foreach (ref readonly var order in call.Orders.Items)
        {
            orders.Check(order);
            Require(order.ArrivesAt >= _until, "an order comes from the past");
        }
    }
}
