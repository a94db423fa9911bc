using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Saving;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Fast.Lists;

/// <summary>The events of one agency in order: the next few in a sorted row, the others in a heap behind it.</summary>
/// <remarks>Most agencies have few events, and where one belongs in a short row is found with a few vector instructions and no branch: branches upon times cannot be foretold.
/// The row's latest event comes first, so that taking
/// the next is counting down. Only times and places move; what happens stays in its place. When the row is full its latest events go to the heap; when it is empty it is filled
/// from there.
/// Every event of the row comes before every event of the heap.</remarks>
internal sealed class SortedEventList
{
    private const int RowLength = 32, Half = RowLength / 2;

    // The row's last event once more, so that taking it need not wait until what was just put into the row has reached the cache.
    private long _nextTime = Calendar.Never;
    private EventTag _next;
    // These lie one after the other behind the small fields, so that a short row takes few cache lines.
    private Places _places;
    private Times _times;
    private Contents _contents;
    // One bit for each place that is free.
    private ulong _free = uint.MaxValue;
    private int _count;
    private readonly EventHeap _heap = new();

    internal int Count => _count + _heap.Count;

    /// <summary>Time of the next event, <see cref="Calendar.Never"/> if there is none.</summary>
    internal long NextTime => _nextTime;

    internal void Add(long time, ulong order, EventTag tag)
    {
        if (_heap.Count == 0) Insert(time, order, tag);
        else AddBesideHeap(time, order, tag);
    }

    /// <summary>Takes the next event, if it comes before a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryTake(long before, out long time, out EventTag tag)
    {
        (time, tag) = (_nextTime, _next);
        if (time >= before) return false;
        var left = _count - 1;
        _count = left;
        _free |= 1UL << Place(left);
        if (left > 0) (_nextTime, _next) = (TimeAt(left - 1), ContentOf(Place(left - 1)).Tag);
        else FillRow();
        return true;
    }

    /// <summary>What will be taken after so many others, if nothing comes in between and it is known already.</summary>
    internal bool TryLookAhead(int others, out EventTag ahead)
    {
        var at = _count - 1 - others;
        ahead = at >= 0 ? ContentOf(Place(at)).Tag : default;
        return at >= 0;
    }

    private ref long TimeAt(int at) => ref Unsafe.Add(ref Unsafe.As<Times, long>(ref _times), (uint)at);

    private ref byte Place(int at) => ref Unsafe.Add(ref Unsafe.As<Places, byte>(ref _places), (uint)at);

    private ref Content ContentOf(int place) => ref Unsafe.Add(ref Unsafe.As<Contents, Content>(ref _contents), (uint)place);

    private void AddBesideHeap(long time, ulong order, EventTag tag)
    {
        var isBehindRow = _count == 0 || (time == TimeAt(0) ? order > ContentOf(Place(0)).Order : time > TimeAt(0));
        if (isBehindRow) _heap.Add(new FutureEvent(time, order, tag));
        else Insert(time, order, tag);
    }

    private void Insert(long time, ulong order, EventTag tag)
    {
        var count = _count;
        var sought = Vector512.Create(time);
        var (later, same) = Compare(0, sought);
        if (count > Half)
        {
            var (laterStill, alsoSame) = Compare(Half, sought);
            later |= laterStill << Half;
            same |= alsoSame << Half;
        }
        var ofRow = (1UL << count) - 1;
        var at = BitOperations.PopCount(later & ofRow);
        if ((same & ofRow) != 0 || count - at > Half || count == RowLength)
        {
            InsertRarely(at, time, order, tag);
            return;
        }
        // What is moved beyond the row's end means nothing.
        var first = Vector512.LoadUnsafe(ref TimeAt(at));
        var second = Vector512.LoadUnsafe(ref TimeAt(at + Vector512<long>.Count));
        var places = Vector128.LoadUnsafe(ref Place(at));
        first.StoreUnsafe(ref TimeAt(at + 1));
        second.StoreUnsafe(ref TimeAt(at + 1 + Vector512<long>.Count));
        places.StoreUnsafe(ref Place(at + 1));
        Put(at, time, order, tag);
    }

