using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Exercises;
using ExchangeSim.Application.Exercises.Archives;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Saving;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Sweeps;
using ExchangeSim.Application.Tests.Exercises;
using ExchangeSim.Testing;

namespace ExchangeSim.Application.Tests.Results;

/// <summary>Outputs that are inputs, under whatever name: refused before anything runs, and nothing is changed, for each command that writes.</summary>
public sealed class OutputOverInputTests : IDisposable
{
    private readonly OwnFolder _own = new();

    public OutputOverInputTests()
    {
        Directory.CreateDirectory(_own.At("a/lib"));
        File.WriteAllText(_own.At("a/lib/places.yaml"), SmallWorld.Text[SmallWorld.Text.IndexOf("agencies:", StringComparison.Ordinal)..SmallWorld.Text
            .IndexOf("channels:", StringComparison.Ordinal)]);
        File.WriteAllText(Scenario, SmallWorld.Text.Replace(File.ReadAllText(_own.At("a/lib/places.yaml")), "include: [lib/places.yaml]\n", StringComparison.Ordinal));
        new SaveService(OnDisk()).Save(new SaveRequest { File = Scenario, At = "1 wk", To = State, Replications = 1 });
    }

    public void Dispose() => _own.Dispose();

    private string Scenario => _own.At("a/b.yaml");
    private string State => _own.At("a/s.state");

    private static RequestContext OnDisk(params IEnumerable<string> inputs) => new() { Texts = new ScenarioTexts(), Threads = 1, Inputs = [.. inputs] };

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var command in (string[])["run", "compare", "sweep", "search", "save", "resume", "generate"])
                foreach (var input in command switch { "resume" => (string[])["a/s.state"], "generate" => ["a/b.yaml"], _ => ["a/b.yaml", "a/lib/places.yaml"] })
                    foreach (var way in (string[])["itself", "up and down", "double slash", "soft link", "link to a link", "hard link", "linked folder", "other letters"])
                        cases.Add(command, input, way);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_output_that_is_an_input_is_refused_and_nothing_is_changed(string command, string input, string way)
    {
        if (Name(input, way) is not { } output) return; // the system knows no such names
        var before = _own.Content();
        var refusal = Assert.Throws<InvalidRequestException>(() => Write(command, output, input));
        Assert.Contains("an input of this command, and would be overwritten; name another file", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, _own.Content());
    }

    private string? Name(string input, string way)
    {
        var (path, name) = (_own.At(input), Path.GetFileName(input));
        switch (way)
        {
            case "itself": return path;
            case "up and down": return _own.At("a/../a/lib/../../" + input);
            case "double slash": return path.Replace("/a/", "//a/./", StringComparison.Ordinal);
            case "hard link": return UnixNames.Link(path, _own.At("hard")) ? _own.At("hard") : null;
            case "other letters":
                var other = Path.Combine(Path.GetDirectoryName(path)!, name.ToUpperInvariant());
                return File.Exists(other) ? other : null;
        }
        if (OperatingSystem.IsWindows()) return null; // links need rights there
        switch (way)
        {
            case "soft link": return File.CreateSymbolicLink(_own.At("soft"), path).FullName;
            case "link to a link":
                File.CreateSymbolicLink(_own.At("soft"), path);
                return File.CreateSymbolicLink(_own.At("softer"), "soft").FullName;
            default:
                Directory.CreateSymbolicLink(_own.At("there"), Path.GetDirectoryName(path)!);
                return _own.At("there/" + name);
        }
    }

    private void Write(string command, string output, string input)
    {
        var targets = new OutputTargets { Report = output };
        switch (command)
        {
            case "run": new RunService(OnDisk()).Run(new RunRequest { File = Scenario, Replications = 1 }, targets); break;
            case "compare": new CompareService(OnDisk()).Compare(new CompareRequest { File = Scenario, MaxReplications = 2 }, targets); break;
            case "sweep": new SweepService(OnDisk()).Sweep(new SweepRequest { File = Scenario, Vary = ["agencies.japan.desks.ncb.officers=1,2"] }, targets); break;
            case "search":
                new SweepService(OnDisk()).Search(new SearchRequest { File = Scenario, Find = "mean of all requests <= 3 d", By = "agencies.japan.desks.ncb.officers=1..2" },
                    targets);
                break;
            case "save": new SaveService(OnDisk()).Save(new SaveRequest { File = Scenario, At = "1 wk", To = output, Replications = 1 }); break;
            case "resume": new ResumeService(OnDisk()).Resume(new ResumeRequest { State = State }, targets); break;
            default: OutputPath.WriteNew(output, "out", OnDisk(_own.At(input)).InputsAnd([]), writer => writer.Write("a world")); break;
        }
    }

    [Fact]
    public void A_text_that_an_earlier_result_keeps_is_not_removed_with_it_when_it_is_run()
    {
        var results = new OutputTargets { Folder = _own.At("results") };
        new RunService(OnDisk()).Run(new RunRequest { File = Scenario, Replications = 1 }, results);
        var kept = Directory.GetFiles(results.Folder!, "places.yaml", SearchOption.AllDirectories).Single();
        File.WriteAllText(_own.At("a/c.yaml"), File.ReadAllText(Scenario).Replace("lib/places.yaml", kept, StringComparison.Ordinal));
        var before = _own.Content();
        var refusal = Assert.Throws<InvalidRequestException>(() => new RunService(OnDisk()).Run(new RunRequest { File = _own.At("a/c.yaml"), Replications = 1 }, results));
        Assert.Contains("an input of this command", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, _own.Content());
    }

    [Fact]
    public void An_input_with_the_name_of_an_unfinished_output_is_not_written_over()
    {
        File.Copy(Scenario, _own.At("a/r.html.unfinished"));
        var before = _own.Content();
        var refusal = Assert.Throws<InvalidRequestException>(() => new RunService(OnDisk()).Run(new RunRequest { File = _own.At("a/r.html.unfinished"), Replications = 1 },
            new OutputTargets { Report = _own.At("a/r.html") }));
        Assert.Contains("until it is complete", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, _own.Content());
    }

    [Fact]
    public void An_archive_that_lies_where_its_papers_go_is_not_written_over()
    {
        var archive = _own.At("a" + ArchiveFile.Ending);
        File.WriteAllBytes(archive, PlayedLesson.Archived.ToBytes());
        Debrief(archive);
        File.Move(archive, _own.At("out/grades.csv"), overwrite: true);
        var refusal = Assert.Throws<InvalidRequestException>(() => Debrief(_own.At("out/grades.csv")));
        Assert.Contains("is an input of this command", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(PlayedLesson.Archived.ToBytes(), File.ReadAllBytes(_own.At("out/grades.csv")));

        void Debrief(string from) => new PapersService(new RequestContext()).Debrief(new DebriefRequest(from, _own.At("out"), "en") { Seeds = 0 }).Replayed.Dispose();
    }
}
