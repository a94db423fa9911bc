using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExchangeSim.Experiments.Keeping;

/// <summary>What is kept of a run as bytes and back, to the last bit.</summary>
internal static class KeptBytes
{
    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectRequiredConstructorParameters = true };

    // A small file that unpacks to more than this is none of ours: it would fill the memory.
    private const long MostPerByte = 200, MostBesides = 64 << 20;

    internal static byte[] Write<T>(T outcome)
    {
        using var bytes = new MemoryStream();
        using (var compressed = new GZipStream(bytes, CompressionLevel.Fastest)) JsonSerializer.Serialize(compressed, outcome, Options);
        return bytes.ToArray();
    }

    private static MemoryStream Unpacked(byte[] bytes)
    {
        using var compressed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        var (whole, block) = (new MemoryStream(), new byte[1 << 16]);
        for (int n; (n = compressed.Read(block)) > 0;)
        {
            whole.Write(block, 0, n);
            if (whole.Length > Math.Min(MostBesides + MostPerByte * bytes.Length, int.MaxValue / 2)) throw new InvalidDataException("it unpacks to more than was kept");
        }
        whole.Position = 0;
        return whole;
    }

    /// <summary>Null of nothing, and of bytes that are damaged or cut short, or hold what no run gives.</summary>
    internal static T? Read<T>(byte[]? bytes) where T : class
    {
        if (bytes is null) return null;
        try
        {
            return JsonSerializer.Deserialize<T>(Unpacked(bytes), Options);
        }
        catch (Exception damage) when (damage is JsonException or InvalidDataException or EndOfStreamException or NotSupportedException
            or ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            return null;
        }
    }
}
