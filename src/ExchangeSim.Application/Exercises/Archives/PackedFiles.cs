using System.IO.Compression;
using ExchangeSim.Application.Results;
using ExchangeSim.Files;

namespace ExchangeSim.Application.Exercises.Archives;

/// <summary>Files packed into one (ZIP). Unpacking goes into memory, never onto a disk, and ends at its bounds whatever the file says of itself.</summary>
internal static class PackedFiles
{
    /// <summary>The largest packed file, in bytes.</summary>
    internal const int MostPacked = 64 << 20;

    private const int MostFiles = 400, MostOfFile = 64 << 20, MostUnpacked = 256 << 20, UnixLink = 0xA000, UnixKind = 0xF000;
    // The earliest that the format can write: the same files give the same bytes.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static byte[] Pack(IEnumerable<(string Name, byte[] Content)> files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var stream = entry.Open();
                stream.Write(content);
            }
        return packed.ToArray();
    }

    /// <summary>The files by name.</summary>
    /// <exception cref="InvalidDataException">It is no such file, is cut short, or is made to do harm; the message says which.</exception>
    internal static IReadOnlyDictionary<string, byte[]> Unpack(byte[] packed)
    {
        try
        {
            using var zip = Open(packed);
            if (zip.Entries.Count > MostFiles) throw new InvalidDataException($"it has {zip.Entries.Count} files in it, and an archive has at most {MostFiles}");
            var (files, left) = (new SortedDictionary<string, byte[]>(StringComparer.Ordinal), (long)MostUnpacked);
            foreach (var entry in zip.Entries.Where(entry => !IsFolder(entry)))
            {
                Check(entry);
                var content = Read(entry, Math.Min(left, MostOfFile));
                left -= content.Length;
                if (!files.TryAdd(entry.FullName, content)) throw new InvalidDataException($"it has '{entry.FullName}' twice");
            }
            return files;
        }
        catch (Exception damage) when (damage is EndOfStreamException or NotSupportedException or ArgumentException or IOException)
        {
            throw new InvalidDataException($"it cannot be unpacked: {damage.Message}", damage);
        }
    }

    // What .NET says of damage is about the format, not about what to do.
    private static ZipArchive Open(byte[] packed)
    {
        try
        {
            var zip = new ZipArchive(new MemoryStream(packed), ZipArchiveMode.Read);
            _ = zip.Entries.Count;
            return zip;
        }
        catch (InvalidDataException)
        {
            throw new InvalidDataException("it is no packed file (ZIP), or a part of it is missing");
        }
    }

    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/') && entry.Length == 0 && FolderFile.IsName(entry.FullName[..^1]);

    private static void Check(ZipArchiveEntry entry)
    {
        if (!FolderFile.IsName(entry.FullName)) throw new InvalidDataException($"it names a file outside of itself: '{VisibleText.Of(entry.FullName)}'");
        if ((entry.ExternalAttributes >> 16 & UnixKind) == UnixLink) throw new InvalidDataException($"'{entry.FullName}' in it is a link");
        if (entry.IsEncrypted) throw new InvalidDataException($"'{entry.FullName}' in it is encrypted");
    }

    // What the file says of its own length is not believed.
    private static byte[] Read(ZipArchiveEntry entry, long most)
    {
        using var stream = Undamaged(entry, entry.Open);
        using var content = new MemoryStream();
        var block = new byte[65536];
        for (int n; (n = Undamaged(entry, () => stream.Read(block))) > 0;)
        {
            content.Write(block, 0, n);
            if (content.Length > most)
                throw new InvalidDataException($"'{entry.FullName}' in it unpacks to more than {PlainFile.Size(MostOfFile)}, or all files together to more than " +
                    $"{PlainFile.Size(MostUnpacked)}");
        }
        PackedEntry.Check(entry, content.GetBuffer().AsSpan(0, (int)content.Length));
        return content.ToArray();
    }

    private static T Undamaged<T>(ZipArchiveEntry entry, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException)
        {
            throw new InvalidDataException($"'{entry.FullName}' in it was altered, or was damaged on the way");
        }
    }
}
