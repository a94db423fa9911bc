namespace ExchangeSim.Application.Verifying;

/// <summary>Pieces of files, as they are shown in a line.</summary>
internal static class FileDifferences
{
    private const int Most = 60;

    internal static string Short(string text) => text.ReplaceLineEndings(" ") is { Length: > Most } line ? line[..Most] + "…" : text.ReplaceLineEndings(" ");

    /// <summary>Where two files say different things first, a line or a byte; null where they do not.</summary>
    internal static string? FirstDifference(string before, string now)
    {
        using var one = new StreamReader(before);
        using var other = new StreamReader(now);
        for (var line = 1; ; line++)
        {
            var (was, becomes) = (one.ReadLine(), other.ReadLine());
            if (was is null && becomes is null) return null;
            if (was == becomes) continue;
            if (was?.Contains('\0', StringComparison.Ordinal) == true || becomes?.Contains('\0', StringComparison.Ordinal) == true) return "other bytes";
            return $"line {line}: {(was is null ? "absent" : $"\"{Short(was)}\"")}, now {(becomes is null ? "absent" : $"\"{Short(becomes)}\"")}";
        }
    }
}
