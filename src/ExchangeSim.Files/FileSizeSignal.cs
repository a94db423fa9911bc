using System.Runtime.InteropServices;

namespace ExchangeSim.Files;

/// <summary>A file that would grow beyond the limit of the user (<c>ulimit -f</c>) is an error of the write, as a full disk is, and not the silent end of the process.</summary>
public static class FileSizeSignal
{
    // SIGXFSZ, of POSIX; 25 on Linux and macOS. Windows has no such signal.
    private const PosixSignal FileSizeExceeded = (PosixSignal)25;

    /// <summary>Writes beyond the limit throw an <see cref="IOException"/>, until what is returned is disposed of; null where there is no such signal.</summary>
    public static IDisposable? BecomesAnError() =>
        OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(FileSizeExceeded, context => context.Cancel = true);
}
