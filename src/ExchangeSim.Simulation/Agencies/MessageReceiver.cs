using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Fast.Drawing;
using ExchangeSim.Simulation.Fast.Messages;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Messages;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Takes in what comes from other agencies: now, when it is handed over, and when it arrives.</summary>
internal sealed class MessageReceiver(AgencyContext context, AgencyParts parts) : IRequestReceiver
{
    private readonly Agenda _agenda = context.Agenda;
    private readonly RequestTable _requests = context.Requests;
    private readonly HeldRequests _held = context.Held;
    private readonly SentRegister _sent = parts.Sent;
    private readonly RequestPath _path = parts.Path;

    /// <summary>Takes in a message that arrives in a later window.</summary>
    internal void Receive(in Message message)
    {
        switch (message.Kind)
        {
            case MessageKind.Request: Accept(message.Request, default, default, message.Order, message.ArrivesAt); break;
            case MessageKind.Inject: _agenda.Add(message.ArrivesAt, message.Order, new EventTag(EventKind.InjectBegins, message.Inject, 0)); break;
            case MessageKind.Policy: _agenda.ScheduleFirst(message.ArrivesAt, EventKind.PolicyBegins, 0); break;
            default: Fault.Unknown("message", message.Kind); break;
        }
    }

    /// <inheritdoc/>
    public void Accept(in OpenRequest request, in DrawnAhead drawn, DrawnParts parts, ulong order, long arrivesAt)
    {
        var slot = _held.Take(request, drawn, parts);
        _requests[slot].State = RequestState.InTransit;
        _agenda.Add(arrivesAt, order, new EventTag(EventKind.RequestArrives, slot, 0));
    }

    /// <summary>A request, an answer or a notice arrives.</summary>
    internal void Arrive(int slot)
    {
        ref var request = ref _requests[slot];
        _held.CountIn();
        if (request.Has(RequestMarks.Notice)) { parts.Notices.Receive(slot); return; }
        context.Ledger.Charge(ref request, LatencyPart.Transit, TraceKind.Sent, (short)request.Losses);
        if (request.Requested == context.Index) request.Marks |= RequestMarks.AtRequested;
        else request.Marks &= ~RequestMarks.AtRequested;
        context.Changes.Record(request.Key, request.Step);
        if (_sent.IsKept) _sent.Remove(request.Key);
        if (request.Has(RequestMarks.Ended)) { parts.Consultations.End(slot); return; }
        if (request.Clock >= 0 && !parts.Clocks.GoOn(slot)) return;
        var step = context.Steps[request.Step];
        if (request.Has(RequestMarks.Asking) && !request.Has(RequestMarks.AskAnswered))
        {
            if (parts.People.MayDecide(step.Role) && parts.People.AwaitAnswer(slot, step)) return;
            request.Remaining = _path.DrawTime(step, request);
            parts.Work.Queue(slot, step.Role);
            return;
        }
        request.Marks &= ~(RequestMarks.Asking | RequestMarks.AskAnswered);
        if (step.Marks == Milestone.Acknowledged && request.AcknowledgedAt < 0) request.AcknowledgedAt = _agenda.Now;
        if (step.Marks == Milestone.FirstReply && request.FirstReplyAt < 0) request.FirstReplyAt = _agenda.Now;
        _path.EnterNext(slot, step);
    }
}
