using System.Diagnostics;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Processes;

/// <summary>What only a process of its own can show: exit codes, pipes, signals.</summary>
[Trait("Category", "Slow")]
public sealed class ProcessTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task Pipes_get_no_escape_codes_whatever_the_terminal_is_said_to_be()
    {
        using var process = Start("run", _shell.Scenario);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.Equal(ExitCode.Done, await process.Ended("a run"));
        Assert.Contains("all requests", await output);
        Assert.DoesNotContain('\e', await output + await error);
    }

    [Fact]
    public async Task Bad_input_exits_with_2()
    {
        using var process = Start("run", _shell.Broken);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.Equal(ExitCode.BadInput, await process.Ended("a run of a broken file"));
        Assert.Empty(await output);
        Assert.Contains("): error: ", await error);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task A_signal_finishes_with_what_is_done(string signal)
    {
        if (OperatingSystem.IsWindows()) return; // no signal can be sent to another process there
        using var process = Start("run", _shell.Endless, "--out", _shell.Folder);
        var output = process.StandardOutput.ReadToEndAsync();
        Assert.StartsWith("simulating", await process.StandardError.ReadLineAsync().InTime("the run to begin"));
        await process.Signal(signal);
        var error = await process.StandardError.ReadToEndAsync().InTime($"the last line after SIG{signal}");
        Assert.Equal(ExitCode.Stopped, await process.Ended($"a run that got SIG{signal}"));
        Assert.Contains("finishing with what is done", error);
        Assert.Contains("STOPPED", await output);
        Assert.True(File.Exists(_shell.At("run.json")));
        Assert.EndsWith("</log>\n", await File.ReadAllTextAsync(_shell.At("events.xes")));
        Assert.Empty(Directory.GetFiles(_shell.Folder, "*.unfinished"));
    }

    [Fact]
    public async Task A_world_is_generated_into_a_device_in_its_place()
    {
        if (!File.Exists("/dev/stdout")) return;
        using var process = Start("generate", "--agencies", "2", "--requests", "100", "--out", "/dev/stdout");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.Equal(ExitCode.Done, await process.Ended("a world into a device"));
        Assert.StartsWith(Shell.Run("generate", "--agencies", "2", "--requests", "100").Out, await output, StringComparison.Ordinal);
        Assert.DoesNotContain("error", await error, StringComparison.Ordinal);
        Assert.NotNull(new FileInfo("/dev/stdout").LinkTarget); // it was not replaced by a file
    }

    [Fact]
    public async Task A_limit_of_the_size_of_files_fails_with_one_line()
    {
        if (OperatingSystem.IsWindows()) return; // there is no such limit
        string[] arguments = ["-c", "ulimit -f 20; exec dotnet \"$0\" run \"$1\" --quiet --out \"$2\"", typeof(Program).Assembly.Location, _shell.Scenario, _shell.At("results")];
        var start = new ProcessStartInfo("sh", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // the runtime itself would need a large file in memory
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.Equal(ExitCode.Failed, await process.Ended("a run whose files may not be large"));
        Assert.Contains("fingerprint", await output, StringComparison.Ordinal); // the figures need no file
        Assert.StartsWith("error: ", Assert.Single((await error).TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_shell.At("results"), "*.unfinished"));
    }

    [Fact]
    public async Task A_full_disk_fails_with_one_line()
    {
        if (!File.Exists("/dev/full")) return; // Linux has a device that is always full
        string[] arguments = ["-c", "exec dotnet \"$0\" schema > /dev/full", typeof(Program).Assembly.Location];
        using var process = Process.Start(new ProcessStartInfo("sh", arguments) { RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync().InTime("the message about the disk");
        Assert.Equal(ExitCode.Failed, await process.Ended("a command on a full disk"));
        Assert.Equal("error: No space left on device", error.Trim());
    }

    private static Process Start(params string[] args)
    {
        var start = ChildProcess.WithUsualSignals("dotnet", [typeof(Program).Assembly.Location, .. args]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        start.Environment["TERM"] = "xterm-256color";
        return Process.Start(start)!;
    }
}
