using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Fast.Drawing;
using ExchangeSim.Simulation.Fast.Memory;
using ExchangeSim.Simulation.Fast.Messages;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Sends requests by channels: each leaves with everything it is.</summary>
/// <param name="context">What the agency's parts share.</param>
/// <param name="gates">When channels take messages.</param>
/// <param name="sent">What was sent.</param>
internal sealed class MessageSender(AgencyContext context, ChannelGates gates, SentRegister sent)
{
    private const int MostLosses = 1000;

    private readonly ChannelPlan[] _channels = context.Scenario.Channels;
    private readonly StepPlan[] _steps = context.Steps;
    private readonly Agenda _agenda = context.Agenda;
    private readonly RequestTable _requests = context.Requests;
    private readonly Circumstances _circumstances = context.Circumstances;
    private readonly Draws _draws = context.Draws;
    private readonly Lookahead? _lookahead = context.Lookahead;
    private readonly MemoryAhead? _memory = context.Memory;
    private IRequestRoute? _route;

    /// <summary>Sends requests straight to their receivers from now on, and not by way of the answer.</summary>
    internal void SendOver(IRequestRoute route)
    {
        _route = route;
        if (_lookahead is { } ahead) ahead.GoesWithRequests = true;
    }

    /// <summary>Sends a request to the side that its step names.</summary>
    internal void Send(int slot, StepPlan step)
    {
        ref var request = ref _requests[slot];
        _memory?.BeforeSending(_route, step.To == Side.Requested ? request.Requested : request.Requesting);
        var channel = step.Channel;
        if (request.Has(RequestMarks.ChannelChosen))
        {
            channel = request.Channel;
            request.Marks &= ~RequestMarks.ChannelChosen;
        }
        if (!request.WasSent || channel < 0)
        {
            var terms = _circumstances.TermsOf(request);
            if (channel < 0) channel = terms.Channel;
            if (!request.WasSent) BeginLatency(ref request, terms);
        }
        HandIn(slot, channel, _lookahead is { } ahead ? ahead.TakeMessage(slot) : 0);
    }

    /// <summary>Asks the other side for a clarification.</summary>
    internal void Ask(int slot, StepPlan step)
    {
        ref var request = ref _requests[slot];
        request.Marks = (request.Marks | RequestMarks.Asking) & ~RequestMarks.AskAnswered;
        HandIn(slot, step.Channel);
    }

    /// <summary>Sends the answer to a clarification.</summary>
    internal void SendAnswer(int slot)
    {
        ref var request = ref _requests[slot];
        request.Marks |= RequestMarks.AskAnswered;
        HandIn(slot, _steps[request.Step].Channel);
    }

    /// <summary>Hands a request to a channel. It leaves at once, or as soon as the channel takes it.</summary>
    /// <param name="slot">The request's slot.</param>
    /// <param name="channel">The channel, −1: the agreed one.</param>
    /// <param name="drawn">Number drawn ahead for its time under way, 0: none.</param>
    internal void HandIn(int slot, int channel, double drawn = 0)
    {
        ref var request = ref _requests[slot];
        if (channel < 0) channel = _circumstances.TermsOf(request).Channel;
        if (channel < 0) Fault.NoChannel(AgencyName(context.Index), AgencyName(ReceiverOf(request)));
        context.Changes.Record(request.Key, ~request.Step);
        request.Channel = (short)channel;
        request.Losses = 0;
        context.Held.CountOut();
        if (sent.IsKept) Register(request);
        TakeByChannel(slot, drawn);
    }

    /// <summary>The channel may take a message now, unless an outage has begun meanwhile.</summary>
    internal void TakeByChannel(int slot, double drawn = 0)
    {
        ref readonly var request = ref _requests[slot];
        var leaves = gates.Departure(_channels[request.Channel], request.Channel, ReceiverOf(request), _agenda.Now);
        if (leaves == _agenda.Now) Depart(slot, drawn);
        else Hold(slot, leaves);
    }

    /// <summary>A channel carries nothing to another agency for a time.</summary>
    internal Refusal Close(in AgencyOrder order)
    {
        gates.Close(order.Channel, order.Destination, _agenda.Now + order.Lasts);
        return Refusal.None;
    }

    /// <summary>The request is sent for the first time: its latency begins.</summary>
    private void BeginLatency(ref OpenRequest request, TermsPlan terms)
    {
        request.SentAt = _agenda.Now;
        request.Parts = default;
        request.Limit = context.Scenario.LengthOf(terms.Limits[(int)request.Urgency], _agenda.Now);
        if (request.ArisenAt >= context.Scenario.WarmUp && request.IsOutermost) request.Marks |= RequestMarks.Counted;
    }

