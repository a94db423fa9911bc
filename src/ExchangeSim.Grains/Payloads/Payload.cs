using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using ExchangeSim.Simulation.Saving;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Payloads;

/// <summary>What a call between machines carries: one row of bytes that begins with the version of its layout.</summary>
/// <remarks>Requests travel as they lie in memory, so both ends must be the same build; clients and silos tell each other theirs, see <see cref="Build"/>.</remarks>
public static class Payload
{
    /// <summary>The version of all layouts; raised with every change to one of them.</summary>
    public const byte Version = 11;

    private const int MostKept = 1 << 20;

    // A writer of each thread, used again and again; a payload that is made while another one is being written gets a new one.
    [ThreadStatic]
    private static BinaryWriter? _idle;

    /// <summary>Writes a payload.</summary>
    public static Immutable<byte[]> Of(Action<BinaryWriter> write)
    {
        var writer = _idle ?? new BinaryWriter(new MemoryStream(), Encoding.UTF8);
        _idle = null;
        writer.Write(Version);
        write(writer);
        var stream = (MemoryStream)writer.BaseStream;
        var payload = new Immutable<byte[]>(stream.ToArray());
        stream.SetLength(0);
        if (stream.Capacity <= MostKept) _idle = writer;
        return payload;
    }

    /// <summary>Writes a payload that may be of many megabytes: it is measured first, so that no memory but its own is filled with it.</summary>
    public static Immutable<byte[]> OfMany(Action<BinaryWriter> write)
    {
        var length = new LengthStream();
        Write(length, write);
        var bytes = GC.AllocateUninitializedArray<byte>((int)length.Length);
        Write(new MemoryStream(bytes), write);
        return new Immutable<byte[]>(bytes);
    }

    private static void Write(Stream stream, Action<BinaryWriter> write)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Version);
        write(writer);
    }

    /// <summary>Opens a payload for reading.</summary>
    /// <exception cref="InvalidDataException">It has another version, or is empty.</exception>
    public static BinaryReader Open(Immutable<byte[]> payload) => Open(payload.Value, 0, payload.Value.Length);

    /// <summary>Reads a whole payload.</summary>
    /// <exception cref="InvalidDataException">It has another version, is damaged, or is longer than what is read of it.</exception>
    public static T Take<T>(Immutable<byte[]> payload, Func<BinaryReader, T> read)
    {
        using var reader = Open(payload);
        return reader.Whole(read);
    }

    /// <summary>Reads all that is left of a payload.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or longer than what is read of it.</exception>
    internal static T Whole<T>(this BinaryReader reader, Func<BinaryReader, T> read)
    {
        var value = reader.Part(read);
        StateBytes.Require(reader.BaseStream.Position == reader.BaseStream.Length, "a message between machines is longer than it should be");
        return value;
    }

    /// <summary>Reads a part of a payload.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    internal static T Part<T>(this BinaryReader reader, Func<BinaryReader, T> read)
    {
        try
        {
            return read(reader);
        }
        catch (Exception damage) when (damage is EndOfStreamException or FormatException or JsonException or OverflowException or ArgumentOutOfRangeException
            || damage.GetType() == typeof(IOException))
        {
            throw new InvalidDataException($"a message between machines is damaged: {damage.Message}", damage);
        }
    }

    /// <summary>Reads a list, its length first.</summary>
    internal static List<T> ReadList<T>(this BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new List<T>(); // grows with what is there
        for (var left = reader.ReadCount(); left > 0; left--) items.Add(read(reader));
        return items;
    }

    /// <summary>Opens one that is part of another.</summary>
    internal static BinaryReader Open(byte[] bytes, int at, int length)
    {
        if (length <= 0 || at < 0 || at > bytes.Length - length) throw new InvalidDataException("a message between machines is empty");
        if (bytes[at] != Version)
            throw new InvalidDataException($"a message between machines has layout {bytes[at]}, and this build of exchangesim knows layout {Version}: use the same build " +
                $"everywhere");
        return new BinaryReader(new MemoryStream(bytes, at + 1, length - 1, writable: false, publiclyVisible: true), Encoding.UTF8);
    }

    /// <summary>Writes a row of plain structs as they lie in memory.</summary>
    public static void WriteAll<T>(this BinaryWriter writer, ReadOnlySpan<T> items) where T : unmanaged
    {
        writer.Write(items.Length);
        writer.Write(MemoryMarshal.AsBytes(items));
    }

    /// <summary>Reads what <see cref="WriteAll"/> wrote.</summary>
    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public static T[] ReadAll<T>(this BinaryReader reader) where T : unmanaged => reader.ReadItems<T>();

    /// <summary>Writes bytes of any length.</summary>
    public static void WriteBytes(this BinaryWriter writer, ReadOnlySpan<byte> bytes) => writer.WriteAll(bytes);

    /// <summary>Reads what <see cref="WriteBytes"/> wrote.</summary>
    public static byte[] ReadBytes(this BinaryReader reader) => reader.ReadAll<byte>();

    /// <summary>Reads what <see cref="WriteBytes"/> wrote, without a copy: it stays part of the payload.</summary>
    internal static ArraySegment<byte> ReadPart(this BinaryReader payload)
    {
        var (length, stream) = (payload.ReadInt32(), (MemoryStream)payload.BaseStream);
        if (length < 0 || length > stream.Length - stream.Position) throw new EndOfStreamException();
        stream.TryGetBuffer(out var whole);
        var part = whole.Slice((int)stream.Position, length);
        stream.Position += length;
        return part;
    }

    /// <summary>All that is left.</summary>
    public static byte[] ReadRest(this BinaryReader reader) => reader.ReadBytes((int)(reader.BaseStream.Length - reader.BaseStream.Position));
}
