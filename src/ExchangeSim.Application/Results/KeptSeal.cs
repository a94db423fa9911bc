using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ExchangeSim.Application.Results;

/// <summary>The line that a kept replication begins with: its number, what it belongs to, and a hash over both and the content. One that was altered, or lies in the place of
/// another, does not fit and is run again.</summary>
/// <remarks>It keeps accidents out, and not somebody who makes such lines.</remarks>
/// <param name="key">The comparison or sweep.</param>
internal sealed class KeptSeal(ReplicationKey key)
{
    private const string Format = "exchangesim replication 1";

    // How the command was written decides no outcome: an interrupted one may go on to another precision.
    private readonly string _belongsTo = ContentHash.OfText(JsonSerializer.Serialize(key with { Command = "" }));

    /// <summary>The content with its line.</summary>
    /// <param name="number">The number ≥ 0 that it is kept under.</param>
    /// <param name="content">The content.</param>
    internal byte[] On(int number, ReadOnlySpan<byte> content) => [.. LineOf(number, content), .. content];

    /// <summary>The content without its line; null: the line does not fit.</summary>
    internal byte[]? Open(int number, ReadOnlySpan<byte> kept)
    {
        var end = kept.IndexOf((byte)'\n') + 1;
        return kept[..end].SequenceEqual(LineOf(number, kept[end..])) ? kept[end..].ToArray() : null;
    }

    private byte[] LineOf(int number, ReadOnlySpan<byte> content)
    {
        var belongs = string.Create(CultureInfo.InvariantCulture, $"{Format} {number + 1} {_belongsTo}");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(belongs));
        hash.AppendData(content);
        return Encoding.UTF8.GetBytes($"{belongs} {Convert.ToHexStringLower(hash.GetHashAndReset())}\n");
    }
}
