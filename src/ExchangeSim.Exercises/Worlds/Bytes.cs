using System.Runtime.InteropServices;
using ExchangeSim.Simulation.Saving;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>Plain data as bytes, for the snapshots of one build.</summary>
internal static class Bytes
{
    internal static void WriteAll<T>(this BinaryWriter writer, List<T> items) where T : unmanaged
    {
        writer.Write(items.Count);
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(items)));
    }

    internal static T[] ReadAll<T>(this BinaryReader reader) where T : unmanaged => reader.ReadItems<T>();

    internal static void WriteOne<T>(this BinaryWriter writer, in T item) where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in item)));

    internal static T ReadOne<T>(this BinaryReader reader) where T : unmanaged
    {
        var item = default(T);
        reader.Fill(new Span<T>(ref item));
        return item;
    }
}
