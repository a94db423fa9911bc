using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExchangeSim.Experiments.Keeping;

/// <summary>What is kept of a run as bytes and back, to the last bit.</summary>
internal static class KeptBytes
{
    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectRequiredConstructorParameters = true };

    internal static byte[] Write<T>(T outcome)
    {
        using var bytes = new MemoryStream();
        using (var compressed = new GZipStream(bytes, CompressionLevel.Fastest)) JsonSerializer.Serialize(compressed, outcome, Options);
        return bytes.ToArray();
    }

    /// <summary>Null of nothing, and of bytes that are damaged or cut short.</summary>
    internal static T? Read<T>(byte[]? bytes) where T : class
    {
        if (bytes is null) return null;
        try
        {
            using var compressed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<T>(compressed, Options);
        }
        catch (Exception damage) when (damage is JsonException or InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }
}
