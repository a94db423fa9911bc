using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExchangeSim.Simulation.Fast.Machine;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Simulation.Requests;

/// <summary>The requests an agency holds, in slots that are used again. Memory grows with open requests only.</summary>
internal sealed class RequestTable
{
    private OpenRequest[] _slots = new OpenRequest[16];
    private int[] _free = new int[16];
    private int _freeCount;

    /// <summary>Slots ever used.</summary>
    internal int SlotCount { get; private set; }

    internal int Held => SlotCount - _freeCount;

    /// <summary>The request in a slot of this table. Slots come from here only.</summary>
    internal ref OpenRequest this[int slot]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unchecked.Item(_slots, slot);
    }

    /// <summary>The slot that will be taken after so many others, if none comes free in between; −1: a new one.</summary>
    internal int FreeAfter(int others) => _freeCount > others ? _free[_freeCount - 1 - others] : -1;

    /// <summary>Takes a slot in and fills it, but for its generations, which outlive its tenants. References to other slots may move.</summary>
    internal int Take(in OpenRequest request)
    {
        var slot = TakeSlot();
        ref var taken = ref _slots[slot];
        var (generation, clockGeneration) = (taken.Generation, taken.ClockGeneration);
        taken = request;
        taken.Generation = generation + 1;
        taken.ClockGeneration = clockGeneration + 1;
        return slot;
    }

    /// <summary>Takes a slot in and leaves it blank.</summary>
    internal int TakeBlank()
    {
        var slot = TakeSlot();
        ref var taken = ref _slots[slot];
        var (generation, clockGeneration) = (taken.Generation, taken.ClockGeneration);
        taken = default;
        taken.Generation = generation + 1;
        taken.ClockGeneration = clockGeneration + 1;
        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int TakeSlot() => _freeCount > 0 ? _free[--_freeCount] : NewSlot();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int NewSlot()
    {
        var slot = SlotCount++;
        if (slot == _slots.Length) Array.Resize(ref _slots, slot * 2);
        if (slot > Events.EventTag.MaxSubject) throw new InvalidOperationException("an agency holds more than 268 million requests");
        return slot;
    }

    /// <summary>Gives a slot back; every pending event for it loses its meaning.</summary>
    internal void Release(int slot)
    {
        ref var released = ref _slots[slot];
        released.State = RequestState.Free;
        released.Generation++;
        released.ClockGeneration++;
        if (_freeCount == _free.Length) Array.Resize(ref _free, _freeCount * 2);
        _free[_freeCount++] = slot;
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(SlotCount);
        writer.Write(_freeCount);
        writer.Write(MemoryMarshal.AsBytes(_slots.AsSpan(0, SlotCount)));
        writer.Write(MemoryMarshal.AsBytes(_free.AsSpan(0, _freeCount)));
    }

    internal void Load(BinaryReader reader)
    {
        (SlotCount, _freeCount) = (0, 0);
        var (slots, free) = (reader.ReadCount(), reader.ReadCount());
        StateBytes.Require(slots <= Events.EventTag.MaxSubject + 1, "an agency holds more requests than it can");
        StateBytes.Require(free <= slots, "more places for requests are free than there are");
        _slots = reader.ReadItems<OpenRequest>(slots);
        _free = reader.ReadItems<int>(free);
        CheckFree();
        (SlotCount, _freeCount) = (slots, free);
        if (_slots.Length < 16) Array.Resize(ref _slots, 16);
        if (_free.Length < 16) Array.Resize(ref _free, 16);
    }

    // Each free slot is listed once, and no other: everything else that is known of slots is reached without a look at their number.
    private void CheckFree()
    {
        var listed = new bool[_slots.Length];
        foreach (var slot in _free)
        {
            StateBytes.Require(StateBytes.IsIndex(slot, _slots.Length) && !listed[slot] && _slots[slot].State == RequestState.Free, "a place for a request is free that is not");
            listed[slot] = true;
        }
        for (var slot = 0; slot < _slots.Length; slot++)
            StateBytes.Require(listed[slot] || _slots[slot].State != RequestState.Free, "a place for a request is neither taken nor free");
    }
}
