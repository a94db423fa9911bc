using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Forks and joins. A branch knows its parent's slot here; the parent waits.</summary>
internal sealed class Forks(AgencyContext context, RequestPath path, Children children)
{
    private readonly RequestTable _requests = context.Requests;
    private readonly HeldRequests _held = context.Held;
    // Connected later, because each knows the other.
    private WorkAtDesks _work = null!;
    private RequestClocks _clocks = null!;
    private AwaitedPeople _people = null!;

    /// <summary>Connects the parts in which branches are when their fork ends; once, before the first request.</summary>
    internal void Lead(AgencyParts parts) => (_work, _clocks, _people) = (parts.Work, parts.Clocks, parts.People);

    /// <summary>A request comes to a fork and goes on as its branches.</summary>
    internal void Begin(int slot, StepPlan step)
    {
        ref var parent = ref _requests[slot];
        parent.State = RequestState.AwaitingBranches;
        parent.Generation++;
        parent.PendingChildren = (ushort)step.Branches.Length;
        context.Changes.Record(parent.Key, parent.Step);
        // Branches are all made before the first moves, so that none can end the fork alone.
        var (begun, visit) = (children.Count, parent.VisitOf(step));
        for (var i = 0; i < step.Branches.Length; i++)
        {
            var child = children.Add(slot, RequestMarks.Branch, step.Branches[i]);
            // A fork that is entered again has other times in its branches; what they counted themselves ended with them.
            ref var branch = ref _requests[child];
            (branch.Key, branch.BatchKey) = (KeyOf(branch.Key, step, visit, i), KeyOf(branch.BatchKey, step, visit, i));
            branch.Parts = default;
            // Fork and visit tell it from branches of other forks, and of this one's earlier visits, whose last work may still go on.
            branch.Number = ((uint)step.Local << 16) + (visit << 8) + (uint)i;
        }
        children.Chain(slot, begun);
        children.Enter(begun, path);
    }

    // What names the draws of a branch, from what names those of the request.
    private static ulong KeyOf(ulong key, StepPlan fork, uint visit, int branch)
    {
        if (visit > 0) key = StableHash.Combine(key, visit);
        return branch > 0 && fork.BranchesShareSteps ? StableHash.Mix(key + (ulong)branch) : key;
    }

    /// <summary>A branch reaches the join. The last one awaited is the critical path: the parent takes over how its time was spent.</summary>
    internal void Meet(int slot, StepPlan step)
    {
        ref readonly var branch = ref _requests[slot];
        var parentSlot = branch.Parent;
        var awaited = _held.Awaits(parentSlot, branch.ParentGeneration, RequestState.AwaitingBranches);
        var joinAt = branch.Step;
        ref var parent = ref _requests[parentSlot];
        if (awaited) Unlink(ref parent, slot);
        if (awaited && (--parent.PendingChildren == 0 || step.Join == Join.Any))
        {
            Adopt(ref parent, branch.Parts);
            _held.Drop(slot);
            Leave(parentSlot);
            parent.Generation++;
            parent.Step = joinAt;
            context.Changes.Record(parent.Key, joinAt);
            if (step.CountsOrClocks) RequestPath.CountVisit(ref parent, step);
            if (step.StartsClock >= 0 || step.StopsClock) _clocks.Set(parentSlot, step);
            path.EnterNext(parentSlot, step);
        }
        else _held.Drop(slot);
    }

    /// <summary>The fork is over: branches that only wait end now; an officer's work on one is done to its end, and third agencies are not called back.</summary>
    internal void Leave(int parentSlot)
    {
        for (int slot = _requests[parentSlot].FirstBranch, next; slot >= 0; slot = next)
        {
            ref var branch = ref _requests[slot];
            next = branch.NextBranch;
            switch (branch.State)
            {
                case RequestState.Queued: _work.Desks[branch.Desk].QueueShrinks(context.Agenda.Now); break;
                case RequestState.Delayed or RequestState.PutAside: break;
                case RequestState.AwaitingPerson: _people.EndWait(branch, byReference: false); break;
                default: continue;
            }
            _held.Drop(slot);
        }
    }

    /// <summary>A request takes over how a branch's time was spent.</summary>
    internal void Adopt(ref OpenRequest parent, in PartTimes parts)
    {
        if (parent.Has(RequestMarks.Traced)) context.Ledger.Trace(parent, parent.Since, context.Agenda.Now, TraceKind.Joined, LatencyPart.ExternalWait, 0);
        for (var part = 0; part < LatencyParts.Count; part++) context.Ledger.Add(ref parent, (LatencyPart)part, parts[part]);
        parent.Since = context.Agenda.Now;
    }

    private void Unlink(ref OpenRequest parent, int slot)
    {
        var next = _requests[slot].NextBranch;
        if (parent.FirstBranch == slot)
        {
            parent.FirstBranch = next;
            return;
        }
        var before = parent.FirstBranch;
        while (_requests[before].NextBranch != slot) before = _requests[before].NextBranch;
        _requests[before].NextBranch = next;
    }
}
