using System.Text;
using ExchangeSim.Files;

namespace ExchangeSim.Scenarios.Text;

/// <summary>Bytes to text: from plain files only, bounded in size, strictly UTF-8, without control characters.</summary>
internal static class FileText
{
    /// <summary>The largest file that is read, in bytes: 8 MiB.</summary>
    internal const int MostBytes = 8 * 1024 * 1024;

    private const int MostCompared = 5000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a file, one more than allowed at most; null after a problem at <paramref name="mentioned"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mentioned">Where it is named.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <param name="also">Where it was looked for besides, in words; null: nowhere.</param>
    internal static byte[]? Bytes(string path, Spot mentioned, ProblemList problems, string? also = null)
    {
        try
        {
            if (FileFacts.Of(path) is { Kind: FileKind.Plain, Length: > MostBytes }) TooBig(mentioned, path, problems);
            else if (PlainFile.Objection(path, MostBytes) is { } objection) problems.Error(mentioned, $"'{path}' {objection.Is}", objection.Advice);
            else return PlainFile.Read(path, MostBytes);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Error(mentioned, $"there is no file '{path}'", NearestFile(path) ?? Searched(path, also));
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
        if (OtherEncoding(bytes) is { } other) { problems.Error(start, $"the file is not UTF-8 text but {other}", "save it as UTF-8"); return null; }
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

    // By the mark at its beginning; that of UTF-32 begins with that of UTF-16.
    private static string? OtherEncoding(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
        _ => null,
    };

    /// <summary>The same checks for a text that did not come from a file.</summary>
    internal static string? Check(string text, string name, ProblemList problems)
    {
        if (text.Length > MostBytes || (text.Length > MostBytes / 4 && Encoding.UTF8.GetByteCount(text) > MostBytes))
        {
            TooBig(new Spot(name, 1, 1), name, problems);
            return null;
        }
        if (FirstControl(text) is not (>= 0 and var at)) return text;
        var (message, advice) = text[at] == '\0' ? ("the file is binary, not text: it holds the control character 0", "a scenario is a text file") : ControlAdvice(text, at);
        problems.Error(SpotOf(text, at, name), message, advice);
        return null;
    }

    /// <summary>What is said of a control character in a text, and what to do.</summary>
    internal static (string Message, string Advice) ControlAdvice(string text, int at) =>
        ($"the control character {VisibleText.NameAt(text, at)} stands here", "remove it: texts are shown on screens and in reports, where it would change how other text looks");

    // At the end of a line, a carriage return is how some systems write it.
    private static int FirstControl(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var at = VisibleText.FirstControl(text.AsSpan(from));
            if (at < 0) return -1;
            if (text[from + at] != '\r') return from + at;
            from += at + 1;
        }
        return -1;
    }

    private static void TooBig(Spot spot, string name, ProblemList problems) =>
        problems.Error(spot, $"'{name}' is larger than 8 MiB", "split it into libraries, or leave parts out");

    private static string Searched(string path, string? also)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
        return $"it was looked for in '{folder}'{(Directory.Exists(folder) ? "" : " (no such folder)")}{(also is null ? "" : " and " + also)}";
    }

    private static string? NearestFile(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is null || !Directory.Exists(folder)) return null;
        var near = Text.Words.Nearest(Path.GetFileName(path), Directory.EnumerateFiles(folder).Take(MostCompared).Select(f => Path.GetFileName(f)));
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
