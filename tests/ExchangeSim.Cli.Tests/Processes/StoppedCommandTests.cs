using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Processes;

/// <summary>Commands that compute for long and are asked to stop: they are over in time, lose nothing that was finished and leave nothing half-written.</summary>
[Trait("Category", "Slow")]
public sealed class StoppedCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private string Results => _shell.At("results");

    private string[] Kept => Directory.Exists(Results) ? Directory.GetFiles(Results, "*.replication", SearchOption.AllDirectories) : [];

    [Theory]
    [InlineData("TERM", "comparison.json", "compare")]
    [InlineData("HUP", "comparison.json", "compare")]
    [InlineData("INT", "sweep.json", "sweep", "--vary", "demand.*.arrivals=x0.5..x1.5 by x0.5")]
    [InlineData("TERM", "sweep.json", "sweep", "--vary", "demand.*.arrivals=x0.5..x1.5 by x0.5")]
    public async Task A_comparison_or_a_sweep_writes_what_was_over_and_goes_on_from_there(string signal, string figures, string command, params string[] options)
    {
        if (OperatingSystem.IsWindows()) return;
        string[] wanted = [command, _shell.Scenario, .. options, "--precision", "0.01", "--out", Results, "--max-replications"];
        using var process = Start([.. wanted, "60000"]);
        var output = process.StandardOutput.ReadToEndAsync();
        Assert.True(SpinWait.SpinUntil(() => Kept.Length > 0 || process.HasExited, Within.Usual), "waited for the first replication to be over");
        await process.Signal(signal);
        var error = await process.StandardError.ReadToEndAsync().InTime($"the last line after SIG{signal}");
        Assert.Equal(ExitCode.Stopped, await process.Ended($"a {command} that got SIG{signal}"));
        var said = error.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Equal(
            [
                $"stopping; finishing with what is done; replications that are over are kept in '{Results}', and the same command goes on with them (once more stops at once)",
                "stopped before the end; the figures are of what was done; the same command goes on from there",
            ],
            said.SkipWhile(line => !line.StartsWith("stopping", StringComparison.Ordinal)));
        Assert.Contains("STOPPED", await output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Results, "*.unfinished", SearchOption.AllDirectories));
        Assert.False(JsonDocument.Parse(File.ReadAllText(Path.Combine(Results, figures))).RootElement.GetProperty("isComplete").GetBoolean());
        Assert.Contains("VERIFIED AS FAR AS IT WENT", Shell.Run("verify", Results, "-q").Out, StringComparison.Ordinal);
        var over = Kept.Length;
        Assert.NotEqual(0, over);
        var again = Shell.Run([.. wanted, Math.Max(5, over).ToString(CultureInfo.InvariantCulture)]);
        Assert.Equal(ExitCode.Done, again.Code);
        Assert.Contains($"going on where this {(command == "sweep" ? "sweep" : "comparison")} was interrupted: {over.ToString("#,0", CultureInfo.InvariantCulture)} replication",
            again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task What_only_reads_and_checks_ends_at_once(string signal)
    {
        if (!OperatingSystem.IsLinux()) return; // elsewhere nobody can see that it listens
        Assert.Equal(ExitCode.Done, Shell.Run("generate", "--agencies", "300", "--out", _shell.At("world.yaml")).Code);
        using var process = Start("check", _shell.At("world.yaml"));
        Assert.True(SpinWait.SpinUntil(() => Hears(process) || process.HasExited, Within.Usual), "waited for the check to begin");
        await process.Signal(signal);
        Assert.Equal("stopping", (await process.StandardError.ReadToEndAsync().InTime("the last line")).ReplaceLineEndings("\n").Split('\n')[0]);
        Assert.Equal(ExitCode.Stopped, await process.Ended($"a check that got SIG{signal}"));
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync().InTime("what it printed"));
        Assert.Equal([_shell.Broken, _shell.Endless, _shell.Scenario, _shell.At("world.yaml")], Directory.GetFileSystemEntries(_shell.Folder).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task A_verification_ends_without_a_verdict_and_leaves_the_results_as_they_were(string signal)
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(ExitCode.Done, Shell.Run("run", _shell.Scenario, "-q", "--replications", "3000", "--without", "ocel,xes,sqlite", "--out", Results).Code);
        var before = Files();
        using var process = Start("verify", Results);
        await process.StandardError.ReadLineAsync().InTime("the verification to begin");
        await process.Signal(signal);
        var said = await process.StandardError.ReadToEndAsync().InTime("the last line");
        Assert.Contains("stopping\n", said.ReplaceLineEndings("\n"), StringComparison.Ordinal); // and not "finishing with what is done"
        var output = await process.StandardOutput.ReadToEndAsync().InTime("what it printed");
        Assert.Equal(ExitCode.Stopped, await process.Ended($"a verification that got SIG{signal}"));
        Assert.Equal("", output); // neither that they are the same nor that they are not
        Assert.Equal(before, Files());
        IEnumerable<(string, DateTime)> Files() => Directory.GetFileSystemEntries(Results, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (file, File.GetLastWriteTimeUtc(file))).ToList();
    }

    // SIGHUP is the last that the program begins to listen to.
    private static bool Hears(Process process)
    {
        try
        {
            var caught = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("SigCgt:", StringComparison.Ordinal))[7..].Trim();
            return (ulong.Parse(caught, NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 1) != 0;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return false;
        }
    }

    private static Process Start(params string[] args)
    {
        var start = ChildProcess.WithUsualSignals("dotnet", [typeof(Program).Assembly.Location, .. args]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        return Process.Start(start)!;
    }
}
