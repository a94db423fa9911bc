namespace ExchangeSim.Files;

/// <summary>What is known of a name on the disk without opening it: opening a pipe waits for its other side.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Length">Bytes of a plain file; otherwise 0.</param>
/// <param name="Volume">The volume that it is on; 0: unknown.</param>
/// <param name="Number">Its number on that volume; two names with one number are one file.</param>
/// <param name="Names">How many names it has (hard links); 0: unknown.</param>
public readonly record struct FileFacts(FileKind Kind, long Length, ulong Volume, ulong Number, ulong Names)
{
    private static readonly Lazy<ulong[]> MadeUpWhileRead = new(() => [.. new[] { "/proc", "/sys" }.Select(UnixFacts.Of).Select(facts => facts?.Volume ?? 0)
        .Where(volume => volume != 0)]);

    /// <summary>Whether it lies where the operating system writes the content of a file while it is read, as in <c>/proc</c>.</summary>
    internal bool IsOfSystem => Volume != 0 && MadeUpWhileRead.Value.Contains(Volume);

    /// <summary>The facts of a path; nothing is opened, and nothing thrown.</summary>
    public static FileFacts Of(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)) return default;
        if (OperatingSystem.IsWindows() && IsWindowsDevice(path)) return new FileFacts(FileKind.Device, 0, 0, 0, 0);
        if (UnixFacts.Of(path) is not { } facts) return Managed(path);
        return facts.Kind == FileKind.Plain && MadeUpWhileRead.Value.Contains(facts.Volume) ? facts with { Kind = FileKind.Device } : facts;
    }

    /// <summary>Whether two paths lead to one file, by links of either kind or by other spellings of a name. False where one of them leads nowhere.</summary>
    public static bool AreSame(string one, string other)
    {
        var (a, b) = (Of(one), Of(other));
        if (a.Kind == FileKind.Absent || b.Kind == FileKind.Absent) return false;
        if (a.Volume != 0 && b.Volume != 0) return (a.Volume, a.Number) == (b.Volume, b.Number);
        return string.Equals(LinkedPath.Of(one), LinkedPath.Of(other), OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
    }

    private static FileFacts Managed(string path)
    {
        if (Directory.Exists(path)) return new FileFacts(FileKind.Folder, 0, 0, 0, 0);
        return File.Exists(path) ? new FileFacts(FileKind.Plain, new FileInfo(path).Length, 0, 0, 0) : default;
    }

    private static bool IsWindowsDevice(string path) =>
        path.StartsWith(@"\\.\", StringComparison.Ordinal) || path.StartsWith(@"\\?\pipe\", StringComparison.OrdinalIgnoreCase)
        || Path.GetFileNameWithoutExtension(path).ToUpperInvariant() is "NUL" or "CON" or "AUX" or "PRN" or "CONIN$" or "CONOUT$";
}