    /// <summary>The message lies here until the channel may take it, which is looked at again then: an outage may have begun. However often that is, it keeps its place.</summary>
    private void Hold(int slot, long leaves)
    {
        ref var request = ref _requests[slot];
        if (request.State != RequestState.AwaitingChannel) request.Turn = _agenda.NextPlaceAtChannels();
        request.State = RequestState.AwaitingChannel;
        request.Generation++;
        _agenda.ScheduleDeparture(leaves, slot, request.Generation, request.Turn);
    }

    /// <summary>The channel takes the message now. If it loses it, it is handed in again later.</summary>
    private void Depart(int slot, double drawn)
    {
        ref var request = ref _requests[slot];
        var (to, purpose, visit) = (ReceiverOf(request), PurposeOf(request), request.VisitOf(_steps[request.Step]));
        var plan = _channels[request.Channel].Between(context.Index, to);
        if (!plan.IsPlain && IsLost(request, plan, purpose, visit))
        {
            request.Losses++;
            Hold(slot, gates.Departure(plan, request.Channel, to, _agenda.Now + Math.Max(1, plan.ResendAfter)));
            return;
        }
        var time = drawn > 0 ? plan.Delay.Draw(_draws, request.Key, purpose ^ DrawPurposes.Transit, visit, drawn)
            : plan.Delay.Draw(_draws, request.Key, purpose ^ DrawPurposes.Transit, visit);
        var arrivesAt = _agenda.Now + Math.Max(plan.Minimum, Sampler.Whole(time));
        if (!plan.IsPlain) arrivesAt += ReviewTime(request, plan, purpose, visit);
        if (_route is { } route) route.Carry(request, _lookahead![slot], _lookahead.PartsOf(slot), to, _agenda.NextOrder(), arrivesAt);
        else Post(request, to, arrivesAt);
        _requests.Release(slot);
    }

    private bool IsLost(in OpenRequest request, ChannelPlan plan, uint purpose, uint visit) =>
        plan.Loss > 0 && request.Losses < MostLosses && _draws.Of(request.Key, (purpose ^ DrawPurposes.Review) + request.Losses, visit).First < plan.Loss;

    private long ReviewTime(in OpenRequest request, ChannelPlan plan, uint purpose, uint visit) =>
        _draws.Of(request.Key, purpose ^ DrawPurposes.Review ^ plan.Purpose, visit).Second < plan.ReviewShare
            ? (long)Math.Round(Math.Min(plan.Review.Draw(_draws, request.Key, purpose ^ DrawPurposes.Review ^ DrawPurposes.Transit, visit), Never.Milliseconds)) : 0;

    // To whom the message goes that a request now is: a nested request that is over goes home, a question and its answer to the other side.
    private short ReceiverOf(in OpenRequest request) =>
        request.Has(RequestMarks.Notice) ? request.Requested
        : request.Has(RequestMarks.Ended) ? request.Requesting
        : request.Has(RequestMarks.Asking) ? request.OtherSide
        : _steps[request.Step].To == Side.Requested ? request.Requested : request.Requesting;

    // Names its draws.
    private uint PurposeOf(in OpenRequest request) =>
        request.Has(RequestMarks.AskAnswered) ? _steps[request.Step].Purpose ^ DrawPurposes.Answer
        : request.Has(RequestMarks.Notice) ? DrawPurposes.Notice + request.Number
        : _steps[request.Step].Purpose;

    private void Post(in OpenRequest request, short to, long arrivesAt)
    {
        ref var message = ref context.Answer.Outbox.Add();
        message.Kind = MessageKind.Request;
        message.To = to;
        message.Order = _agenda.NextOrder();
        message.ArrivesAt = arrivesAt;
        message.Request = request;
    }

    // A request that is the agency's own, or that it asks a clarification of, is worth remembering; an answer that it gave will not come back.
    private void Register(in OpenRequest request)
    {
        if (!request.IsOutermost || request.Has(RequestMarks.Notice) || (request.Requesting != context.Index && !request.Has(RequestMarks.Asking))) return;
        sent.Set(sent.Of(request.Key) with
        {
            Request = request.Key, HandedInAt = _agenda.Now, SentAt = request.SentAt, AcknowledgedAt = request.AcknowledgedAt, FirstReplyAt = request.FirstReplyAt,
            Limit = request.Limit, To = ReceiverOf(request), Procedure = request.Procedure, Step = (short)_steps[request.Step].Local, Channel = request.Channel,
            IsOwn = request.Requesting == context.Index,
        });
    }

    private string AgencyName(int agency) => context.Scenario.Scenario.Agencies[agency].Id;
}
