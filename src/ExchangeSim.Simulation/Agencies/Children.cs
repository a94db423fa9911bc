using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Branches and nested requests that are made and have not moved yet.</summary>
internal sealed class Children(AgencyContext context)
{
    private readonly RequestTable _requests = context.Requests;
    private readonly HeldRequests _held = context.Held;
    // A stack, for a child may have children at once.
    private readonly List<int> _waiting = [];

    internal int Count => _waiting.Count;

    /// <summary>Makes a child at a step and gives its slot. References to other slots may move.</summary>
    internal int Add(int parentSlot, RequestMarks mark, int step)
    {
        var child = _requests[parentSlot];
        child.Marks = (child.Marks & (RequestMarks.Traced | RequestMarks.AtRequested)) | mark; // and not counted
        child.Parent = parentSlot;
        child.ParentGeneration = child.Generation;
        child.Depth++;
        child.Step = step;
        child.Since = context.Agenda.Now;
        child.Clock = -1;
        if (mark == RequestMarks.Nested) _held.CountIn(); // a branch is no request of its own
        var slot = _held.Take(child);
        _waiting.Add(slot);
        return slot;
    }

    /// <summary>Chains the branches of a fork, as the step lists them, so that they are found without looking at every request.</summary>
    internal void Chain(int parentSlot, int from)
    {
        for (var i = from; i < _waiting.Count; i++) _requests[_waiting[i]].NextBranch = i + 1 < _waiting.Count ? _waiting[i + 1] : -1;
        _requests[parentSlot].FirstBranch = _waiting[from];
    }

    /// <summary>Has those move that were made since there were so many.</summary>
    internal void Enter(int from, RequestPath path)
    {
        var end = _waiting.Count;
        for (var i = from; i < end; i++)
            if (_held.IsAbandoned(_requests[_waiting[i]])) _held.Drop(_waiting[i]);
            else path.Enter(_waiting[i]);
        _waiting.RemoveRange(from, end - from);
    }
}
