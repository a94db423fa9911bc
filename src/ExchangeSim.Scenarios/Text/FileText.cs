using System.Globalization;
using System.Text;

namespace ExchangeSim.Scenarios.Text;

/// <summary>Bytes to text: bounded in size, strictly UTF-8, no binary junk.</summary>
internal static class FileText
{
    /// <summary>The largest file that is read, in bytes: 8 MiB.</summary>
    internal const int MostBytes = 8 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a file, one more than allowed at most; null after a problem at <paramref name="mentioned"/>.</summary>
    internal static byte[]? Bytes(string path, Spot mentioned, ProblemList problems)
    {
        try
        {
            if (Directory.Exists(path)) { problems.Error(mentioned, $"'{path}' is a folder", "name a file in it"); return null; }
            using var stream = File.OpenRead(path);
            if (stream.CanSeek && stream.Length > MostBytes) { TooBig(mentioned, path, problems); return null; }
            using var memory = new MemoryStream();
            var block = new byte[65536];
            for (int n; memory.Length <= MostBytes && (n = stream.Read(block)) > 0;) memory.Write(block, 0, n);
            return memory.ToArray();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Error(mentioned, $"there is no file '{path}'", NearestFile(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Error(mentioned, $"'{path}' cannot be read", e is UnauthorizedAccessException ? "it may not be opened by you" : null);
        }
        return null;
    }

    /// <summary>The text of the bytes, or null after a problem.</summary>
    internal static string? Decode(byte[] bytes, string name, ProblemList problems)
    {
        var start = new Spot(name, 1, 1);
        if (bytes.Length > MostBytes) { TooBig(start, name, problems); return null; }
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) { problems.Error(start, "the file is not UTF-8 text but UTF-16", "save it as UTF-8"); return null; }
        try
        {
            return Check(Strict.GetString(bytes).TrimStart('\uFEFF'), name, problems);
        }
        catch (DecoderFallbackException e)
        {
            var before = Encoding.Latin1.GetString(bytes, 0, Math.Clamp(e.Index, 0, bytes.Length));
            problems.Error(SpotOf(before, before.Length, name), "the file is not UTF-8 text", "save it as UTF-8");
            return null;
        }
    }

    /// <summary>The same checks for a text that did not come from a file.</summary>
    internal static string? Check(string text, string name, ProblemList problems)
    {
        if (text.Length > MostBytes || (text.Length > MostBytes / 4 && Encoding.UTF8.GetByteCount(text) > MostBytes))
        {
            TooBig(new Spot(name, 1, 1), name, problems);
            return null;
        }
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= ' ' || text[i] is '\n' or '\r' or '\t') continue;
            problems.Error(SpotOf(text, i, name), string.Create(CultureInfo.InvariantCulture, $"the file is binary, not text: it holds the control character {(int)text[i]}"),
                "a scenario is a text file");
            return null;
        }
        return text;
    }

    private static void TooBig(Spot spot, string name, ProblemList problems) =>
        problems.Error(spot, $"'{name}' is larger than 8 MiB", "split it into libraries, or leave parts out");

    private static string? NearestFile(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is null || !Directory.Exists(folder)) return null;
        var near = Values.Words.Nearest(Path.GetFileName(path), Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)));
        return near is null ? null : $"did you mean '{near}'?";
    }

    private static Spot SpotOf(string text, int index, string name)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < index; i++) if (text[i] == '\n') { line++; lineStart = i + 1; }
        return new Spot(name, line, index - lineStart + 1);
    }
}
