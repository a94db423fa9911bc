using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Nested requests to third agencies, which the request waits for.</summary>
internal sealed class Consultations(AgencyContext context, RequestPath path, Children children, MessageSender sender)
{
    private readonly CompiledScenario _scenario = context.Scenario;
    private readonly RequestTable _requests = context.Requests;
    private readonly HeldRequests _held = context.Held;

    /// <summary>Sends nested requests to third agencies. False if there is nobody to ask.</summary>
    internal bool Begin(int slot, StepPlan step)
    {
        ref var parent = ref _requests[slot];
        Span<int> lead = [parent.Crime < 0 ? -1 : _scenario.Leads[parent.Crime]];
        ReadOnlySpan<int> asked = step.Agencies.Length > 0 ? step.Agencies : lead;
        var count = 0;
        foreach (var agency in asked) if (MayBeConsulted(parent, agency)) count++;
        if (count == 0) return false;
        parent.State = RequestState.AwaitingThird;
        parent.Generation++;
        parent.PendingChildren = (ushort)count;
        context.Changes.Record(parent.Key, parent.Step);
        var visit = parent.VisitOf(step);
        var begun = children.Count;
        foreach (var agency in asked)
            if (MayBeConsulted(_requests[slot], agency)) Add(slot, step, agency, visit);
        children.Enter(begun, path);
        return true;
    }

    /// <summary>A nested request ended: at home its parent goes on; elsewhere it goes home first, over the agreed channel.</summary>
    internal void End(int slot)
    {
        ref var nested = ref _requests[slot];
        if (nested.Requesting != context.Index)
        {
            nested.Marks = (nested.Marks | RequestMarks.Ended) & ~RequestMarks.Asking;
            nested.Clock = -1;
            sender.HandIn(slot, LastChannel(nested));
            return;
        }
        var (parentSlot, generation) = (nested.Parent, nested.ParentGeneration);
        _held.Drop(slot);
        if (!_held.Awaits(parentSlot, generation, RequestState.AwaitingThird)) return;
        ref var parent = ref _requests[parentSlot];
        if (_held.IsAbandoned(parent)) { _held.Drop(parentSlot); return; }
        var step = context.Steps[parent.Step];
        if (--parent.PendingChildren > 0 && step.Join == Join.All) return;
        context.Ledger.Charge(ref parent, LatencyPart.WaitingForThirdAgency, TraceKind.Joined);
        parent.Generation++;
        path.EnterNext(parentSlot, step);
    }

    private static bool MayBeConsulted(in OpenRequest request, int agency) => agency >= 0 && agency != request.Requesting && agency != request.Requested;

    private void Add(int parentSlot, StepPlan step, int agency, uint visit)
    {
        ref var nested = ref _requests[children.Add(parentSlot, RequestMarks.Nested, _scenario.Procedures[step.Nested].FirstStep)];
        nested.Marks &= ~RequestMarks.AtRequested;
        nested.Procedure = (short)step.Nested;
        nested.Requesting = (short)context.Index;
        nested.Requested = (short)agency;
        nested.Key = StableHash.Combine(nested.Key ^ step.Purpose ^ ((ulong)visit << 32), _scenario.Agencies[agency].NameKey);
        nested.BatchKey = nested.Key; // it arose alone
        (nested.FactsKey, nested.FactsKnown, nested.FactsHeld) = (nested.Key, 0, 0); // facts of another procedure
        nested.ArisenAt = context.Agenda.Now;
        nested.SentAt = nested.AcknowledgedAt = nested.FirstReplyAt = -1;
        nested.Limit = 0;
        nested.Parts = default;
        nested.Visits = default;
    }

    // A procedure whose send steps name their channels has no agreed one; then the first that its steps name is used.
    private int LastChannel(in OpenRequest request)
    {
        if (context.Circumstances.TermsOf(request).Channel >= 0) return -1;
        var plan = _scenario.Procedures[request.Procedure];
        for (var i = plan.FirstStep; i < plan.FirstStep + plan.StepCount; i++)
            if (context.Steps[i].Channel >= 0) return context.Steps[i].Channel;
        return -1;
    }
}
