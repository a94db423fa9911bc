using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ExchangeSim.Application.Saving;

namespace ExchangeSim.Application.Tests.Saving;

/// <summary>Takes state files apart and puts them together again, with a hash of their own.</summary>
internal static class StateParts
{
    /// <summary>What a file says of itself, and its replications' parts as they stand in it.</summary>
    internal static (byte[] Head, List<byte[]> Parts) Read(byte[] file)
    {
        var length = BitConverter.ToInt32(file, StateLayout.BodyAt);
        var head = file.AsSpan(StateLayout.BodyAt + sizeof(int), length).ToArray();
        var (parts, at) = (new List<byte[]>(), StateLayout.BodyAt + sizeof(int) + length);
        foreach (var part in JsonNode.Parse(head)!["Parts"]!.AsArray())
        {
            parts.Add(file[at..(at + (int)part!["Packed"]!)]);
            at += parts[^1].Length;
        }
        return (head, parts);
    }

    /// <summary>A file of parts that are packed.</summary>
    internal static byte[] Write(byte[] head, IEnumerable<byte[]> parts)
    {
        byte[] body = [.. BitConverter.GetBytes(head.Length), .. head, .. parts.SelectMany(part => part)];
        return [.. StateLayout.Mark, .. SHA256.HashData(body), .. body];
    }

    /// <summary>A file of parts that are not packed. The lengths in the head are those of the parts.</summary>
    internal static byte[] Pack(byte[] head, List<byte[]> unpacked, CompressionLevel level = CompressionLevel.Optimal)
    {
        var json = JsonNode.Parse(head)!;
        var packed = unpacked.ConvertAll(part => Packed(part, level));
        json["Parts"] = new JsonArray([.. packed.Select((part, i) => new JsonObject { ["Packed"] = part.Length, ["Length"] = unpacked[i].Length })]);
        return Write(Encoding.UTF8.GetBytes(json.ToJsonString()), packed);
    }

    private static byte[] Packed(byte[] part, CompressionLevel level)
    {
        using var stream = new MemoryStream();
        using (var deflate = new DeflateStream(stream, level)) deflate.Write(part);
        return stream.ToArray();
    }

    internal static byte[] Unpack(byte[] part)
    {
        using var whole = new MemoryStream();
        using var inflate = new DeflateStream(new MemoryStream(part), CompressionMode.Decompress);
        inflate.CopyTo(whole);
        return whole.ToArray();
    }
}
