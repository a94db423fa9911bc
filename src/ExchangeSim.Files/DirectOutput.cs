namespace ExchangeSim.Files;

/// <summary>Outputs that are written to where they are: devices, pipes, and files that this process has open under a number. A file beside them would be moved over them, or into
/// a folder of the system.</summary>
public static class DirectOutput
{
    private static readonly string[] StandardOutput = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"], StandardError = ["/dev/stderr", "/dev/fd/2", "/proc/self/fd/2"];

    /// <summary>Whether a path is one.</summary>
    public static bool Is(string path) =>
        FileFacts.Of(path).Kind is FileKind.Pipe or FileKind.Device || Path.GetFullPath(path) is var full
            && (StandardOutput.Contains(full) || StandardError.Contains(full) || IsNumbered(full));

    /// <summary>Opens it for writing. A pipe waits for its other side.</summary>
    /// <exception cref="IOException">It cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static Stream Open(string path)
    {
        var full = Path.GetFullPath(path);
        if (StandardOutput.Contains(full)) return Opened(StandardStreams.IsOutputClosed, Console.OpenStandardOutput);
        if (StandardError.Contains(full)) return Opened(StandardStreams.IsErrorClosed, Console.OpenStandardError);
        var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (FileFacts.Of(path).Kind == FileKind.Plain) stream.SetLength(0);
        return stream;
    }

    private static Stream Opened(bool isClosed, Func<Stream> open) => isClosed ? throw new IOException("it was closed when the program was started") : open();

    private static bool IsNumbered(string full) => !OperatingSystem.IsWindows() && (full.StartsWith("/dev/fd/", StringComparison.Ordinal)
        || full.StartsWith("/proc/", StringComparison.Ordinal));
}
