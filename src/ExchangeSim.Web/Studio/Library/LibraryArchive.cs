using System.IO.Compression;
using ExchangeSim.Files;
using System.Text;
using System.Text.RegularExpressions;

namespace ExchangeSim.Web.Studio.Library;

/// <summary>Scenarios as files for others: one YAML file, or an archive with what it includes. What comes in is not trusted: names, number and sizes are bounded, whatever the
/// archive says of itself.</summary>
public static partial class LibraryArchive
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    public const int MostBytes = 4 << 20;

    private const int MostEntries = 100, MostParts = 4;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The texts in a file that was sent, by path from its top.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="content">What is in it.</param>
    /// <returns>The texts; or what is wrong, by a name that pages say in words.</returns>
    public static (IReadOnlyList<KeyValuePair<string, string>> Texts, string? Objection) Read(string name, byte[] content)
    {
        if (content.Length > MostBytes) return ([], "file-too-large");
        if (content is not [(byte)'P', (byte)'K', ..])
            return TextOf(content) is not { } text ? ([], "not-text") : text.Length > LibraryStore.LongestText ? ([], "file-too-large") : ([KeyValuePair.Create(name, text)], null);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            return Unpack(archive);
        }
        catch (InvalidDataException)
        {
            return ([], "bad-archive");
        }
    }

    /// <summary>An archive of texts, by path.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="saved">The time that its files have.</param>
    public static byte[] Write(IEnumerable<KeyValuePair<string, string>> texts, DateTimeOffset saved)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, text) in texts)
            {
                var entry = archive.CreateEntry(path);
                entry.LastWriteTime = saved;
                using var file = entry.Open();
                file.Write(Strict.GetBytes(text));
            }
        return bytes.ToArray();
    }

    private static (IReadOnlyList<KeyValuePair<string, string>>, string?) Unpack(ZipArchive archive)
    {
        var texts = new List<KeyValuePair<string, string>>();
        var left = LibraryStore.LongestTogether;
        if (archive.Entries.Count > MostEntries) return ([], "too-many-files");
        foreach (var entry in archive.Entries)
        {
            var path = entry.FullName.Replace('\\', '/');
            if (path.EndsWith('/') || path.StartsWith("__MACOSX/", StringComparison.Ordinal) || path.Split('/')[^1].StartsWith('.')) continue;
            if (!PlainPath().IsMatch(path) || path.Split('/').Length > MostParts) return ([], "bad-file-name");
            if (Bytes(entry, left) is not { } bytes) return ([], "file-too-large");
            left -= bytes.Length;
            if (TextOf(bytes) is not { } text) return ([], "not-text");
            if (text.Length > LibraryStore.LongestText) return ([], "file-too-large");
            texts.Add(KeyValuePair.Create(path, text));
        }
        if (texts.DistinctBy(one => one.Key, StringComparer.OrdinalIgnoreCase).Count() < texts.Count) return ([], "bad-archive");
        return texts.Count == 0 ? ([], "no-files") : (WithoutFolder(texts), null);
    }

    // What an entry says of its size is not believed.
    private static byte[]? Bytes(ZipArchiveEntry entry, int most)
    {
        using var file = entry.Open();
        var bytes = new byte[Math.Min(most, LibraryStore.LongestTogether) + 1];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (count == bytes.Length) return null;
        PackedEntry.Check(entry, bytes.AsSpan(0, count));
        return bytes[..count];
    }

    // Many programs put all into one folder.
    private static List<KeyValuePair<string, string>> WithoutFolder(List<KeyValuePair<string, string>> texts)
    {
        var folder = texts[0].Key.Contains('/', StringComparison.Ordinal) ? texts[0].Key[..(texts[0].Key.IndexOf('/', StringComparison.Ordinal) + 1)] : "";
        return folder.Length > 0 && texts.TrueForAll(one => one.Key.StartsWith(folder, StringComparison.Ordinal))
            ? [.. texts.Select(one => KeyValuePair.Create(one.Key[folder.Length..], one.Value))] : texts;
    }

    private static string? TextOf(byte[] bytes)
    {
        try
        {
            return bytes.AsSpan().Contains((byte)0) ? null : LibraryTexts.Plain(Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^([A-Za-z0-9][A-Za-z0-9._-]{0,95}/)*[A-Za-z0-9][A-Za-z0-9._-]{0,95}\.(ya?ml|csv|ics)\z")]
    private static partial Regex PlainPath();
}
