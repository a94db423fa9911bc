using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Agencies;

/// <content>Messages: a request leaves with everything it is, and arrives at the other side.</content>
public sealed partial class AgencyProcess
{
    // Different draws of one step are told apart by these.
    internal const uint TransitDraw = 0x7472616E;
    private const uint ReviewDraw = 0x72657669, AnswerDraw = 0x616E7377;
    private const int MostLosses = 1000;

    private readonly long[] _channelDownUntil;
    private IRequestRoute? _route;

    /// <summary>Sends requests straight to their receivers from now on, and not by way of the answer.</summary>
    internal void SendOver(IRequestRoute route) => _route = route;

    private void Send(int slot, StepPlan step)
    {
        ref var request = ref _requests[slot];
        var to = step.To == Side.Requested ? request.Requested : request.Requesting;
        if (_isFar) _route?.Expect(to);
        var channel = step.Channel;
        if (request.SentAt < 0 || channel < 0)
        {
            var terms = TermsOf(request);
            if (channel < 0) channel = terms.Channel;
            if (request.SentAt < 0) Depart(ref request, terms);
        }
        Carry(slot, to, channel, step.Purpose, _requests.Ahead(slot).TakeMessage(ref request));
    }

    /// <summary>The request is sent for the first time: its latency begins.</summary>
    private void Depart(ref OpenRequest request, Terms terms)
    {
        request.SentAt = _now;
        request.Parts = default;
        request.Limit = terms.Limits[(int)request.Urgency];
        if (request.ArisenAt >= _warmUp && request.IsOutermost) request.Marks |= RequestMarks.Counted;
    }

    private void Ask(int slot, StepPlan step)
    {
        ref var request = ref _requests[slot];
        request.Marks = (request.Marks | RequestMarks.Asking) & ~RequestMarks.AskAnswered;
        Carry(slot, OtherSide(request), step.Channel, step.Purpose);
    }

    private void SendAnswer(int slot)
    {
        ref var request = ref _requests[slot];
        request.Marks |= RequestMarks.AskAnswered;
        var step = _steps[request.Step];
        Carry(slot, OtherSide(request), step.Channel, step.Purpose ^ AnswerDraw);
    }

    private static short OtherSide(in OpenRequest request) => request.Has(RequestMarks.AtRequested) ? request.Requesting : request.Requested;

    /// <summary>Hands a request to a channel; it leaves this agency.</summary>
    /// <param name="slot">The request's slot.</param>
    /// <param name="to">The receiving agency.</param>
    /// <param name="channel">The channel, −1: the agreed one.</param>
    /// <param name="purpose">Names the draws.</param>
    /// <param name="drawn">Number drawn ahead for its time under way, 0: none.</param>
    private void Carry(int slot, short to, int channel, uint purpose, double drawn = 0)
    {
        ref var request = ref _requests[slot];
        if (channel < 0) channel = TermsOf(request).Channel;
        if (channel < 0) Fault.NoChannel(_scenario.Scenario.Agencies[_index].Id, _scenario.Scenario.Agencies[to].Id);
        var visit = VisitOf(_steps[request.Step], request);
        Record(request.Key, ~request.Step);
        var arrivesAt = Arrival(_scenario.Channels[channel], channel, request.Key, purpose, visit, drawn, out var losses);
        if (_route is { } route) route.Carry(request, _requests.Ahead(slot), to, NextOrder(), arrivesAt, losses);
        else Post(request, to, arrivesAt, losses);
        _requests.Release(slot);
        _held--;
    }

    private void Post(in OpenRequest request, short to, long arrivesAt, int losses)
    {
        ref var message = ref _answer.Outbox.Add();
        message.Kind = MessageKind.Request;
        message.To = to;
        message.Order = NextOrder();
        message.ArrivesAt = arrivesAt;
        message.Request = request;
        message.Request.Shift = (short)losses;
    }

    /// <summary>Takes in a request that arrives in a later window.</summary>
    internal void Accept(in OpenRequest request, in DrawnAhead ahead, ulong order, long arrivesAt, int losses)
    {
        var slot = _requests.Take(request);
        ref var taken = ref _requests[slot];
        taken.Ahead = request.Ahead;
        _requests.Ahead(slot) = ahead;
        taken.Shift = (short)losses;
        taken.State = RequestState.InTransit;
        _future.Add(arrivesAt, order, new EventTag(EventKind.RequestArrives, slot, 0));
    }

    private long Arrival(ChannelPlan plan, int channel, ulong key, uint purpose, uint visit, double drawn, out int losses)
    {
        losses = 0;
        var leaves = Departure(plan, channel, _now);
        var time = drawn > 0 ? plan.Delay.Draw(_draws, key, purpose ^ TransitDraw, visit, drawn) : plan.Delay.Draw(_draws, key, purpose ^ TransitDraw, visit);
        var delay = Math.Max(plan.Minimum, (long)(time + 0.5));
        return plan.IsPlain ? leaves + delay : ArrivalAfterTrouble(plan, channel, key, purpose, visit, leaves, delay, out losses);
    }

    // On a channel that loses messages or holds them back for review.
    private long ArrivalAfterTrouble(ChannelPlan plan, int channel, ulong key, uint purpose, uint visit, long leaves, long delay, out int losses)
    {
        losses = 0;
        while (plan.Loss > 0 && losses < MostLosses && _draws.Of(key, (purpose ^ ReviewDraw) + (uint)losses, visit).First < plan.Loss)
        {
            losses++;
            leaves = Departure(plan, channel, leaves + plan.ResendAfter);
        }
        if (_draws.Of(key, purpose ^ ReviewDraw ^ plan.Purpose, visit).Second < plan.ReviewShare)
            delay += (long)Math.Round(plan.Review.Draw(_draws, key, purpose ^ ReviewDraw ^ TransitDraw, visit));
        return leaves + delay;
    }

    /// <summary>When a channel takes a message that is ready at a time: within its hours and outside its outages.</summary>
    private long Departure(ChannelPlan plan, int channel, long ready)
    {
        ready = Math.Max(ready, _channelDownUntil[channel]);
        return plan.HasHours ? _plan.ChannelHours[channel].OpenFrom(ready) : ready;
    }

    private void Arrive(int slot)
    {
        ref var request = ref _requests[slot];
        _held++;
        Charge(ref request, LatencyPart.Transit, TraceKind.Sent, request.Shift);
        if (request.Requested == _index) request.Marks |= RequestMarks.AtRequested;
        else request.Marks &= ~RequestMarks.AtRequested;
        Record(request.Key, request.Step);
        if (request.Has(RequestMarks.Ended)) { EndNested(slot); return; }
        if (request.Clock >= 0)
        {
            if (request.ClockAt <= _now) { RunOutOfTime(slot); return; }
            Schedule(request.ClockAt, EventKind.ClockRunsOut, slot, request.ClockGeneration);
        }
        var step = _steps[request.Step];
        if (request.Has(RequestMarks.Asking) && !request.Has(RequestMarks.AskAnswered))
        {
            request.Remaining = DrawTime(step, request);
            Queue(slot, step.Role);
            return;
        }
        request.Marks &= ~(RequestMarks.Asking | RequestMarks.AskAnswered);
        if (step.Marks == Milestone.Acknowledged && request.AcknowledgedAt < 0) request.AcknowledgedAt = _now;
        if (step.Marks == Milestone.FirstReply && request.FirstReplyAt < 0) request.FirstReplyAt = _now;
        EnterNext(slot, step);
    }
}
