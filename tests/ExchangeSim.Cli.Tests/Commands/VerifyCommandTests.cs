using System.Text.Json;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Cli.Screen;
using ExchangeSim.Reports.Manifests;

namespace ExchangeSim.Cli.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private string Results => _shell.At("results");

    [Theory]
    [InlineData("run", "--policy second-officer --replications 3 --seed 11 --until 2022-02-01")]
    [InlineData("compare", "--max-replications 5 --policies second-officer")]
    public void Results_that_nobody_touched_are_the_same_when_they_are_made_again(string command, string options)
    {
        Write(command, options);
        var answer = Verify();
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        Assert.Contains("VERIFIED", answer.Out, StringComparison.Ordinal);
        Assert.Contains($"exchangesim {command} {_shell.Scenario}", answer.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("DIFFERS", answer.Out, StringComparison.Ordinal);
        Assert.Matches("report.html +the same, byte for byte", answer.Out);
    }

    [Fact]
    public void The_manifest_tells_what_was_run_and_what_happened()
    {
        Write("compare", "-m 5 -p second-officer --seed 3 --threads 2 --format json");
        var manifest = Manifest.Read(Results);
        var request = Assert.IsType<CompareRequest>(manifest.Request);
        Assert.Equal((_shell.Scenario, 5, 3UL), (request.File, request.MaxReplications, request.Seed));
        Assert.Equal(["second-officer"], request.Policies);
        Assert.Equal($"exchangesim compare {_shell.Scenario} --policies second-officer --max-replications 5 --seed 3", manifest.Command);
        Assert.Equal((3UL, 5, true), (manifest.Made.Seed, manifest.Made.Replications, manifest.Made.IsComplete));
        Assert.Equal([null, "second-officer"], manifest.Made.Runs.Select(run => run.Policy));
        Assert.Equal(10, manifest.Made.Runs.SelectMany(run => run.Fingerprints).Distinct().Count());
        Assert.Equal(Directory.GetFiles(Results).Select(file => Path.GetFileName(file)).Except([Manifest.FileName]).Order(), manifest.Files.Select(file => file.Name).Order());
    }

    [Fact]
    public void What_counts_is_the_copy_of_the_scenario_in_the_folder_and_not_the_original()
    {
        Write("run", "");
        File.WriteAllText(_shell.Scenario, "scenario: quite another one\n");
        Assert.Equal(ExitCode.Done, Verify().Code);
        File.Delete(_shell.Scenario);
        Assert.Equal(ExitCode.Done, Verify().Code);
        Assert.Equal(ExitCode.Done, Shell.Run("check", Path.Combine(Results, "scenario", "two-neighbours.yaml")).Code);
    }

    [Fact]
    public void Included_files_are_kept_as_they_lie_to_one_another()
    {
        Directory.CreateDirectory(_shell.At("plans"));
        Directory.CreateDirectory(_shell.At("library"));
        var (head, channels) = (File.ReadAllText(_shell.Scenario), "channels:\n  i-24-7: { name: INTERPOL I-24/7, delay: 2 min + exponential(8 min) }\n");
        File.WriteAllText(_shell.At("library/channels.yaml"), channels);
        File.WriteAllText(_shell.At("plans/plan.yaml"), head.ReplaceLineEndings("\n").Replace(channels, "include: [../library/channels.yaml]\n", StringComparison.Ordinal));
        Assert.Equal("", Shell.Run("run", _shell.At("plans/plan.yaml"), "-q", "--out", Results).Error);
        Assert.Equal(["scenario/plans/plan.yaml", "scenario/library/channels.yaml"], Manifest.Read(Results).Scenario.Select(text => text.Copy));
        File.Delete(_shell.At("library/channels.yaml"));
        Assert.Equal((ExitCode.Done, ""), (Verify().Code, Verify().Error));
    }

    [Fact]
    public void An_edited_figure_is_found_and_named()
    {
        Write("run", "");
        using var parsed = JsonDocument.Parse(File.ReadAllText(Path.Combine(Results, "run.json")));
        var sent = parsed.RootElement.GetProperty("requests").GetProperty("sent").GetInt64();
        Edit("run.json", $"\"sent\": {sent}", $"\"sent\": {sent + 1}");
        Edit("desks.csv", "japan", "tonga");
        var answer = Verify();
        Assert.Equal(ExitCode.Failed, answer.Code);
        Assert.Contains("NOT THE SAME", answer.Out, StringComparison.Ordinal);
        Assert.Contains($"requests.sent: {sent + 1}, now {sent}", answer.Out, StringComparison.Ordinal);
        Assert.Contains("\"tonga,", answer.Out, StringComparison.Ordinal);
        Assert.Contains("Files of the folder were edited", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Seconds_and_memory_are_no_figures()
    {
        Write("run", "");
        var answer = Verify();
        Assert.Matches(@"same +run\.json +every figure the same", answer.Out);
        Assert.Matches(@"same +latency\.csv +the same, byte for byte", answer.Out);
    }

    [Fact]
    public void An_edited_text_makes_other_fingerprints_and_is_named_as_the_reason()
    {
        Write("run", "");
        Edit("scenario/two-neighbours.yaml", "6 / wk", "7 / wk");
        var answer = Verify();
        Assert.Equal(ExitCode.Failed, answer.Code);
        Assert.Matches(@"other\s+fingerprints:\s+as\s+it\s+stands,\s+replication\s+1;\s+as\s+it\s+stands,\s+replication\s+2", answer.Out);
        Assert.Contains("The copy of the scenario in the folder was edited", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_version_is_named_as_a_reason()
    {
        Write("run", "");
        var manifest = Manifest.Read(Results);
        (manifest with { Version = "0.0.1", Made = manifest.Made with { Runs = [new RunFingerprints(null, ["0000000000000000"])] } }).Write(Results);
        var answer = Verify();
        Assert.Equal(ExitCode.Failed, answer.Code);
        Assert.Contains("Another version made them: 0.0.1", answer.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("were edited", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_gone_is_missed()
    {
        Write("run", "");
        File.Delete(Path.Combine(Results, "desks.csv"));
        var answer = Verify();
        Assert.Equal(ExitCode.Failed, answer.Code);
        Assert.Matches(@"DIFFERS +desks\.csv +is gone", answer.Out);
    }

    [Fact]
    public void A_folder_without_a_manifest_or_with_a_damaged_one_is_bad_input()
    {
        var none = Shell.Run("verify", _shell.Folder);
        Assert.Equal((ExitCode.BadInput, ""), (none.Code, none.Out));
        Assert.Contains("there is no manifest.json", none.Error, StringComparison.Ordinal);
        File.WriteAllText(_shell.At("manifest.json"), "{ \"command\": 3 }");
        Assert.Contains("manifest.json is damaged", Shell.Run("verify", _shell.Folder).Error, StringComparison.Ordinal);
        File.WriteAllText(_shell.At("manifest.json"), "null");
        Assert.Equal(ExitCode.BadInput, Shell.Run("verify", _shell.Folder).Code);
    }

    private void Write(string command, string options) =>
        Assert.Equal("", Shell.Run([command, _shell.Scenario, "--quiet", "--out", Results, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Error);

    private Answer Verify() => Shell.Run("verify", Results, "--quiet");

    private void Edit(string file, string from, string to)
    {
        var path = Path.Combine(Results, file);
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
