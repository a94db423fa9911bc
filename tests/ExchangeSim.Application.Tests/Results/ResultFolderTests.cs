using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Saving;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Sweeps;
using ExchangeSim.Application.Verifying;
using ExchangeSim.Application.Work;
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
    public void What_replaces_the_result_of_another_command_says_so()
    {
        var told = new Told();
        var context = new RequestContext { Texts = new ScenarioTexts(), Threads = 1, Observer = told };
        void Again(ulong seed) => new RunService(context with { Texts = new ScenarioTexts() }).Run(
            new RunRequest { File = Scenario, Replications = 1, Seed = seed, Without = ["ocel", "xes", "sqlite", "requests"] }, new OutputTargets { Folder = Results });
        Again(5);
        Again(5);
        Assert.Empty(told.Warnings);
        Again(6);
        Assert.Matches("^this replaces the result of 'exchangesim run .*--seed 5.*' of [0-9-]{10} [0-9:]{5} UTC in '.*'; name another folder with --out to keep both$",
            Assert.Single(told.Warnings));
    }

    private sealed class Told : IWorkObserver
    {
        internal List<string> Warnings { get; } = [];

        public void OnProgress(in WorkProgress progress) { }

        public void OnWarning(string warning) => Warnings.Add(warning);

        public void OnNotice(string notice) { }
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
        Assert.Contains("which no manifest.json there says to be of this program", Refusal(), StringComparison.Ordinal);
        Assert.Equal(("mine", "mine"), (File.ReadAllText(Path.Combine(Results, "thesis.txt")), File.ReadAllText(_own.At("outside.txt"))));
    }

    [Theory]
    [InlineData("latency.csv")]
    [InlineData("scenario/b.yaml")]
    [InlineData("ocel.json")] // which the next result leaves out
    public void What_was_changed_in_a_result_is_kept_beside_the_next_one_and_named(string name)
    {
        Run("xes", "sqlite", "requests");
        var warned = new Warned();
        for (var time = 1; time <= 2; time++)
        {
            File.AppendAllText(Path.Combine(Results, name), "mine");
            var changed = File.ReadAllText(Path.Combine(Results, name));
            var request = new RunRequest { File = Scenario, Replications = 1, Without = ["xes", "sqlite", "requests", "ocel"] };
            new RunService(OnDisk() with { Observer = warned }).Run(request, new OutputTargets { Folder = Results });
            var aside = name + (time == 1 ? ".yours" : ".yours-2");
            Assert.Equal(changed, File.ReadAllText(Path.Combine(Results, aside)));
            Assert.Contains($"1 file of the earlier result in '{Results}' was changed since; what you changed is kept as {aside}", warned.Warnings);
            Assert.True(Verify().IsSame);
            if (name == "ocel.json") return; // there is none to change now
        }
    }

    [Fact]
    public void What_was_not_changed_is_not_kept()
    {
        Run();
        Run();
        Assert.Empty(Directory.GetFiles(Results, "*.yours*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("--report")]
    [InlineData("warm-up")]
    public void A_request_that_is_refused_leaves_no_folder(string mistake)
    {
        var (request, targets) = (new RunRequest { File = Scenario }, new OutputTargets { Folder = _own.At("deep/results") });
        if (mistake == "--report") targets = targets with { Report = _own.At("deep/results/scenario/x.html") };
        else request = request with { WarmUp = "1000 wk" };
        Assert.Throws<InvalidRequestException>(() => new RunService(OnDisk()).Run(request, targets));
        Assert.False(Path.Exists(_own.At("deep")));
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
    [InlineData("latency.csv", "out 'F/results/latency.csv', where a file of the results goes, is a link")]
    [InlineData("scenario", "out 'F/results/scenario', where a folder of the results goes, is a link")]
    [InlineData("replications", "out 'F/results/replications', where a folder of the results goes, is a link")]
    [InlineData("manifest.json", "out 'F/results/manifest.json', where a file of the results goes, is a link")]
    public void A_link_in_the_place_of_a_result_is_not_written_through(string name, string message)
    {
        if (OperatingSystem.IsWindows()) return; // links need a privilege there
        Directory.CreateDirectory(Results);
        Directory.CreateDirectory(_own.At("elsewhere"));
        File.CreateSymbolicLink(Path.Combine(Results, name), _own.At("elsewhere"));
        Assert.Contains(message, Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_in_the_place_of_a_result_is_refused_and_a_second_name_of_a_file_is_not_written_through()
    {
        Directory.CreateDirectory(Results);
        if (!UnixNames.Pipe(Path.Combine(Results, "latency.csv"))) return;
        Assert.Contains("where a file of the results goes, is a pipe", Refusal(), StringComparison.Ordinal);
        File.Delete(Path.Combine(Results, "latency.csv"));
        File.WriteAllText(_own.At("mine"), "mine");
        UnixNames.Link(_own.At("mine"), Path.Combine(Results, "requests.csv.unfinished"));
        Run();
        Assert.Equal("mine", File.ReadAllText(_own.At("mine")));
        Assert.True(Verify().IsSame);
    }

    [Theory]
    [InlineData(FolderLock.FileName)]
    [InlineData("run.json.unfinished")]
    [InlineData("scenario/b.yaml.unfinished")]
    public void What_is_in_the_place_of_a_file_under_way_is_named_before_the_run(string name)
    {
        var path = Path.Combine(Results, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path);
        Assert.Contains($"'F/results/{name}', where a file of the results goes, is a folder; remove it, or name another folder", Refusal(), StringComparison.Ordinal);
        Directory.Delete(path);
        if (!UnixNames.Pipe(path)) return;
        Assert.Contains($"'F/results/{name}', where a file of the results goes, is a pipe", Refusal(), StringComparison.Ordinal);
        File.Delete(path);
        File.CreateSymbolicLink(path, _own.At("b.yaml"));
        Assert.Contains($"'F/results/{name}', where a file of the results goes, is a link", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latency.csv")]
    [InlineData("ocel.sqlite")]
    [InlineData("manifest.json")]
    [InlineData("scenario/b.yaml")]
    public void A_file_of_somebody_else_in_the_place_of_a_result_is_not_replaced(string name)
    {
        Directory.CreateDirectory(_own.At("results/scenario"));
        File.WriteAllText(Path.Combine(Results, name), "mine");
        File.WriteAllText(Path.Combine(Results, FolderLock.FileName), ""); // that a program was killed there makes it no result
        Assert.Equal($"out 'F/results' has 1 file in the place of results, which no manifest.json there says to be of this program: {name}; move it away, or name another folder",
            Refusal());
    }

    [Fact]
    public void A_file_of_somebody_else_beside_a_result_of_another_kind_is_not_replaced()
    {
        Sweep();
        File.WriteAllText(Path.Combine(Results, "latency.csv"), "mine");
        Assert.Contains("has 1 file in the place of results", Refusal(), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(Results, "thesis.unfinished"), "mine");
        Sweep();
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Results, "thesis.unfinished")));
    }

    [Fact]
    public void Replications_of_somebody_else_are_not_removed()
    {
        Directory.CreateDirectory(_own.At("results/replications"));
        foreach (var name in (string[])["of.json", "5.replication"])
        {
            var path = _own.At("results/replications/" + name);
            File.WriteAllText(path, "{}");
            Assert.Contains("of no comparison or sweep that this program knows", Assert.Throws<InvalidRequestException>(() => Sweep()).Message, StringComparison.Ordinal);
            Assert.Equal("{}", File.ReadAllText(path));
            File.Delete(path);
        }
        Sweep();
    }

    [Fact]
    public void Each_request_writes_the_files_that_are_known_to_be_its_own_and_removes_those_of_another()
    {
        ResultRequest[] requests =
        [
            new RunRequest { File = Scenario, Replications = 1 }, new RunRequest { File = Scenario, Replications = 1, Without = ["xes", "sqlite"] },
            new CompareRequest { File = Scenario, MaxReplications = 5 }, new SweepRequest { File = Scenario, Vary = ["demand.*.arrivals=x1..x2 by x1"], Replications = 1 },
            new SearchRequest { File = Scenario, Find = "mean of all requests <= 1 min", By = "agencies.japan.desks.ncb.officers=1..2", Replications = 1 },
            new ResumeRequest { State = _own.At("s.state") }, new ResumeRequest { State = _own.At("s.state"), Without = ["ocel"] },
        ];
        new SaveService(OnDisk()).Save(new SaveRequest { File = Scenario, At = "1 wk", To = _own.At("s.state"), Replications = 1 });
        foreach (var request in requests.Concat(requests.Reverse()))
        {
            Make(request);
            Assert.Equal(ResultNames.Of(request).Append(Manifest.FileName).Order(StringComparer.Ordinal),
                Directory.GetFiles(Results).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
            Assert.Superset(ResultNames.Of(request).ToHashSet(), ResultNames.All.ToHashSet());
            Assert.Null(Manifest.Read(Results).Unfinished);
        }
    }

    private void Sweep() => Make(new SweepRequest { File = Scenario, Vary = ["demand.*.arrivals=x1..x2 by x1"], Replications = 1 });

    private void Make(ResultRequest request)
    {
        var targets = new OutputTargets { Folder = Results };
        switch (request)
        {
            case RunRequest run: new RunService(OnDisk()).Run(run, targets); break;
            case CompareRequest compare: new CompareService(OnDisk()).Compare(compare, targets); break;
            case SweepRequest sweep: new SweepService(OnDisk()).Sweep(sweep, targets); break;
            case ResumeRequest resume: new ResumeService(OnDisk()).Resume(resume, targets); break;
            case SearchRequest search: new SweepService(OnDisk()).Search(search, targets); break;
            default: throw new ArgumentOutOfRangeException(nameof(request));
        }
    }
}
