using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Verifying;
using ExchangeSim.Testing;

namespace ExchangeSim.Application.Tests.Results;

/// <summary>A folder of results has one result in it, of one process, and writes nothing outside of itself.</summary>
public sealed class ResultFolderTests : IDisposable
{
    private readonly OwnFolder _own = new();

    public ResultFolderTests() => File.WriteAllText(Scenario, SmallWorld.Text);

    public void Dispose() => _own.Dispose();

    private string Scenario => _own.At("b.yaml");

    private string Results => _own.At("results");

    private static RequestContext OnDisk() => new() { Texts = new ScenarioTexts(), Threads = 1 };

    private void Run(params string[] without) => RunFile(Scenario, Results, without);

    private static void RunFile(string file, string folder, params string[] without) =>
        new RunService(OnDisk()).Run(new RunRequest { File = file, Replications = 1, Without = without }, new OutputTargets { Folder = folder });

    private Verification Verify() => new VerifyService(SmallWorld.Context()).Verify(new VerifyRequest(Results));

    private string Refusal()
    {
        var before = _own.Content();
        var message = Assert.Throws<InvalidRequestException>(() => Run()).Message.Replace(_own.Path, "F", StringComparison.Ordinal);
        Assert.Equal(before, _own.Content());
        return message;
    }

    [Fact]
    public void A_second_process_is_refused_while_the_first_is_at_work()
    {
        Directory.CreateDirectory(Results);
        using (FolderLock.Take(Results)) Assert.Equal("another exchangesim is at work in 'F/results'; wait for it, or name another folder with --out", Refusal());
        Assert.Empty(Directory.GetFileSystemEntries(Results));
        File.WriteAllText(Path.Combine(Results, FolderLock.FileName), ""); // a process that was killed leaves it
        Run();
        Assert.True(Verify().IsSame);
    }

    [Fact]
    public void Files_of_an_earlier_result_are_gone_when_the_next_one_leaves_them_out()
    {
        Run();
        Assert.True(File.Exists(Path.Combine(Results, "ocel.json")));
        Run("ocel", "xes", "sqlite", "requests");
        Assert.Equal(Manifest.Read(Results).Files.Select(file => file.Name).Append(Manifest.FileName).Order(),
            Directory.GetFiles(Results).Select(file => Path.GetFileName(file)).Order());
        Assert.True(Verify().IsSame);
    }

    [Fact]
    public void Texts_of_an_earlier_result_are_gone_and_what_was_changed_stays_and_is_named()
    {
        Run("ocel", "xes", "sqlite", "requests");
        var other = _own.At("other.yaml");
        File.Copy(Scenario, other);
        RunFile(other, Results, "ocel", "xes", "sqlite", "requests");
        Assert.Equal(["other.yaml"], Directory.GetFiles(Path.Combine(Results, "scenario")).Select(file => Path.GetFileName(file)));
        File.AppendAllText(Path.Combine(Results, "scenario", "other.yaml"), "# mine");
        Run("ocel", "xes", "sqlite", "requests");
        Assert.True(File.Exists(Path.Combine(Results, "scenario", "other.yaml")));
        Assert.Contains(Verify().Findings, finding => finding is { What: "scenario/other.yaml", IsSame: null });
    }

    [Fact]
    public void A_manifest_that_anybody_wrote_has_none_of_the_users_files_removed()
    {
        Run("ocel", "xes", "sqlite", "requests");
        File.WriteAllText(Path.Combine(Results, "thesis.txt"), "mine");
        File.WriteAllText(_own.At("outside.txt"), "mine");
        var manifest = Manifest.Read(Results);
        (manifest with { Files = [.. manifest.Files, new WrittenFile("thesis.txt", ContentHash.OfText("mine"), false)] }).Write(Results);
        Run("ocel", "xes", "sqlite", "requests");
        (manifest with { Files = [.. manifest.Files, new WrittenFile("../outside.txt", ContentHash.OfText("mine"), false)] }).Write(Results);
        Run("ocel", "xes", "sqlite", "requests");
        Assert.Equal(("mine", "mine"), (File.ReadAllText(Path.Combine(Results, "thesis.txt")), File.ReadAllText(_own.At("outside.txt"))));
    }

    [Fact]
    public void An_input_in_the_place_of_a_result_is_refused()
    {
        Directory.CreateDirectory(_own.At("results/scenario"));
        File.Copy(Scenario, _own.At("results/scenario/b.yaml"));
        var refusal = Assert.Throws<InvalidRequestException>(() => RunFile(_own.At("results/scenario/b.yaml"), Results));
        Assert.Contains("an input of this command, which scenario/b.yaml of the results would overwrite", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(SmallWorld.Text, File.ReadAllText(_own.At("results/scenario/b.yaml")));
    }

    [Theory]
    [InlineData("latency.csv", "a file of the results goes to 'F/results/latency.csv', which is a link")]
    [InlineData("scenario", "a folder of the results goes to 'F/results/scenario', which is a link")]
    [InlineData("replications", "a folder of the results goes to 'F/results/replications', which is a link")]
    [InlineData("manifest.json", "a file of the results goes to 'F/results/manifest.json', which is a link")]
    public void A_link_in_the_place_of_a_result_is_not_written_through(string name, string message)
    {
        if (OperatingSystem.IsWindows()) return; // links need a privilege there
        Directory.CreateDirectory(Results);
        Directory.CreateDirectory(_own.At("elsewhere"));
        File.CreateSymbolicLink(Path.Combine(Results, name), _own.At("elsewhere"));
        Assert.Contains(message, Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_in_the_place_of_a_result_is_refused_and_one_in_the_place_of_an_unfinished_file_is_in_nobodys_way()
    {
        Directory.CreateDirectory(Results);
        if (!UnixNames.Pipe(Path.Combine(Results, "latency.csv"))) return;
        Assert.Contains("which is a pipe", Refusal(), StringComparison.Ordinal);
        File.Delete(Path.Combine(Results, "latency.csv"));
        UnixNames.Pipe(Path.Combine(Results, "latency.csv.unfinished"));
        File.WriteAllText(_own.At("mine"), "mine");
        File.CreateSymbolicLink(Path.Combine(Results, "desks.csv.unfinished"), _own.At("mine"));
        UnixNames.Link(_own.At("mine"), Path.Combine(Results, "requests.csv.unfinished"));
        File.CreateSymbolicLink(Path.Combine(Results, FolderLock.FileName), _own.At("mine"));
        Run();
        Assert.Equal("mine", File.ReadAllText(_own.At("mine")));
        Assert.True(Verify().IsSame);
    }
}
