using System.Diagnostics;
using System.Globalization;
using ExchangeSim.Hosting.Silos;

namespace ExchangeSim.Hosting.Tests.Processes;

/// <summary>A silo in a process of its own.</summary>
internal sealed class SiloProcess : IDisposable
{
    private readonly Process _process;

    private SiloProcess(Process process) => _process = process;

    internal static Task<SiloProcess> Start(int siloPort, int gatewayPort, int? join = null) =>
        Start(siloPort, gatewayPort, join is { } first ? ["--join", $"127.0.0.1:{Text(first)}"] : []);

    /// <summary>Starts one with more options, and with variables in its environment.</summary>
    internal static async Task<SiloProcess> Start(int siloPort, int gatewayPort, string[] options, params (string Name, string Value)[] environment)
    {
        string[] arguments = [typeof(Cli.Program).Assembly.Location, "silo", "--silo-port", Text(siloPort), "--port", Text(gatewayPort), .. options];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        var said = await NextLine(process).InTime("a silo to start");
        if (said?.StartsWith("silo at ", StringComparison.Ordinal) == true) return new SiloProcess(process);
        process.Dispose();
        throw new InvalidOperationException($"the silo did not start: {said}");
    }

    /// <summary>The next line that it writes.</summary>
    internal async Task<string> Says() => await NextLine(_process).InTime("the next line of a silo") ?? throw new InvalidOperationException("the silo ended");

    // On a busy machine a silo says that it still waits for another.
    private static async Task<string?> NextLine(Process process)
    {
        while (await process.StandardError.ReadLineAsync().InTime("a line of a silo") is { } line)
            if (!line.Contains(" has not answered yet; ", StringComparison.Ordinal)) return line;
        return null;
    }

    /// <summary>Ends it as a power cut would.</summary>
    internal async Task Kill()
    {
        _process.Kill();
        await _process.Ended("a silo that was killed");
    }

    /// <summary>Ends it as an operator would.</summary>
    internal async Task<int> Stop()
    {
        await _process.Signal("TERM");
        return await Ended();
    }

    /// <summary>It does nothing any more, as on a machine that is out of memory or whose disk hangs.</summary>
    internal Task Freeze() => _process.Signal("STOP");

    /// <summary>It goes on where it was frozen, and does not know for how long.</summary>
    internal Task Thaw() => _process.Signal("CONT");

    /// <summary>Its exit code, once it has ended.</summary>
    internal Task<int> Ended() => _process.Ended("a silo");

    internal static int[] Ports(int silos) => FreePorts.Find(2 * silos);

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
