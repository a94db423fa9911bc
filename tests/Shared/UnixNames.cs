using System.Diagnostics;

namespace ExchangeSim.Testing;

/// <summary>Names that only some systems can give: pipes, and second names of files.</summary>
internal static class UnixNames
{
    /// <summary>Makes a pipe; false: this system has none.</summary>
    internal static bool Pipe(string path)
    {
        if (OperatingSystem.IsWindows()) return false;
        using var process = Process.Start("mkfifo", [path]);
        return process.WaitForExit(TimeSpan.FromMinutes(1)) && process.ExitCode == 0 ? true : throw new InvalidOperationException($"mkfifo failed");
    }

    /// <summary>Gives a file a second name (a hard link); false: this system cannot be asked to.</summary>
    internal static bool Link(string path, string second)
    {
        if (OperatingSystem.IsWindows()) return false;
        using var process = Process.Start("ln", [path, second]);
        return process.WaitForExit(TimeSpan.FromMinutes(1)) && process.ExitCode == 0 ? true : throw new InvalidOperationException($"ln failed");
    }
}
