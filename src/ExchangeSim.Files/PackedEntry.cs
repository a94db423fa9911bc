using System.IO.Compression;
using System.IO.Hashing;

namespace ExchangeSim.Files;

/// <summary>A file in an archive (ZIP).</summary>
public static class PackedEntry
{
    /// <summary>Makes sure that what was unpacked is what was packed, by the checksum that the archive has of it.</summary>
    /// <param name="entry">The file.</param>
    /// <param name="content">What was unpacked.</param>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public static void Check(ZipArchiveEntry entry, ReadOnlySpan<byte> content)
    {
        if (Crc32.HashToUInt32(content) != entry.Crc32) throw new InvalidDataException($"'{VisibleText.Of(entry.FullName)}' in it was altered, or was damaged on the way");
    }
}
