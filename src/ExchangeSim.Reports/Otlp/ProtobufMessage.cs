using System.Buffers.Binary;
using System.Text;

namespace ExchangeSim.Reports.Otlp;

/// <summary>A message of protocol buffers, as it is written field by field.</summary>
/// <remarks>Source: protobuf.dev, Encoding. Only what metrics need.</remarks>
internal sealed class ProtobufMessage
{
    private const int Fixed64 = 1, LengthDelimited = 2;

    private readonly MemoryStream _bytes = new();

    /// <summary>What was written.</summary>
    internal byte[] ToArray() => _bytes.ToArray();

    /// <summary>Adds a text; one that is empty is left out, as it means the same.</summary>
    internal ProtobufMessage Add(int field, string text) => text.Length == 0 ? this : Add(field, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a message inside this one.</summary>
    internal ProtobufMessage Add(int field, ProtobufMessage message) => Add(field, message.ToArray());

    /// <summary>Adds a whole number of eight bytes.</summary>
    internal ProtobufMessage AddFixed(int field, ulong number)
    {
        Varint((uint)(field << 3 | Fixed64));
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, number);
        _bytes.Write(bytes);
        return this;
    }

    /// <summary>Adds a number.</summary>
    internal ProtobufMessage Add(int field, double number) => AddFixed(field, BitConverter.DoubleToUInt64Bits(number));

    private ProtobufMessage Add(int field, byte[] bytes)
    {
        Varint((uint)(field << 3 | LengthDelimited));
        Varint((uint)bytes.Length);
        _bytes.Write(bytes);
        return this;
    }

    private void Varint(uint number)
    {
        for (; number > 127; number >>= 7) _bytes.WriteByte((byte)(number | 128));
        _bytes.WriteByte((byte)number);
    }
}
