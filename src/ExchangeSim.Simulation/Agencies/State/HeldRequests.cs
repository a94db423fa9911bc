using System.Runtime.CompilerServices;
using ExchangeSim.Simulation.Fast.Drawing;
using ExchangeSim.Simulation.Fast.Memory;
using ExchangeSim.Simulation.Requests;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Simulation.Agencies.State;

/// <summary>Takes requests into an agency's table and lets them go, counts those that it holds, and finds them.</summary>
/// <param name="requests">The table.</param>
/// <param name="lookahead">What is drawn ahead for them; null in the reference mode.</param>
/// <param name="memory">What asks for their memory; null in the reference mode.</param>
internal sealed class HeldRequests(RequestTable requests, Lookahead? lookahead, MemoryAhead? memory)
{
    /// <summary>Requests that are here: neither under way nor branches of others.</summary>
    internal int Count { get; private set; }

    /// <summary>One more is here that has a slot already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CountIn() => Count++;

    /// <summary>One of those here goes away; its slot is given back later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void CountOut() => Count--;

    /// <summary>Takes in a request, for which nothing has been drawn. References to other slots may move.</summary>
    internal int Take(in OpenRequest request)
    {
        memory?.BeforeTaking();
        var slot = requests.Take(request);
        lookahead?.Forget(slot);
        return slot;
    }

    /// <summary>Takes in a request that came, with what was drawn for it elsewhere.</summary>
    internal int Take(in OpenRequest request, in DrawnAhead drawn, DrawnParts parts)
    {
        memory?.BeforeTaking();
        var slot = requests.Take(request);
        lookahead?.Put(slot, drawn, parts);
        return slot;
    }

    /// <summary>Takes in a blank one.</summary>
    internal int TakeBlank()
    {
        memory?.BeforeTaking();
        var slot = requests.TakeBlank();
        lookahead?.Forget(slot);
        return slot;
    }

    /// <summary>Lets go of a request that is here, or of a branch.</summary>
    internal void Drop(int slot)
    {
        if (!requests[slot].Has(RequestMarks.Branch)) Count--;
        requests.Release(slot);
    }

    /// <summary>A branch or nested request whose parent no longer waits for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsAbandoned(in OpenRequest request) =>
        request.Has(RequestMarks.Branch) && !Awaits(request.Parent, request.ParentGeneration, RequestState.AwaitingBranches);

    /// <summary>Whether a parent still waits in this state.</summary>
    internal bool Awaits(int parent, int generation, RequestState state)
    {
        // A nested request comes home in a message, which may have come from another machine.
        if ((uint)parent >= (uint)requests.SlotCount) Fault.Broken("a request came home to nobody");
        return requests[parent].Generation == generation && requests[parent].State == state;
    }

    /// <summary>The slot of a request in a state, −1: none.</summary>
    /// <remarks>By key, and among branches of one request by their number: slots depend on when messages were handed over, which a host may choose.</remarks>
    internal int Find(ulong key, RequestState state, int step = -1)
    {
        var found = -1;
        for (var slot = 0; slot < requests.SlotCount; slot++)
        {
            ref readonly var request = ref requests[slot];
            if (request.State != state || request.Key != key || (step >= 0 && request.Step != step) || request.Has(RequestMarks.Notice)) continue;
            if (found < 0 || request.Number < requests[found].Number) found = slot;
        }
        return found;
    }

    /// <summary>The slot of a request itself, whatever it is doing; −1: it is not here.</summary>
    internal int FindOutermost(ulong key)
    {
        for (var slot = 0; slot < requests.SlotCount; slot++)
        {
            ref readonly var request = ref requests[slot];
            if (request.State != RequestState.Free && request.Key == key && request.IsOutermost && !request.Has(RequestMarks.Notice)) return slot;
        }
        return -1;
    }

    /// <summary>All slots in use, by key: slots depend on when messages were handed over, which a host may choose.</summary>
    internal IEnumerable<int> OpenSlots() =>
        Enumerable.Range(0, requests.SlotCount).Where(slot => requests[slot].State != RequestState.Free).OrderBy(slot => requests[slot].Key)
            .ThenBy(slot => requests[slot].Number).ToArray();

    internal void Save(BinaryWriter writer)
    {
        writer.Write(Count);
        requests.Save(writer);
    }

    internal void Load(BinaryReader reader)
    {
        Count = reader.ReadInt32();
        requests.Load(reader);
        lookahead?.Clear(requests.SlotCount); // what was drawn ahead is not saved: drawn again, it comes out the same
    }

    /// <summary>Checks the count.</summary>
    internal void Check() => StateBytes.Require(Math.Abs((long)Count) <= 1 + 2L * requests.SlotCount, "an agency holds more requests than it can");
}
