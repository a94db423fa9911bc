using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Notices about a request that is with the other side: withdrawn, reminded of. They cross the agreed channel like any message, and hold nothing but the request's
/// key. Letters cross a channel in the same way and belong to no request.</summary>
internal sealed class Notices(AgencyContext context, AgencyParts parts)
{
    private readonly RequestTable _requests = context.Requests;
    private readonly HeldRequests _held = context.Held;
    private readonly SentRegister _sent = parts.Sent;
    private uint _made;

    /// <summary>Withdraws a request of the agency's own: at once if it is here, else by a notice.</summary>
    internal Refusal Withdraw(ulong key)
    {
        var slot = _held.FindOutermost(key);
        if (slot < 0) return Send(key, RequestMarks.Withdrawal);
        if (_requests[slot].Requesting != context.Index) return Refusal.NotItsRequest;
        if (_requests[slot].State == RequestState.InTransit) return Refusal.OnItsWayBack;
        CloseWithdrawn(slot);
        return Refusal.None;
    }

    /// <summary>Reminds the other side of a request.</summary>
    internal Refusal Remind(ulong key)
    {
        var slot = _held.FindOutermost(key);
        if (slot < 0) return Send(key, RequestMarks.Reminder);
        return _requests[slot].Requesting != context.Index ? Refusal.NotItsRequest : _requests[slot].State == RequestState.InTransit ? Refusal.OnItsWayBack : Refusal.NotAway;
    }

    /// <summary>Sends a letter, which belongs to no request.</summary>
    internal Refusal SendLetter(in AgencyOrder order)
    {
        parts.Sender.HandIn(New(order.Request, RequestMarks.Letter, order.Destination, 0, context.Scenario.Procedures[0].FirstStep), order.Channel);
        return Refusal.None;
    }

    /// <summary>A notice has arrived. If what it is about is not here, or its answer is already handed in, it changes nothing.</summary>
    internal void Receive(int slot)
    {
        var (key, isWithdrawal, isLetter) = (_requests[slot].Key, _requests[slot].Has(RequestMarks.Withdrawal), _requests[slot].Has(RequestMarks.Letter));
        if (isLetter) context.Ledger.TraceLetter(_requests[slot]);
        _held.Drop(slot);
        if (isLetter) return;
        var about = _held.FindOutermost(key);
        if (about < 0 || _requests[about].State is RequestState.InTransit or RequestState.AwaitingChannel) return;
        if (isWithdrawal) CloseWithdrawn(about);
        else if (_requests[about].Reminders < byte.MaxValue) _requests[about].Reminders++;
    }

    internal void Save(BinaryWriter writer) => writer.Write(_made);

    internal void Load(BinaryReader reader) => _made = reader.ReadUInt32();

    private Refusal Send(ulong key, RequestMarks kind)
    {
        var sent = _sent.Of(key);
        if (!_sent.Has(key) || !sent.IsOwn || sent.IsWithdrawn) return Refusal.NotItsRequest;
        if (kind == RequestMarks.Withdrawal) sent.IsWithdrawn = true;
        else if (sent.Reminders < byte.MaxValue) sent.Reminders++;
        _sent.Set(sent);
        var slot = New(key, kind, sent.To, sent.Procedure, context.Scenario.Procedures[sent.Procedure].FirstStep + sent.Step);
        parts.Sender.HandIn(slot, context.Circumstances.TermsOf(_requests[slot]).Channel >= 0 ? -1 : sent.Channel);
        return Refusal.None;
    }

    private int New(ulong key, RequestMarks kind, short to, short procedure, int step)
    {
        var slot = _held.TakeBlank();
        var now = context.Agenda.Now;
        ref var notice = ref _requests[slot];
        (notice.Key, notice.Root, notice.Number, notice.Marks) = (key, key, ++_made, kind);
        (notice.Requesting, notice.Requested, notice.Procedure, notice.Step) = ((short)context.Index, to, procedure, step);
        (notice.Since, notice.ArisenAt, notice.SentAt, notice.Clock, notice.Crime, notice.Parent) = (now, now, now, -1, -1, -1);
        _held.CountIn();
        return slot;
    }

    private void CloseWithdrawn(int slot)
    {
        ref var request = ref _requests[slot];
        var desk = -1;
        if (request.State == RequestState.AwaitingChannel) context.Ledger.Charge(ref request, LatencyPart.Transit, TraceKind.Sent, (short)request.Losses);
        else desk = parts.Interruptions.Interrupt(slot);
        context.Changes.Record(request.Key, -request.Step);
        context.Ledger.TraceMoment(request, TraceKind.Closed, (short)Outcome.Withdrawn);
        parts.Ends.Report(request, Outcome.Withdrawn, context.Agenda.Now);
        if (request.State == RequestState.AwaitingChannel) _held.CountIn(); // it had gone out of the count when it was handed in
        var key = request.Key;
        _held.Drop(slot);
        _sent.Remove(key);
        if (desk >= 0) parts.Work.Dispatch(desk);
    }
}
