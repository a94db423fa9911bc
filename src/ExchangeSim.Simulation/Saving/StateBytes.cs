using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ExchangeSim.Simulation.Saving;

/// <summary>Reads bytes that may have been altered: no memory is taken for what is not there, and what cannot be is refused.</summary>
public static class StateBytes
{
    /// <summary>The latest time that is taken from saved bytes, and the longest duration: 10,000 years, in milliseconds.</summary>
    public const long Longest = 10_000L * 366 * 86_400_000;

    // So many items are made room for before any of them has been read, where it is not known how many bytes are left.
    private const int FirstItems = 4096;

    /// <summary>Refuses the bytes unless a condition holds.</summary>
    /// <param name="holds">The condition.</param>
    /// <param name="what">What is wrong if it does not hold.</param>
    /// <exception cref="InvalidDataException">It does not hold.</exception>
    public static void Require(bool holds, string what)
    {
        if (!holds) Refuse(what);
    }

    /// <summary>Refuses the bytes.</summary>
    /// <exception cref="InvalidDataException">Always.</exception>
    [DoesNotReturn]
    public static void Refuse(string what) => throw new InvalidDataException(what);

    /// <summary>Whether a number is an index into so many items.</summary>
    public static bool IsIndex(long number, long count) => number >= 0 && number < count;

    /// <summary>Whether a flag is one of the two that there are; other bytes would be neither.</summary>
    public static bool IsFlag(in bool flag) => Unsafe.As<bool, byte>(ref Unsafe.AsRef(in flag)) <= 1;

    /// <summary>Reads how many items follow.</summary>
    /// <exception cref="InvalidDataException">It is below zero.</exception>
    public static int ReadCount(this BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var count = reader.ReadInt32();
        Require(count >= 0, "a count is below zero");
        return count;
    }

    /// <summary>Reads plain structs as they lie in memory, their number first.</summary>
    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public static T[] ReadItems<T>(this BinaryReader reader) where T : unmanaged => reader.ReadItems<T>(reader.ReadCount());

    /// <summary>Reads so many plain structs as they lie in memory.</summary>
    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public static T[] ReadItems<T>(this BinaryReader reader, int count) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(reader);
        var stream = reader.BaseStream;
        if (stream.CanSeek) Require(count <= (stream.Length - stream.Position) / Unsafe.SizeOf<T>(), "it is cut short");
        var items = new T[stream.CanSeek ? count : Math.Min(count, FirstItems)];
        for (var read = 0; ; read = items.Length, Array.Resize(ref items, (int)Math.Min(count, items.Length * 2L)))
        {
            reader.Fill(items.AsSpan(read));
            if (items.Length == count) return items;
        }
    }

    /// <summary>Reads plain structs as they lie in memory into those that are there.</summary>
    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public static void Fill<T>(this BinaryReader reader, Span<T> items) where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(reader);
        var bytes = MemoryMarshal.AsBytes(items);
        Require(reader.BaseStream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length, "it is cut short");
    }

    /// <summary>Reads flags into those that are there.</summary>
    /// <exception cref="InvalidDataException">There are not so many, or one is no flag.</exception>
    public static void FillFlags(this BinaryReader reader, Span<bool> flags)
    {
        reader.Fill(flags);
        foreach (ref readonly var flag in flags) Require(IsFlag(flag), "a flag is neither on nor off");
    }

    /// <summary>Reads a number between two bounds, both of which it may be.</summary>
    /// <exception cref="InvalidDataException">It lies outside.</exception>
    public static long ReadWithin(this BinaryReader reader, long least, long most, string what)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var number = reader.ReadInt64();
        if (number < least || number > most) Refuse($"{what} cannot be {number}");
        return number;
    }
}
