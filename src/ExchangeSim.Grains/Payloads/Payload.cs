using System.Runtime.InteropServices;
using System.Text;
using Orleans.Concurrency;

namespace ExchangeSim.Grains.Payloads;

/// <summary>What a call between machines carries: one row of bytes that begins with the version of its layout.</summary>
/// <remarks>Requests travel as they lie in memory, so both ends must be the same build; clients and silos tell each other theirs, see <see cref="Build"/>.</remarks>
public static class Payload
{
    /// <summary>The version of all layouts; raised with every change to one of them.</summary>
    public const byte Version = 4;

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

    /// <summary>Opens one that is part of another.</summary>
    internal static BinaryReader Open(byte[] bytes, int at, int length)
    {
        if (length == 0) throw new InvalidDataException("a message between machines is empty");
        if (bytes[at] != Version)
            throw new InvalidDataException($"a message between machines has layout {bytes[at]}, and this build of exchangesim knows layout {Version}: use the same build everywhere");
        return new BinaryReader(new MemoryStream(bytes, at + 1, length - 1, writable: false, publiclyVisible: true), Encoding.UTF8);
    }

    /// <summary>Writes a row of plain structs as they lie in memory.</summary>
    public static void WriteAll<T>(this BinaryWriter writer, ReadOnlySpan<T> items) where T : unmanaged
    {
        writer.Write(items.Length);
        writer.Write(MemoryMarshal.AsBytes(items));
    }

    /// <summary>Reads what <see cref="WriteAll"/> wrote.</summary>
    public static T[] ReadAll<T>(this BinaryReader reader) where T : unmanaged
    {
        var items = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }

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
