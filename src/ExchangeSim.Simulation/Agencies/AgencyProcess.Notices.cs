using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Interventions;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <content>Notices about a request that is with the other side: withdrawn, reminded of. They cross the agreed channel like any message, and hold nothing but the request's
/// key. Letters cross a channel in the same way and belong to no request.</content>
public sealed partial class AgencyProcess
{
    private readonly SentRegister _sent;
    private uint _notices;

    // A request that is the agency's own, or that it asks a clarification of, is worth remembering; an answer that it gave will not come back.
    private void Register(in OpenRequest request)
    {
        if (!request.IsOutermost || request.Has(RequestMarks.Notice) || (request.Requesting != _index && !request.Has(RequestMarks.Asking))) return;
        _sent.Set(_sent.Of(request.Key) with
        {
            Request = request.Key, HandedInAt = _agenda.Now, SentAt = request.SentAt, AcknowledgedAt = request.AcknowledgedAt, FirstReplyAt = request.FirstReplyAt,
            Limit = request.Limit,
            To = ReceiverOf(request), Procedure = request.Procedure, Step = (short)_steps[request.Step].Local, Channel = request.Channel, IsOwn = request.Requesting == _index,
        });
    }

    private Refusal Withdraw(ulong key)
    {
        var slot = FindOutermost(key);
        if (slot < 0) return SendNotice(key, RequestMarks.Withdrawal);
        if (_requests[slot].Requesting != _index) return Refusal.NotItsRequest;
        if (_requests[slot].State == RequestState.InTransit) return Refusal.OnItsWayBack;
        CloseWithdrawn(slot);
        return Refusal.None;
    }

    private Refusal Remind(ulong key)
    {
        var slot = FindOutermost(key);
        if (slot < 0) return SendNotice(key, RequestMarks.Reminder);
        return _requests[slot].Requesting != _index ? Refusal.NotItsRequest : _requests[slot].State == RequestState.InTransit ? Refusal.OnItsWayBack : Refusal.NotAway;
    }

    private Refusal SendNotice(ulong key, RequestMarks kind)
    {
        var sent = _sent.Of(key);
        if (!_sent.Has(key) || !sent.IsOwn || sent.IsWithdrawn) return Refusal.NotItsRequest;
        if (kind == RequestMarks.Withdrawal) sent.IsWithdrawn = true;
        else if (sent.Reminders < byte.MaxValue) sent.Reminders++;
        _sent.Set(sent);
        var slot = NewNotice(key, kind, sent.To, sent.Procedure, _scenario.Procedures[sent.Procedure].FirstStep + sent.Step);
        HandIn(slot, _circumstances.TermsOf(_requests[slot]).Channel >= 0 ? -1 : sent.Channel);
        return Refusal.None;
    }

    private int NewNotice(ulong key, RequestMarks kind, short to, short procedure, int step)
    {
        var slot = TakeBlank();
        ref var notice = ref _requests[slot];
        (notice.Key, notice.Root, notice.Number, notice.Marks) = (key, key, ++_notices, kind);
        (notice.Requesting, notice.Requested, notice.Procedure, notice.Step) = ((short)_index, to, procedure, step);
        (notice.Since, notice.ArisenAt, notice.SentAt, notice.Clock, notice.Crime, notice.Parent) = (_agenda.Now, _agenda.Now, _agenda.Now, -1, -1, -1);
        _held++;
        return slot;
    }

    private Refusal SendLetter(in AgencyOrder order)
    {
        HandIn(NewNotice(order.Request, RequestMarks.Letter, order.Destination, 0, _scenario.Procedures[0].FirstStep), order.Channel);
        return Refusal.None;
    }

    /// <summary>A notice has arrived. If what it is about is not here, or its answer is already handed in, it changes nothing.</summary>
    private void ReceiveNotice(int slot)
    {
        var (key, isWithdrawal, isLetter) = (_requests[slot].Key, _requests[slot].Has(RequestMarks.Withdrawal), _requests[slot].Has(RequestMarks.Letter));
        if (isLetter) _ledger.TraceLetter(_requests[slot]);
        Drop(slot);
        if (isLetter) return;
        var about = FindOutermost(key);
        if (about < 0 || _requests[about].State is RequestState.InTransit or RequestState.AwaitingChannel) return;
        if (isWithdrawal) CloseWithdrawn(about);
        else if (_requests[about].Reminders < byte.MaxValue) _requests[about].Reminders++;
    }

    private void CloseWithdrawn(int slot)
    {
        ref var request = ref _requests[slot];
        var desk = -1;
        if (request.State == RequestState.AwaitingChannel) _ledger.Charge(ref request, LatencyPart.Transit, TraceKind.Sent, (short)request.Losses);
        else desk = Interrupt(slot);
        Record(request.Key, -request.Step);
        if (request.Has(RequestMarks.Traced)) _ledger.Trace(request, _agenda.Now, _agenda.Now, TraceKind.Closed, LatencyPart.ExternalWait, (short)Outcome.Withdrawn);
        if (request.ArisenAt >= _warmUp) Emit(request, Outcome.Withdrawn, _agenda.Now);
        if (request.State != RequestState.AwaitingChannel) _held--;
        _requests.Release(slot);
        _sent.Remove(request.Key);
        if (desk >= 0) Dispatch(desk);
    }
}
