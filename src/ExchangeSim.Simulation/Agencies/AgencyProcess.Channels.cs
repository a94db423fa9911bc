using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Fast.Drawing;
using ExchangeSim.Simulation.Fast.Messages;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Agencies;

/// <content>Messages: a request leaves with everything it is, and arrives at the other side.</content>
public sealed partial class AgencyProcess
{
    private const int MostLosses = 1000;

    private readonly ChannelGates _gates;
    private IRequestRoute? _route;

    /// <summary>Sends requests straight to their receivers from now on, and not by way of the answer.</summary>
    internal void SendOver(IRequestRoute route)
    {
        _route = route;
        if (_lookahead is { } ahead) ahead.GoesWithRequests = true;
    }

    private void Send(int slot, StepPlan step)
    {
        ref var request = ref _requests[slot];
        _memory?.BeforeSending(_route, step.To == Side.Requested ? request.Requested : request.Requesting);
        var channel = step.Channel;
        if (request.Has(RequestMarks.ChannelChosen))
        {
            channel = request.Channel;
            request.Marks &= ~RequestMarks.ChannelChosen;
        }
        if (request.SentAt < 0 || channel < 0)
        {
            var terms = _circumstances.TermsOf(request);
            if (channel < 0) channel = terms.Channel;
            if (request.SentAt < 0) BeginLatency(ref request, terms);
        }
        HandIn(slot, channel, _lookahead is { } ahead ? ahead.TakeMessage(slot) : 0);
    }

    /// <summary>The request is sent for the first time: its latency begins.</summary>
    private void BeginLatency(ref OpenRequest request, TermsPlan terms)
    {
        request.SentAt = _agenda.Now;
        request.Parts = default;
        request.Limit = terms.Limits[(int)request.Urgency];
        if (request.ArisenAt >= _warmUp && request.IsOutermost) request.Marks |= RequestMarks.Counted;
    }

    private void Ask(int slot, StepPlan step)
    {
        ref var request = ref _requests[slot];
        request.Marks = (request.Marks | RequestMarks.Asking) & ~RequestMarks.AskAnswered;
        HandIn(slot, step.Channel);
    }

    private void SendAnswer(int slot)
    {
        ref var request = ref _requests[slot];
        request.Marks |= RequestMarks.AskAnswered;
        HandIn(slot, _steps[request.Step].Channel);
    }

    private static short OtherSide(in OpenRequest request) => request.Has(RequestMarks.AtRequested) ? request.Requesting : request.Requested;

    /// <summary>Hands a request to a channel. It leaves at once, or as soon as the channel takes it.</summary>
    /// <param name="slot">The request's slot.</param>
    /// <param name="channel">The channel, −1: the agreed one.</param>
    /// <param name="drawn">Number drawn ahead for its time under way, 0: none.</param>
    private void HandIn(int slot, int channel, double drawn = 0)
    {
        ref var request = ref _requests[slot];
        if (channel < 0) channel = _circumstances.TermsOf(request).Channel;
        if (channel < 0) Fault.NoChannel(_scenario.Scenario.Agencies[_index].Id, _scenario.Scenario.Agencies[ReceiverOf(request)].Id);
        Record(request.Key, ~request.Step);
        request.Channel = (short)channel;
        request.Losses = 0;
        _held--;
        if (_sent.IsKept) Register(request);
        var leaves = _gates.Departure(_scenario.Channels[channel], channel, ReceiverOf(_requests[slot]), _agenda.Now);
        if (leaves == _agenda.Now) Depart(slot, drawn);
        else Hold(slot, leaves);
    }

    /// <summary>The message lies here until the channel may take it, which is looked at again then: an outage may have begun.</summary>
    private void Hold(int slot, long leaves)
    {
        ref var request = ref _requests[slot];
        request.State = RequestState.AwaitingChannel;
        request.Generation++;
        _agenda.Schedule(leaves, EventKind.ChannelTakes, slot, request.Generation);
    }

    private void TakeByChannel(int slot)
    {
        var channel = _requests[slot].Channel;
        var leaves = _gates.Departure(_scenario.Channels[channel], channel, ReceiverOf(_requests[slot]), _agenda.Now);
        if (leaves == _agenda.Now) Depart(slot, drawn: 0);
        else Hold(slot, leaves);
    }

    /// <summary>The channel takes the message now. If it loses it, it is handed in again later.</summary>
    private void Depart(int slot, double drawn)
    {
        ref var request = ref _requests[slot];
        var plan = _scenario.Channels[request.Channel];
        var (to, purpose, visit) = (ReceiverOf(request), PurposeOf(request), request.VisitOf(_steps[request.Step]));
        if (!plan.IsPlain && IsLost(request, plan, purpose, visit))
        {
            request.Losses++;
            Hold(slot, _gates.Departure(plan, request.Channel, to, _agenda.Now + Math.Max(1, plan.ResendAfter)));
            return;
        }
        var time = drawn > 0 ? plan.Delay.Draw(_draws, request.Key, purpose ^ DrawPurposes.Transit, visit, drawn)
            : plan.Delay.Draw(_draws, request.Key, purpose ^ DrawPurposes.Transit, visit);
        var arrivesAt = _agenda.Now + Math.Max(plan.Minimum, (long)(time + 0.5));
        if (!plan.IsPlain) arrivesAt += ReviewTime(request, plan, purpose, visit);
        if (_route is { } route) route.Carry(request, _lookahead![slot], _lookahead.PartsOf(slot), to, _agenda.NextOrder(), arrivesAt);
        else Post(request, to, arrivesAt);
        _requests.Release(slot);
    }

