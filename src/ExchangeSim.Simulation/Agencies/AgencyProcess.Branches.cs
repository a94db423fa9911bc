using System.Runtime.CompilerServices;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <content>Forks, joins and nested requests. A child knows its parent's slot here; the parent waits.</content>
public sealed partial class AgencyProcess
{
    private void Fork(int slot, StepPlan step)
    {
        ref var parent = ref _requests[slot];
        parent.State = RequestState.AwaitingBranches;
        parent.Generation++;
        parent.PendingChildren = (ushort)step.Branches.Length;
        Record(parent.Key, parent.Step);
        // Branches are all made before the first moves, so that none can end the fork alone.
        var (begun, visit) = (_children.Count, parent.VisitOf(step));
        for (var i = 0; i < step.Branches.Length; i++)
        {
            var child = Child(slot, RequestMarks.Branch, step.Branches[i]);
            // A fork that is entered again has other times in its branches; what they counted themselves ended with them.
            if (visit > 0) _requests[child].Key = StableHash.Combine(_requests[child].Key, visit);
            _requests[child].Parts = default;
            // Fork and visit tell it from branches of other forks, and of this one's earlier visits, whose last work may still go on.
            _requests[child].Number = ((uint)step.Local << 16) + (visit << 8) + (uint)i;
            _children.Add(child);
        }
        Link(slot, begun);
        EnterChildren(begun);
    }

    // Chains the branches of a fork, as the step lists them, so that they are found without looking at every request.
    private void Link(int parentSlot, int begun)
    {
        for (var i = begun; i < _children.Count; i++) _requests[_children[i]].NextBranch = i + 1 < _children.Count ? _children[i + 1] : -1;
        _requests[parentSlot].FirstBranch = _children[begun];
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

    /// <summary>The fork is over: branches that only wait end now; an officer's work on one is done to its end, and third agencies are not called back.</summary>
    private void LeaveBranches(int parentSlot)
    {
        for (int slot = _requests[parentSlot].FirstBranch, next; slot >= 0; slot = next)
        {
            ref var branch = ref _requests[slot];
            next = branch.NextBranch;
            switch (branch.State)
            {
                case RequestState.Queued: _desks[branch.Desk].QueueShrinks(_agenda.Now); break;
                case RequestState.Delayed or RequestState.PutAside: break;
                case RequestState.AwaitingPerson: EndAwaiting(branch, byReference: false); break;
                default: continue;
            }
            Drop(slot);
        }
    }

    // Children that are made and have not moved yet; a stack, for a child may have children at once.
    private readonly List<int> _children = [];

    private void EnterChildren(int from)
    {
        var end = _children.Count;
        for (var i = from; i < end; i++)
            if (IsAbandoned(_requests[_children[i]])) Drop(_children[i]);
            else Enter(_children[i]);
        _children.RemoveRange(from, end - from);
    }

    private int Child(int parentSlot, RequestMarks mark, int step)
    {
        var child = _requests[parentSlot];
        child.Marks = (child.Marks & (RequestMarks.Traced | RequestMarks.AtRequested)) | mark; // and not counted
        child.Parent = parentSlot;
        child.ParentGeneration = child.Generation;
        child.Depth++;
        child.Step = step;
        child.Since = _agenda.Now;
        child.Clock = -1;
        if (mark == RequestMarks.Nested) _held++; // a branch is no request of its own
        return Take(child);
    }

    /// <summary>A branch or nested request whose parent no longer waits for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsAbandoned(in OpenRequest request) =>
        request.Has(RequestMarks.Branch) && !Awaits(request.Parent, request.ParentGeneration, RequestState.AwaitingBranches);

    private bool Awaits(int parent, int generation, RequestState state)
    {
        // A nested request comes home in a message, which may have come from another machine.
        if ((uint)parent >= (uint)_requests.SlotCount) Fault.Broken("a request came home to nobody");
        return _requests[parent].Generation == generation && _requests[parent].State == state;
    }

    private void Drop(int slot)
    {
        if (!_requests[slot].Has(RequestMarks.Branch)) _held--;
        _requests.Release(slot);
    }

    /// <summary>A branch reaches the join. The last one awaited is the critical path: the parent takes over how its time was spent.</summary>
    private void Meet(int slot, StepPlan step)
    {
        ref readonly var branch = ref _requests[slot];
        var parentSlot = branch.Parent;
        var awaited = Awaits(parentSlot, branch.ParentGeneration, RequestState.AwaitingBranches);
        var joinAt = branch.Step;
        ref var parent = ref _requests[parentSlot];
        if (awaited) Unlink(ref parent, slot);
        if (awaited && (--parent.PendingChildren == 0 || step.Join == Join.Any))
        {
            Adopt(ref parent, branch.Parts);
            Drop(slot);
            LeaveBranches(parentSlot);
            parent.Generation++;
            parent.Step = joinAt;
            Record(parent.Key, joinAt);
            if (step.StartsClock >= 0 || step.StopsClock) SetClock(parentSlot, step);
            EnterNext(parentSlot, step);
        }
        else Drop(slot);
    }

    private void Adopt(ref OpenRequest parent, in PartTimes parts)
    {
        if (parent.Has(RequestMarks.Traced)) _ledger.Trace(parent, parent.Since, _agenda.Now, TraceKind.Joined, LatencyPart.ExternalWait, 0);
        for (var part = 0; part < LatencyParts.Count; part++) _ledger.Add(ref parent, (LatencyPart)part, parts[part]);
        parent.Since = _agenda.Now;
    }

    /// <summary>Sends nested requests to third agencies. False if there is nobody to ask.</summary>
    private bool Consult(int slot, StepPlan step)
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
        Record(parent.Key, parent.Step);
        var visit = parent.VisitOf(step);
        var begun = _children.Count;
        foreach (var agency in asked)
            if (MayBeConsulted(_requests[slot], agency)) _children.Add(Nested(slot, step, agency, visit));
        EnterChildren(begun);
        return true;
    }

