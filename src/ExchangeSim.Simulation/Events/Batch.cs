using System.Runtime.InteropServices;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Simulation.Events;

/// <summary>A list of plain structs that keeps its memory when cleared.</summary>
/// <remarks>A struct that lives in a field of its owner and is not copied: the lists of an answer lie side by side.</remarks>
public struct Batch<T> where T : unmanaged
{
    private T[] _items;

    /// <summary>An empty list.</summary>
    public Batch() => _items = new T[16];

    /// <summary>How many items it holds.</summary>
    public int Count { readonly get; private set; }

    /// <summary>The items.</summary>
    public readonly Span<T> Items => _items.AsSpan(0, Count);

    /// <summary>Adds a blank item and gives it back to be filled in.</summary>
    public ref T Add()
    {
        if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
        return ref _items[Count++];
    }

    /// <summary>The memory that the next item will be written to, if there is room for it already.</summary>
    internal readonly Span<T> Next => _items.AsSpan(Count, Math.Min(1, _items.Length - Count));

    /// <summary>Adds all items of a span.</summary>
    public void AddAll(ReadOnlySpan<T> items)
    {
        if (Count + items.Length > _items.Length) Array.Resize(ref _items, Math.Max(_items.Length * 2, Count + items.Length));
        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>Forgets the items, keeps the memory.</summary>
    public void Clear() => Count = 0;

    /// <summary>Writes count and items as they lie in memory.</summary>
    public readonly void Save(BinaryWriter writer)
    {
        writer.Write(Count);
        writer.Write(MemoryMarshal.AsBytes(Items));
    }

    /// <summary>Reads what <see cref="Save"/> wrote, in place of the present items. What the items say is for their users to check.</summary>
    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public void Load(BinaryReader reader)
    {
        Count = 0;
        var count = reader.ReadCount();
        if (count > _items.Length) _items = reader.ReadItems<T>(count);
        else reader.Fill(_items.AsSpan(0, count));
        Count = count;
    }
}
