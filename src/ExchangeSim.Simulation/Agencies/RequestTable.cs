using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>The requests an agency holds, in slots that are used again. Memory grows with open requests only.</summary>
internal sealed class RequestTable(bool isFar)
{
    private const int SlotsAhead = 2;

    private OpenRequest[] _slots = new OpenRequest[16];
    private DrawnAhead[] _ahead = new DrawnAhead[16];
    private int[] _free = new int[16];
    private int _freeCount;

    /// <summary>Slots ever used.</summary>
    internal int SlotCount { get; private set; }

    internal int Held => SlotCount - _freeCount;

    /// <summary>Whether it is too large for the nearer caches.</summary>
    internal bool IsLarge => isFar || SlotCount > 1024;

    internal ref OpenRequest this[int slot]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // Slots come from this table only; the check would be made several times for every event.
            Debug.Assert((uint)slot < (uint)SlotCount);
            return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), (uint)slot);
        }
    }

    /// <summary>What was drawn ahead for the request of a slot, which knows what of it holds.</summary>
    internal ref DrawnAhead Ahead(int slot) => ref _ahead[slot];

    /// <summary>Asks for a slot's memory without waiting for it. Changes nothing; the machine may ignore it.</summary>
    internal unsafe void Prefetch(int slot)
    {
        if (!Sse.IsSupported) return;
        var start = (byte*)Unsafe.AsPointer(ref this[slot]);
        for (var line = 0; line < sizeof(OpenRequest); line += 64) Sse.Prefetch0(start + line);
        Sse.Prefetch0(Unsafe.AsPointer(ref _ahead[slot]));
    }

    /// <summary>Takes a slot in and fills it, but for its generations, which outlive its tenants. References to other slots may move.</summary>
    internal int Take(in OpenRequest request)
    {
        var slot = TakeSlot();
        ref var taken = ref _slots[slot];
        var (generation, clockGeneration) = (taken.Generation, taken.ClockGeneration);
        taken = request;
        taken.Generation = generation + 1;
        taken.ClockGeneration = clockGeneration + 1;
        taken.Ahead = 0;
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

    private int TakeSlot()
    {
        if (_freeCount > SlotsAhead && IsLarge) Prefetch(_free[_freeCount - 1 - SlotsAhead]);
        if (_freeCount > 0) return _free[--_freeCount];
        var slot = SlotCount++;
        if (slot == _slots.Length)
        {
            Array.Resize(ref _slots, slot * 2);
            Array.Resize(ref _ahead, slot * 2);
        }
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
        // Times drawn ahead are not saved: they are drawn again, and come out the same.
        _ahead = new DrawnAhead[_slots.Length];
        foreach (ref var request in _slots.AsSpan(0, SlotCount)) request.Ahead = 0;
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
