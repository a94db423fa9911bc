using System.Diagnostics;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Processes;

/// <summary>Two processes and one folder: the second is refused while the first is at work, and not because of one that was killed.</summary>
[Trait("Category", "Slow")]
public sealed class TwoAtOnceTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private string Results => _shell.At("results");

    [Fact]
    public async Task A_second_run_resume_or_comparison_is_refused_until_the_first_is_over_or_killed()
    {
        Shell.Run("save", _shell.Scenario, "-q", "--at", "2022-01-31", "--to", _shell.At("s.state"));
        using var first = await Begin("run", _shell.Endless, "--out", Results);
        foreach (var second in (string[][])[["run", _shell.Scenario], ["resume", _shell.At("s.state")], ["compare", _shell.Scenario],
            ["sweep", _shell.Scenario, "--vary", "demand.*.arrivals=x1..x2 by x1"]])
        {
            var answer = Shell.Run([.. second, "-q", "--out", Results]);
            Assert.Equal((ExitCode.BadInput, $"error: another exchangesim is at work in '{Results}'; wait for it, or name another folder with --out"),
                (answer.Code, answer.Error.TrimEnd()));
        }
        first.Kill();
        await first.Ended("a run that was killed");
        Assert.Equal((ExitCode.Done, ""), (Shell.Run("run", _shell.Scenario, "-q", "--out", Results) is var after ? after.Code : 0, after.Error));
        Assert.Empty(Directory.GetFiles(Results, "*.unfinished"));
        Assert.Equal(ExitCode.Done, Shell.Run("verify", Results, "-q").Code);
    }

    [Fact]
    public async Task A_report_or_a_state_is_written_by_one_at_a_time()
    {
        using var first = await Begin("run", _shell.Endless, "--report", _shell.At("report.html"));
        var answer = Shell.Run("run", _shell.Scenario, "-q", "--report", _shell.At("report.html"));
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Equal($"error: --report '{_shell.At("report.html")}' is being written by another process; wait for it, or name another file", answer.Error.TrimEnd());
        first.Kill();
        await first.Ended("a run that was killed");
        Assert.Equal(ExitCode.Done, Shell.Run("run", _shell.Scenario, "-q", "--report", _shell.At("report.html")).Code);
        Assert.Empty(Directory.GetFiles(_shell.Folder, "*.unfinished"));
    }

    private static async Task<Process> Begin(params string[] args)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Assert.StartsWith("simulating", await process.StandardError.ReadLineAsync().InTime("the run to begin"));
        return process;
    }
}