    private bool IsLost(in OpenRequest request, ChannelPlan plan, uint purpose, uint visit) =>
        plan.Loss > 0 && request.Losses < MostLosses && _draws.Of(request.Key, (purpose ^ DrawPurposes.Review) + request.Losses, visit).First < plan.Loss;

    private long ReviewTime(in OpenRequest request, ChannelPlan plan, uint purpose, uint visit) =>
        _draws.Of(request.Key, purpose ^ DrawPurposes.Review ^ plan.Purpose, visit).Second < plan.ReviewShare
            ? (long)Math.Round(plan.Review.Draw(_draws, request.Key, purpose ^ DrawPurposes.Review ^ DrawPurposes.Transit, visit)) : 0;

    // To whom the message goes that a request now is: a nested request that is over goes home, a question and its answer to the other side.
    private short ReceiverOf(in OpenRequest request) =>
        request.Has(RequestMarks.Notice) ? request.Requested
        : request.Has(RequestMarks.Ended) ? request.Requesting
        : request.Has(RequestMarks.Asking) ? OtherSide(request)
        : _steps[request.Step].To == Side.Requested ? request.Requested : request.Requesting;

    // Names its draws.
    private uint PurposeOf(in OpenRequest request) =>
        request.Has(RequestMarks.AskAnswered) ? _steps[request.Step].Purpose ^ DrawPurposes.Answer
        : request.Has(RequestMarks.Notice) ? DrawPurposes.Notice + request.Number
        : _steps[request.Step].Purpose;

    private void Post(in OpenRequest request, short to, long arrivesAt)
    {
        ref var message = ref _answer.Outbox.Add();
        message.Kind = MessageKind.Request;
        message.To = to;
        message.Order = _agenda.NextOrder();
        message.ArrivesAt = arrivesAt;
        message.Request = request;
    }

    /// <summary>Takes in a request that arrives in a later window.</summary>
    void IRequestReceiver.Accept(in OpenRequest request, in DrawnAhead drawn, DrawnParts parts, ulong order, long arrivesAt)
    {
        _memory?.BeforeTaking();
        var slot = _requests.Take(request);
        _lookahead?.Put(slot, drawn, parts);
        _requests[slot].State = RequestState.InTransit;
        _agenda.Add(arrivesAt, order, new EventTag(EventKind.RequestArrives, slot, 0));
    }

    private int Take(in OpenRequest request)
    {
        _memory?.BeforeTaking();
        var slot = _requests.Take(request);
        _lookahead?.Forget(slot);
        return slot;
    }

    private int TakeBlank()
    {
        _memory?.BeforeTaking();
        var slot = _requests.TakeBlank();
        _lookahead?.Forget(slot);
        return slot;
    }

    private Refusal CloseChannel(in AgencyOrder order)
    {
        _gates.Close(order.Channel, order.Destination, _agenda.Now + order.Lasts);
        return Refusal.None;
    }

    private void Arrive(int slot)
    {
        ref var request = ref _requests[slot];
        _held++;
        if (request.Has(RequestMarks.Notice)) { ReceiveNotice(slot); return; }
        _ledger.Charge(ref request, LatencyPart.Transit, TraceKind.Sent, (short)request.Losses);
        if (request.Requested == _index) request.Marks |= RequestMarks.AtRequested;
        else request.Marks &= ~RequestMarks.AtRequested;
        Record(request.Key, request.Step);
        if (_sent.IsKept) _sent.Remove(request.Key);
        if (request.Has(RequestMarks.Ended)) { EndNested(slot); return; }
        if (request.Clock >= 0)
        {
            if (request.ClockAt <= _agenda.Now) { RunOutOfTime(slot); return; }
            _agenda.Schedule(request.ClockAt, EventKind.ClockRunsOut, slot, request.ClockGeneration);
        }
        var step = _steps[request.Step];
        if (request.Has(RequestMarks.Asking) && !request.Has(RequestMarks.AskAnswered))
        {
            if (_liveRoles[step.Role] && AwaitAnswer(slot, step)) return;
            request.Remaining = DrawTime(step, request);
            Queue(slot, step.Role);
            return;
        }
        request.Marks &= ~(RequestMarks.Asking | RequestMarks.AskAnswered);
        if (step.Marks == Milestone.Acknowledged && request.AcknowledgedAt < 0) request.AcknowledgedAt = _agenda.Now;
        if (step.Marks == Milestone.FirstReply && request.FirstReplyAt < 0) request.FirstReplyAt = _agenda.Now;
        EnterNext(slot, step);
    }
}