    // Of sixteen events: which come later than a time, and which at the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (ulong Later, ulong Same) Compare(int from, Vector512<long> sought)
    {
        var first = Vector512.LoadUnsafe(ref TimeAt(from));
        var second = Vector512.LoadUnsafe(ref TimeAt(from + Vector512<long>.Count));
        return (Vector512.GreaterThan(first, sought).ExtractMostSignificantBits() | (Vector512.GreaterThan(second, sought).ExtractMostSignificantBits() << Vector512<long>.Count),
            Vector512.Equals(first, sought).ExtractMostSignificantBits() | (Vector512.Equals(second, sought).ExtractMostSignificantBits() << Vector512<long>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(int at, long time, ulong order, EventTag tag)
    {
        var place = BitOperations.TrailingZeroCount(_free);
        _free &= _free - 1;
        TimeAt(at) = time;
        Place(at) = (byte)place;
        ContentOf(place) = new Content(tag, order);
        _next = at == _count ? tag : _next;
        _nextTime = Math.Min(_nextTime, time);
        _count++;
    }

    // Where times are equal, or many events or the whole row must make room.
    private void InsertRarely(int at, long time, ulong order, EventTag tag)
    {
        if (_count == RowLength)
        {
            Spill();
            Add(time, order, tag);
            return;
        }
        while (at < _count && TimeAt(at) == time && ContentOf(Place(at)).Order > order) at++;
        MemoryMarshal.CreateSpan(ref TimeAt(at), _count - at).CopyTo(MemoryMarshal.CreateSpan(ref TimeAt(at + 1), _count - at));
        MemoryMarshal.CreateSpan(ref Place(at), _count - at).CopyTo(MemoryMarshal.CreateSpan(ref Place(at + 1), _count - at));
        Put(at, time, order, tag);
    }

    private FutureEvent EventAt(int at) => new(TimeAt(at), ContentOf(Place(at)).Order, ContentOf(Place(at)).Tag);

    private void Spill()
    {
        for (var at = 0; at < Half; at++)
        {
            _heap.Add(EventAt(at));
            _free |= 1UL << Place(at);
        }
        _count -= Half;
        MemoryMarshal.CreateSpan(ref TimeAt(Half), _count).CopyTo(MemoryMarshal.CreateSpan(ref TimeAt(0), _count));
        MemoryMarshal.CreateSpan(ref Place(Half), _count).CopyTo(MemoryMarshal.CreateSpan(ref Place(0), _count));
    }

    private void FillRow()
    {
        _nextTime = Calendar.Never;
        for (var left = Math.Min(Half, _heap.Count); left > 0; left--)
        {
            var next = _heap.RemoveNext();
            Insert(next.Time, next.Order, next.Tag);
        }
    }

    internal void Save(BinaryWriter writer)
    {
        writer.Write(Count);
        writer.Write(MemoryMarshal.AsBytes(Row()));
        writer.Write(MemoryMarshal.AsBytes(_heap.Events));
    }

    /// <summary>All events, in no order.</summary>
    internal FutureEvent[] ToArray() => [.. Row(), .. _heap.Events];

    private ReadOnlySpan<FutureEvent> Row()
    {
        var row = new FutureEvent[_count];
        for (var at = 0; at < row.Length; at++) row[at] = EventAt(_count - 1 - at);
        return row;
    }

    internal void Load(BinaryReader reader)
    {
        (_count, _free, _nextTime) = (0, uint.MaxValue, Calendar.Never);
        _heap.Clear();
        // They are put where they belong one by one, so that no order of them can break the list.
        foreach (ref readonly var saved in reader.ReadItems<FutureEvent>().AsSpan()) Add(saved.Time, saved.Order, saved.Tag);
    }

    // Beyond the row's end is room for what is read and moved with it.
    [InlineArray(RowLength + Half + 8)]
    private struct Times { private long _first; }

    [InlineArray(2 * RowLength)]
    private struct Places { private byte _first; }

    [InlineArray(RowLength)]
    private struct Contents { private Content _first; }

    private readonly record struct Content(EventTag Tag, ulong Order);
}
