using System.Diagnostics;
using System.Globalization;

namespace ExchangeSim.Testing;

/// <summary>What tests do with processes that they start.</summary>
internal static class ChildProcess
{
    /// <summary>What starts a program in which every signal has its usual effect. In a job in the background a shell has had SIGINT ignored, children inherit that, and the
    /// program would never get it.</summary>
    internal static ProcessStartInfo WithUsualSignals(string program, params IEnumerable<string> arguments) =>
        OperatingSystem.IsLinux() ? new ProcessStartInfo("env", ["--default-signal=INT,TERM,HUP", program, .. arguments]) : new ProcessStartInfo(program, arguments);

    /// <summary>Waits for its end, but no longer than usual; then it is killed and the test fails.</summary>
    internal static async Task<int> Ended(this Process process, string what)
    {
        try
        {
            await process.WaitForExitAsync().InTime($"the end of {what}");
            return process.ExitCode;
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Sends a signal, such as TERM.</summary>
    internal static async Task Signal(this Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.Ended($"kill -{signal}");
    }
}
