using System.Text.Json.Nodes;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Verifying;

namespace ExchangeSim.Application.Tests.Verifying;

/// <summary>Of a command that was stopped what it had finished is made again and compared; what it had not finished is named as that, and is no difference.</summary>
public sealed class StoppedResultsTests : IDisposable
{
    private readonly MadeResults _made = new();

    public void Dispose() => _made.Dispose();

    private static string Words(Verification verification) => string.Join('\n', verification.Findings);

    [Theory]
    [InlineData("run")]
    [InlineData("compare")]
    [InlineData("sweep")]
    [InlineData("resume")]
    public void What_a_stopped_command_had_finished_is_verified(string command)
    {
        _made.Make(command, stopAt: 0.55);
        var manifest = Manifest.Read(_made.Folder);
        Assert.False(manifest.Made.IsComplete);
        Assert.InRange(manifest.Made.Replications, 1, 7);
        var verification = _made.Verify();
        Assert.True(verification.Verdict == Verdict.SameSoFar, Words(verification));
        Assert.Contains("that had come to their end, each with the same fingerprint", Words(verification), StringComparison.Ordinal);
        Assert.Equal(["The command was stopped before its end: what it had finished is verified. The same command writes all of it."], verification.Reasons());
        var table = Directory.GetFiles(_made.Folder, "*.csv").Order(StringComparer.Ordinal).First();
        File.AppendAllText(table, "more\r\n");
        Assert.Equal(Verdict.Differs, _made.Verify().Verdict);
        Assert.Equal(["Files of the folder were edited, or are gone."], _made.Verify().Reasons());
    }

    [Theory]
    [InlineData("run", 8)]
    [InlineData("compare", 16)]
    public void One_that_was_stopped_behind_its_last_replication_has_no_histories_and_says_so(string command, int replications)
    {
        _made.Make(command, stopBehind: replications);
        var manifest = Manifest.Read(_made.Folder);
        Assert.Equal((false, 8), (manifest.Made.IsComplete, manifest.Made.Replications));
        var verification = _made.Verify();
        Assert.True(verification.Verdict == Verdict.SameSoFar, Words(verification));
    }

    [Fact]
    public void A_file_of_another_length_is_not_read()
    {
        _made.Make("run");
        using (var file = File.OpenWrite(_made.At("requests.csv"))) file.SetLength(20L << 30); // no machine reads so much within a test
        var verification = _made.Verify();
        Assert.Contains(verification.Findings, finding => finding is { What: "requests.csv", IsSame: false });
    }

    [Fact]
    public void A_manifest_that_asked_for_other_replications_than_it_made_is_damage_and_nothing_is_run()
    {
        _made.Make("run");
        var manifest = Manifest.Read(_made.Folder);
        (manifest with { Request = (RunRequest)manifest.Request with { Replications = 60_000 } }).Write(_made.Folder);
        Assert.Contains("is damaged: it asked for 60000 replications and made 8", Assert.Throws<InvalidRequestException>(() => _made.Verify()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_that_was_stopped_is_verified_for_the_values_that_it_had_tried()
    {
        _made.Make("search");
        var whole = Manifest.Read(_made.Folder);
        Assert.Single(whole.Made.Runs); // the last value does not do, so nothing does
        Assert.Equal(Verdict.Same, _made.Verify().Verdict);
        (whole with { Made = whole.Made with { IsComplete = false } }).Write(_made.Folder);
        Assert.Equal(Verdict.Differs, _made.Verify().Verdict); // one that was stopped after it writes that it was
    }

    [Fact]
    public void Replications_are_run_again_by_their_numbers()
    {
        RunSome();
        Assert.Equal([1, 3, 4], Manifest.Read(_made.Folder).Made.Runs[0].Finished!);
        var rows = File.ReadLines(_made.At("requests.csv")).Select(line => line.Split(',')).ToList();
        Assert.Equal(["1", "3", "4"], rows.Skip(1).Select(row => row[Array.IndexOf(rows[0], "replication")]).Distinct());
        Assert.Equal(Verdict.SameSoFar, _made.Verify().Verdict);
        Finished(new JsonArray(1, 3, 5));
        Assert.Contains(_made.Verify().Findings, finding => finding is { What: "runs", IsSame: false } && finding.Says.Contains("replication 5", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[3, 1, 4]")]
    [InlineData("[1, 1, 4]")]
    [InlineData("[0, 1, 4]")]
    [InlineData("[1, 4]")]
    [InlineData("[1, 4, 70000]")]
    [InlineData("null")]
    public void Numbers_that_no_stopped_run_has_are_damage(string finished)
    {
        RunSome();
        Finished(JsonNode.Parse(finished));
        Assert.Contains("is damaged: it was stopped after replications that it cannot have finished",
            Assert.Throws<InvalidRequestException>(() => _made.Verify()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_stopped_in_its_first_replication_cannot_be_verified_and_is_not_called_different()
    {
        _made.Make("run", stopAt: 0);
        var verification = _made.Verify();
        Assert.True(verification.Verdict == Verdict.Unknown, Words(verification));
        Assert.Contains("stopped in the first replication", Words(verification), StringComparison.Ordinal);
        File.AppendAllText(_made.At("latency.csv"), "more");
        Assert.Equal(Verdict.Differs, _made.Verify().Verdict);
    }

    [Fact]
    public void Files_that_were_not_complete_are_named_as_unfinished()
    {
        using (var parts = new RunService(SmallWorld.Context()).RunInParts(new RunRequest { File = SmallWorld.File }, new OutputTargets { Folder = _made.Folder }).GetEnumerator())
            Assert.True(parts.MoveNext()); // the program is ended when the small files are there
        Assert.Contains("requests.csv", Manifest.Read(_made.Folder).Unfinished!);
        var verification = _made.Verify();
        Assert.True(verification.Verdict == Verdict.SameSoFar, Words(verification));
        Assert.Contains(verification.Findings, finding => finding is { What: "requests.csv", IsSame: null } && finding.Says.StartsWith("unfinished", StringComparison.Ordinal));
        Assert.Equal(["The program was ended while it wrote the folder; the same command writes it anew."], verification.Reasons());

        File.WriteAllText(_made.At("requests.csv"), "of an earlier result");
        Assert.Contains(_made.Verify().Findings, finding => finding is { What: "requests.csv", IsSame: false });
    }

    // As a run of six that was stopped when the second had not come to its end, on several threads.
    private void RunSome()
    {
        var request = new RunRequest { File = SmallWorld.File, Replications = 6 };
        Assert.False(new RunService(SmallWorld.Context()).RunInParts(request, new OutputTargets { Folder = _made.Folder }, only: [1, 3, 4]).Last().IsComplete);
    }

    private void Finished(JsonNode? numbers)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(_made.At(Manifest.FileName)))!;
        manifest["made"]!["runs"]![0]!["finished"] = numbers;
        File.WriteAllText(_made.At(Manifest.FileName), manifest.ToJsonString());
    }
}
