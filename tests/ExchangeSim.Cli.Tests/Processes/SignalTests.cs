using System.Diagnostics;
using ExchangeSim.Application.Results;
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
        Assert.Equal(ExitCode.Stopped, await process.Ended("a run that got SIGTERM"));
    }

    [Fact]
    public async Task In_a_file_that_others_write_to_as_well_the_last_lines_stand_between_theirs()
    {
        if (OperatingSystem.IsWindows()) return;
        const string Script = """
            log=$1; shift
            (echo before >&2; "$@" > /dev/null & until grep -q simulating "$log"; do :; done; kill -TERM $!; wait $!; echo behind >&2) 2> "$log"
            """;
        using var process = Start(ChildProcess.WithUsualSignals("sh", ["-c", Script, "sh", _shell.At("log"), "dotnet", typeof(Program).Assembly.Location, "run", _shell.Endless]));
        await process.Ended("a run that got SIGTERM, and what is written behind it");
        var lines = File.ReadAllLines(_shell.At("log"));
        Assert.Equal(("before", "behind"), (lines[0], lines[^1]));
        Assert.Single(lines, line => line.StartsWith("stopping", StringComparison.Ordinal));
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
        Assert.Equal(ExitCode.Stopped, await process.Ended("a command that got SIGTERM"));
        Assert.Empty(Directory.GetFileSystemEntries(_shell.At("results")));
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Two_signals_between_small_files_and_large_ones_keep_the_figures_and_leave_nothing_half_written(string signal)
    {
        if (OperatingSystem.IsWindows()) return;
        using var process = await BetweenFiles();
        await process.Signal(signal);
        await Line(process, "stopping");
        await process.Signal(signal); // ends it at once
        Assert.NotEqual(ExitCode.Done, await process.Ended($"a run that got SIG{signal} twice"));
        Assert.True(File.Exists(_shell.At("results/latency.csv")));
        Assert.Equal([], Directory.GetFiles(_shell.At("results"), "*.unfinished", SearchOption.AllDirectories));
        Assert.False(File.Exists(_shell.At("results/run.sqlite")));
        Assert.Contains("run.sqlite", Manifest.Read(_shell.At("results")).Unfinished!);
        var verified = Shell.Run("verify", _shell.At("results"), "-q");
        Assert.Equal((ExitCode.Done, true), (verified.Code, verified.Out.Contains("VERIFIED AS FAR AS IT WENT", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task After_one_signal_a_run_that_is_over_writes_its_large_files_in_the_time_it_has()
    {
        if (OperatingSystem.IsWindows()) return;
        using var process = await BetweenFiles("--without", "ocel,xes,xlsx"); // little enough for the time it has, on a busy machine too
        await process.Signal("INT");
        await Line(process, "stopping");
        Assert.NotEmpty(await process.StandardOutput.ReadToEndAsync().InTime("the rest of the figures"));
        await process.Ended("a run that got SIGINT when it was over");
        Assert.True(File.Exists(_shell.At("results/run.sqlite")));
        Assert.Null(Manifest.Read(_shell.At("results")).Unfinished);
        Assert.Equal(ExitCode.Done, Shell.Run("verify", _shell.At("results"), "-q").Code);
    }

    // The figures are more than a pipe holds. Nobody reads them on, so the program waits after its small files and before its large ones.
    private async Task<Process> BetweenFiles(params string[] options)
    {
        Assert.Equal(ExitCode.Done, Shell.Run("generate", "--agencies", "60", "--requests", "2000", "--out", _shell.At("world.yaml")).Code);
        var process = Start(ChildProcess.WithUsualSignals("dotnet",
            [typeof(Program).Assembly.Location, "run", _shell.At("world.yaml"), "--replications", "1", "--format", "csv", "--out", _shell.At("results"), .. options]));
        Assert.Equal(1, await process.StandardOutput.ReadAsync(new char[1]).AsTask().InTime("the first of the figures"));
        Assert.True(File.Exists(_shell.At("results/run.json")));
        Assert.False(File.Exists(_shell.At("results/run.sqlite")));
        return process;
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
