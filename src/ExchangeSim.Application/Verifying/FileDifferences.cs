using System.Text;
using ExchangeSim.Files;

namespace ExchangeSim.Application.Verifying;

/// <summary>Pieces of files, as they are shown in a line.</summary>
internal static class FileDifferences
{
    private const int Most = 60, BlockSize = 1 << 16;

    internal static string Short(string text)
    {
        var line = VisibleText.Of(text.Length > 4 * Most ? text[..(4 * Most)] : text).ReplaceLineEndings(" ");
        return line.Length > Most ? line[..Most] + "…" : line;
    }

    /// <summary>Where two files say different things first, a line or bytes; null where they do not. Lines may be of any length.</summary>
    internal static string? FirstDifference(string before, string now, CancellationToken stop)
    {
        using var one = File.OpenRead(before);
        using var other = File.OpenRead(now);
        var (was, becomes) = (new byte[BlockSize], new byte[BlockSize]);
        var (line, lineStart, done) = (1L, 0L, 0L);
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var (first, second) = (one.ReadAtLeast(was, BlockSize, throwOnEndOfStream: false), other.ReadAtLeast(becomes, BlockSize, throwOnEndOfStream: false));
            var same = was.AsSpan(0, first).CommonPrefixLength(becomes.AsSpan(0, second));
            for (var i = 0; i < same; i++) if (was[i] == '\n') (line, lineStart) = (line + 1, done + i + 1);
            if (same < first || same < second) return Describe(line, LineAt(one, lineStart), LineAt(other, lineStart));
            if (first == 0) return null;
            done += same;
        }
    }

    private static string Describe(long line, byte[]? was, byte[]? becomes) =>
        was?.Contains((byte)0) == true || becomes?.Contains((byte)0) == true ? "other bytes" : $"line {line}: {Quoted(was)}, now {Quoted(becomes)}";

    private static string Quoted(byte[]? line) => line is null ? "absent" : $"\"{Short(Encoding.UTF8.GetString(line))}\"";

    // The beginning of a line; null where the file has ended before.
    private static byte[]? LineAt(FileStream file, long start)
    {
        file.Position = start;
        var line = new byte[8 * Most];
        var length = file.ReadAtLeast(line, line.Length, throwOnEndOfStream: false);
        if (length == 0) return null;
        var end = line.AsSpan(0, length).IndexOfAny((byte)'\r', (byte)'\n');
        return line[..(end < 0 ? length : end)];
    }
}