    private static bool MayBeConsulted(in OpenRequest request, int agency) => agency >= 0 && agency != request.Requesting && agency != request.Requested;

    private int Nested(int parentSlot, StepPlan step, int agency, uint visit)
    {
        var slot = Child(parentSlot, RequestMarks.Nested, _scenario.Procedures[step.Nested].FirstStep);
        ref var nested = ref _requests[slot];
        nested.Marks &= ~RequestMarks.AtRequested;
        nested.Procedure = (short)step.Nested;
        nested.Requesting = (short)_index;
        nested.Requested = (short)agency;
        nested.Key = StableHash.Combine(nested.Key ^ step.Purpose ^ ((ulong)visit << 32), _scenario.Agencies[agency].NameKey);
        nested.ArisenAt = _agenda.Now;
        nested.SentAt = nested.AcknowledgedAt = nested.FirstReplyAt = -1;
        nested.Limit = 0;
        nested.Parts = default;
        nested.Visits = default;
        return slot;
    }

    /// <summary>A nested request ended: at home its parent goes on; elsewhere it goes home first, over the agreed channel.</summary>
    private void EndNested(int slot)
    {
        ref var nested = ref _requests[slot];
        if (nested.Requesting != _index)
        {
            nested.Marks = (nested.Marks | RequestMarks.Ended) & ~RequestMarks.Asking;
            nested.Clock = -1;
            HandIn(slot, LastChannel(nested));
            return;
        }
        var (parentSlot, generation) = (nested.Parent, nested.ParentGeneration);
        Drop(slot);
        if (!Awaits(parentSlot, generation, RequestState.AwaitingThird)) return;
        ref var parent = ref _requests[parentSlot];
        if (IsAbandoned(parent)) { Drop(parentSlot); return; }
        var step = _steps[parent.Step];
        if (--parent.PendingChildren > 0 && step.Join == Join.All) return;
        _ledger.Charge(ref parent, LatencyPart.WaitingForThirdAgency, TraceKind.Joined);
        parent.Generation++;
        EnterNext(parentSlot, step);
    }

    // A procedure whose send steps name their channels has no agreed one; then the first that its steps name is used.
    private int LastChannel(in OpenRequest request)
    {
        if (_circumstances.TermsOf(request).Channel >= 0) return -1;
        var plan = _scenario.Procedures[request.Procedure];
        for (var i = plan.FirstStep; i < plan.FirstStep + plan.StepCount; i++)
            if (_steps[i].Channel >= 0) return _steps[i].Channel;
        return -1;
    }
}
