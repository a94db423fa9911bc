using System.Runtime.InteropServices;

namespace ExchangeSim.Files;

/// <summary>The streams that the process was started with. One that was closed then (<c>2&gt;&amp;-</c>) has a number which the next file that is opened gets: what is said would
/// go into that file, or be refused.</summary>
public static class StandardStreams
{
    private const int Output = 1, Error = 2, GetDescriptorFlags = 1, ClosesAtStart = 1, Interrupted = 4;

    /// <summary>Whether there is nowhere for results to go.</summary>
    public static bool IsOutputClosed { get; } = IsClosed(Output);

    /// <summary>Whether there is nowhere for messages to go.</summary>
    public static bool IsErrorClosed { get; } = IsClosed(Error);

    /// <summary>Where results go; what is written to one that was closed is dropped, as behind a pipe whose reader has gone.</summary>
    public static Stream OpenOutput() => IsOutputClosed ? Stream.Null : new SpokenStream(Console.OpenStandardOutput(), isHeard: true);

    /// <summary>Where messages go; those that cannot be said are dropped, for there is nowhere to say so.</summary>
    public static Stream OpenError() => IsErrorClosed ? Stream.Null : new SpokenStream(Console.OpenStandardError(), isHeard: false);

    /// <summary>Writes a message at once, not in Windows: the console has one lock for both outputs. It goes where the stream stands, which other processes may have moved: a file
    /// stream would write at a place of its own, over what they wrote and they over it.</summary>
    /// <exception cref="IOException">Nobody takes it.</exception>
    public static void WriteError(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var written = Write(Error, in MemoryMarshal.GetReference(text), text.Length);
            if (written > 0) text = text[(int)written..];
            else if (Marshal.GetLastPInvokeError() != Interrupted) throw new IOException("the standard error takes nothing");
        }
    }

    /// <summary>What others in this process say goes nowhere either where a stream was closed.</summary>
    public static void KeepOthersFromClosed()
    {
        if (IsOutputClosed) Console.SetOut(TextWriter.Null);
        if (IsErrorClosed) Console.SetError(TextWriter.Null);
    }

    // A number that a process was started with outlived the start, so it is not among those that close then, as all are that the runtime opens (fcntl(2), FD_CLOEXEC).
    private static bool IsClosed(int number)
    {
        if (OperatingSystem.IsWindows()) return false;
        try
        {
            var flags = Fcntl(number, GetDescriptorFlags);
            return flags < 0 || (flags & ClosesAtStart) != 0;
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "fcntl"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fcntl(int number, int command);

    [DllImport("libc", EntryPoint = "write", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int number, in byte text, nint length);
}
