using System.Buffers.Binary;
using System.Text;

namespace ExchangeSim.Reports.Tests.Otlp;

/// <summary>A message of protocol buffers, read field by field: what a field holds depends on who asks.</summary>
internal sealed class Protobuf
{
    private readonly List<(int Field, ulong Number, byte[] Bytes)> _fields = [];

    internal Protobuf(ReadOnlySpan<byte> message)
    {
        while (message.Length > 0)
        {
            var tag = Varint(ref message);
            var (number, bytes) = (0UL, Array.Empty<byte>());
            switch (tag & 7)
            {
                case 0: number = Varint(ref message); break;
                case 1: number = BinaryPrimitives.ReadUInt64LittleEndian(Take(ref message, 8)); break;
                case 2: bytes = Take(ref message, (int)Varint(ref message)).ToArray(); break;
                case 5: number = BinaryPrimitives.ReadUInt32LittleEndian(Take(ref message, 4)); break;
                default: throw new InvalidDataException($"wire type {tag & 7}");
            }
            _fields.Add(((int)(tag >> 3), number, bytes));
        }
    }

    internal IEnumerable<Protobuf> Messages(int field) => _fields.Where(f => f.Field == field).Select(f => new Protobuf(f.Bytes));

    internal bool Has(int field) => _fields.Any(f => f.Field == field);

    internal ulong Number(int field) => _fields.LastOrDefault(f => f.Field == field).Number;

    internal string Text(int field) => Encoding.UTF8.GetString(Bytes(field));

    internal string Hex(int field) => Convert.ToHexStringLower(Bytes(field));

    /// <summary>A list of <c>KeyValue</c>, as text.</summary>
    internal SortedDictionary<string, string> Attributes(int field) =>
        new(Messages(field).ToDictionary(pair => pair.Text(1), pair => Value(pair.Messages(2).Single())), StringComparer.Ordinal);

    private byte[] Bytes(int field) => _fields.LastOrDefault(f => f.Field == field).Bytes ?? [];

    private static string Value(Protobuf any) => any.Has(1) ? any.Text(1) : any.Has(2) ? (any.Number(2) != 0 ? "true" : "false")
        : any.Has(3) ? ((long)any.Number(3)).ToString() : BitConverter.UInt64BitsToDouble(any.Number(4)).ToString();

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> from, int count)
    {
        var taken = from[..count];
        from = from[count..];
        return taken;
    }

    private static ulong Varint(ref ReadOnlySpan<byte> from)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = from[0];
            from = from[1..];
            value |= (ulong)(next & 127) << shift;
            if (next < 128) return value;
        }
    }
}
