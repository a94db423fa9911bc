using System.Diagnostics;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Processes;

/// <summary>Whatever a command is at when it is asked to stop, it is over within seconds.</summary>
[Trait("Category", "Slow")]
public sealed class SignalTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task A_closed_terminal_is_ignored_where_it_is_to_be()
    {
        if (OperatingSystem.IsWindows()) return;
        using var process = Start(ChildProcess.WithUsualSignals("nohup", ["dotnet", typeof(Program).Assembly.Location, "run", _shell.Endless]));
        await Line(process, "simulating");
        await process.Signal("HUP");
        await process.Signal("TERM");
        var error = await process.StandardError.ReadToEndAsync().InTime("the last line");
        Assert.Single(error.Split('\n'), line => line.StartsWith("stopping", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Failed, await process.Ended("a run that got SIGTERM"));
    }

    [Fact]
    public async Task A_command_that_waits_for_the_other_side_of_a_pipe_ends()
    {
        if (!UnixNames.Pipe(_shell.At("pipe"))) return;
        using var process = Start(ChildProcess.WithUsualSignals("dotnet", [typeof(Program).Assembly.Location, "run", _shell.Scenario, "--report", _shell.At("pipe"), "--out",
            _shell.At("results")]));
        Assert.True(SpinWait.SpinUntil(() => Directory.Exists(_shell.At("results")), Within.Usual), "waited for the command to open its outputs");
        await process.Signal("TERM");
        Assert.Equal("stopping\nstopped before there was anything to report\n", (await process.StandardError.ReadToEndAsync().InTime("the last line")).ReplaceLineEndings("\n"));
        Assert.Equal(ExitCode.Failed, await process.Ended("a command that got SIGTERM"));
        Assert.Empty(Directory.GetFileSystemEntries(_shell.At("results")));
    }

    private static async Task Line(Process process, string beginning)
    {
        while (await process.StandardError.ReadLineAsync().InTime($"a line '{beginning}…'") is { } line) if (line.StartsWith(beginning, StringComparison.Ordinal)) return;
        Assert.Fail($"it ended without a line '{beginning}…'");
    }

    private static Process Start(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        return Process.Start(start)!;
    }
}
