using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>Every text of every payload that a browser received, with the earliest simulated time at which it came.</summary>
/// <param name="seat">Whose browser it is.</param>
internal sealed class Capture(string seat)
{
    private const int ShortestText = 4, ShortestNumber = 10;

    private readonly Dictionary<string, DateTimeOffset> _first = new(StringComparer.Ordinal); // looked up; its order decides nothing
    private readonly Lock _gate = new();

    internal string Seat => seat;
    internal long Payloads { get; private set; }
    internal long Characters { get; private set; }

    /// <summary>The texts with their times.</summary>
    internal IReadOnlyDictionary<string, DateTimeOffset> First => _first;

    /// <summary>Takes a payload apart: values and names of properties, whatever they are called.</summary>
    internal void Take(string json, DateTimeOffset time)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(json, bytes);
            lock (_gate)
            {
                Payloads++;
                Characters += json.Length;
                Read(new Utf8JsonReader(bytes.AsSpan(0, length)), time);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Read(Utf8JsonReader reader, DateTimeOffset time)
    {
        var known = _first.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> text = stackalloc char[256];
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                if (reader.ValueSpan.Length < ShortestText) continue;
                if (reader.ValueSpan.Length > text.Length) Keep(reader.GetString()!, time);
                else if (text[..reader.CopyString(text)] is var found && !IsInstant(found) && !known.ContainsKey(found)) Keep(found.ToString(), time);
            }
            else if (reader.TokenType == JsonTokenType.Number && reader.ValueSpan.Length >= ShortestNumber) Keep(Encoding.ASCII.GetString(reader.ValueSpan), time);
    }

    // Pictures that are pushed come in order; files that are asked for may come before one that is older. Each says its own time.
    private void Keep(string text, DateTimeOffset time)
    {
        if (!_first.TryGetValue(text, out var before) || time < before) _first[text] = time;
    }

    private static bool IsInstant(ReadOnlySpan<char> text) => text.Length >= 20 && text[4] == '-' && text[10] == 'T' && text[^1] == 'Z';
}
