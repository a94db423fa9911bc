using System.Diagnostics;
using System.Globalization;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Processes;

/// <summary>A comparison or a sweep that is killed loses no replication that was over.</summary>
[Trait("Category", "Slow")]
public sealed class InterruptedComparisonTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private string Results => _shell.At("results");

    private string[] Kept => Directory.Exists(Results) ? Directory.GetFiles(Results, "*.replication", SearchOption.AllDirectories) : [];

    [Fact]
    public void A_killed_comparison_goes_on_where_it_was_and_ends_with_the_same_figures()
    {
        Kill();
        var kept = Kept.Length;
        Assert.NotEqual(0, kept);
        Assert.False(File.Exists(Path.Combine(Results, "comparison.json")));
        var most = (kept + 7).ToString(CultureInfo.InvariantCulture);
        var answer = Compare("--max-replications", most, "--precision", "0.01", "--out", Results);
        Assert.Equal(ExitCode.Done, answer.Code);
        Assert.Contains($"going on where this comparison was interrupted: {kept.ToString("#,0", CultureInfo.InvariantCulture)} replication", answer.Error,
            StringComparison.Ordinal);
        Compare("--max-replications", most, "--precision", "0.01", "--out", _shell.At("uninterrupted"));
        foreach (var file in Directory.GetFiles(_shell.At("uninterrupted"), "comparison.*"))
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(Results, Path.GetFileName(file))));
        Assert.False(Directory.Exists(Path.Combine(Results, "replications")), "what was over is in the results now");
        Assert.Equal(ExitCode.Done, Shell.Run("verify", Results, "-q").Code);
    }

    [Fact]
    public void Another_comparison_does_not_go_on_from_it_unless_it_may_be_dropped()
    {
        Kill();
        var kept = Kept.Order().Select(file => (file, File.GetLastWriteTimeUtc(file))).ToList();
        var other = Compare("--seed", "8", "--max-replications", "5", "--out", Results);
        Assert.Equal((ExitCode.BadInput, ""), (other.Code, other.Out));
        Assert.Contains("of another comparison, which was interrupted (exchangesim compare", other.Error, StringComparison.Ordinal);
        Assert.Contains("it differs in the seed)", other.Error, StringComparison.Ordinal);
        File.WriteAllText(_shell.Scenario, File.ReadAllText(_shell.Scenario).Replace("6 / wk", "7 / wk", StringComparison.Ordinal));
        Assert.Contains("it differs in the scenario's text)", Compare("--out", Results).Error, StringComparison.Ordinal);
        Assert.Equal(kept, Kept.Order().Select(file => (file, File.GetLastWriteTimeUtc(file))));
        var fresh = Compare("--seed", "8", "--max-replications", "5", "--out", Results, "--fresh");
        Assert.Equal(ExitCode.Done, fresh.Code);
        Assert.DoesNotContain("going on", fresh.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_do_not_work_in_one_folder_at_once()
    {
        Kill(() => Assert.Contains($"error: another exchangesim is at work in '{Results}'", Compare("--max-replications", "5", "--out", Results).Error, StringComparison.Ordinal));
        Assert.NotEqual(ExitCode.BadInput, Compare("--max-replications", "5", "--precision", "0.01", "--out", Results).Code);
    }

    [Fact]
    public void A_killed_sweep_goes_on_where_it_was_and_ends_with_the_same_figures()
    {
        string[] sweep = ["sweep", _shell.Scenario, "--vary", "demand.*.arrivals=x0.5..x1.5 by x0.5", "--precision", "0.01", "--max-replications"];
        Kill(command: [.. sweep, "60000"]);
        var kept = Kept.Length;
        var most = (kept / 3 + 7).ToString(CultureInfo.InvariantCulture);
        var answer = Shell.Run([.. sweep, most, "--out", Results]);
        Assert.Equal(ExitCode.Done, answer.Code);
        Assert.Contains($"going on where this sweep was interrupted: {kept.ToString("#,0", CultureInfo.InvariantCulture)} replication", answer.Error, StringComparison.Ordinal);
        Shell.Run([.. sweep, most, "--out", _shell.At("uninterrupted")]);
        foreach (var file in Directory.GetFiles(_shell.At("uninterrupted"), "*.csv").Concat(Directory.GetFiles(_shell.At("uninterrupted"), "sweep.json")))
            Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(Results, Path.GetFileName(file))));
        Assert.False(Directory.Exists(Path.Combine(Results, "replications")), "what was over is in the results now");
    }

    [Fact]
    public void A_killed_search_takes_what_was_over_and_another_question_does_not()
    {
        string[] search = ["sweep", _shell.Scenario, "--by", "agencies.japan.desks.ncb.officers=1..2", "--find"];
        Kill(command: [.. search, "mean of all requests <= 1 min", "--replications", "60000"]);
        var other = Shell.Run([.. search, "mean of all requests <= 2 min", "--out", Results]);
        Assert.Equal(ExitCode.BadInput, other.Code);
        Assert.Contains("of another sweep, which was interrupted", other.Error, StringComparison.Ordinal);
        Assert.Contains("it differs in what is varied)", other.Error, StringComparison.Ordinal);
        var answer = Shell.Run([.. search, "mean of all requests <= 1 min", "--replications", "5", "--format", "json", "--out", Results]);
        Assert.Contains("going on where this sweep was interrupted", answer.Error, StringComparison.Ordinal);
        Assert.Equal(Shell.Run([.. search, "mean of all requests <= 1 min", "--replications", "5", "--format", "json"]).Out, answer.Out);
    }

    [Fact]
    public void A_sweep_that_never_began_is_in_nobodys_way()
    {
        string[] sweep = ["sweep", _shell.Scenario, "--out", Results, "--replications", "1", "--vary"];
        Assert.Equal(ExitCode.BadInput, Shell.Run([.. sweep, "demand.*.arivals=x1..x2 by x1"]).Code);
        Assert.False(Directory.Exists(Path.Combine(Results, "replications")));
        Assert.Equal(ExitCode.Done, Shell.Run([.. sweep, "demand.*.arrivals=x1..x2 by x1"]).Code);
    }

    private Answer Compare(params string[] options) => Shell.Run(["compare", _shell.Scenario, .. options]);

    /// <summary>Starts what would take long, a comparison if nothing else is said, and kills it as soon as a replication is over.</summary>
    private void Kill(Action? before = null, params string[] command)
    {
        if (command.Length == 0) command = ["compare", _shell.Scenario, "--max-replications", "60000", "--precision", "0.01"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. command, "--quiet", "--out", Results]))!;
        Assert.True(SpinWait.SpinUntil(() => Kept.Length > 0 || process.HasExited, Within.Usual), "waited for the first replication to be over");
        Assert.False(process.HasExited, "it ended by itself");
        before?.Invoke();
        process.Kill();
        Assert.True(process.WaitForExit(Within.Usual), "waited for the end of a process that was killed");
        Assert.NotEqual(ExitCode.Done, process.ExitCode);
    }
}
