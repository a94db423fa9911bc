using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>A replication's outcome as bytes and back, to the last bit. Its size grows with agencies, desks and steps, and not with requests.</summary>
internal static class OutcomeBytes
{
    private static readonly JsonSerializerOptions Options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, RespectRequiredConstructorParameters = true };

    internal static byte[] Write(ReplicationOutcome outcome)
    {
        using var bytes = new MemoryStream();
        using (var compressed = new GZipStream(bytes, CompressionLevel.Fastest)) JsonSerializer.Serialize(compressed, outcome, Options);
        return bytes.ToArray();
    }

    /// <summary>Null of bytes that are damaged or cut short.</summary>
    internal static ReplicationOutcome? Read(byte[] bytes)
    {
        try
        {
            using var compressed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<ReplicationOutcome>(compressed, Options);
        }
        catch (Exception damage) when (damage is JsonException or InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }
}
