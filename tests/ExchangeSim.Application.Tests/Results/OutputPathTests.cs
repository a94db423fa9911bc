using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Saving;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Testing;

namespace ExchangeSim.Application.Tests.Results;

/// <summary>No output replaces what a request reads, or what this program did not write.</summary>
public sealed class OutputPathTests : IDisposable
{
    private readonly OwnFolder _own = new();

    public OutputPathTests()
    {
        File.WriteAllText(Scenario, SmallWorld.Text);
        File.WriteAllText(_own.At("notes.txt"), "mine");
    }

    public void Dispose() => _own.Dispose();

    private string Scenario => _own.At("b.yaml");

    private string Refusal(OutputTargets targets)
    {
        var before = _own.Content();
        var refusal = Assert.Throws<InvalidRequestException>(() => new RunService(OnDisk()).Run(new RunRequest { File = Scenario, Replications = 1 }, targets));
        Assert.Equal(before, _own.Content());
        return refusal.Message.Replace(_own.Path, "F", StringComparison.Ordinal);
    }

    private static RequestContext OnDisk() => new() { Texts = new ScenarioTexts(), Threads = 1 };

    [Theory]
    [InlineData("", "report has no name of a file behind it; write one")]
    [InlineData("F", "report 'F' is a folder; name a file in it")]
    [InlineData("F/new/", "report 'F/new/' is a folder; name a file in it")]
    [InlineData("F/b.yaml", "report 'F/b.yaml' is an input of this command, and would be overwritten; name another file")]
    [InlineData("F/./b.yaml", "report 'F/./b.yaml' is the file 'F/b.yaml', which is an input of this command, and would be overwritten; name another file")]
    [InlineData("F/notes.txt", "report 'F/notes.txt' is there already, and is no such file of this program; choose another name, or remove it first")]
    [InlineData("F/nowhere/report.html", "report 'F/nowhere/report.html' cannot be written: there is no folder 'F/nowhere'; make it, or name another file")]
    [InlineData("~/x.html", "report '~/x.html' cannot be written: '~' in quotes is not your home; write $HOME in its place, or leave the quotes out")]
    public void A_report_that_would_take_another_place_is_refused_before_the_run(string report, string message) =>
        Assert.Equal(message, Refusal(new OutputTargets { Report = report.Replace("F", _own.Path, StringComparison.Ordinal) }));

    [Theory]
    [InlineData("", "out has no name of a folder behind it; write one")]
    [InlineData("F/notes.txt", "out 'F/notes.txt' is no folder; name another")]
    public void A_folder_that_is_none_is_refused_before_the_run(string folder, string message) =>
        Assert.Equal(message, Refusal(new OutputTargets { Folder = folder.Replace("F", _own.Path, StringComparison.Ordinal) }));

    [Fact]
    public void Links_of_either_kind_to_an_input_are_followed()
    {
        if (!UnixNames.Link(Scenario, _own.At("hard.html"))) return;
        File.CreateSymbolicLink(_own.At("soft.html"), Scenario);
        foreach (var name in new[] { "hard.html", "soft.html" })
            Assert.Equal($"report 'F/{name}' is the file 'F/b.yaml', which is an input of this command, and would be overwritten; name another file",
                Refusal(new OutputTargets { Report = _own.At(name) }));
    }

    [Fact]
    public void A_report_replaces_a_report_and_a_link_stays_a_link()
    {
        var targets = new OutputTargets { Report = _own.At("latest.html") };
        File.WriteAllText(_own.At("run.html"), "");
        if (!OperatingSystem.IsWindows()) File.CreateSymbolicLink(targets.Report!, _own.At("run.html"));
        for (var i = 0; i < 2; i++) new RunService(OnDisk()).Run(new RunRequest { File = Scenario, Replications = 1 }, targets);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(targets.Report!), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(_own.At("run.html"), new FileInfo(targets.Report!).LinkTarget);
        Assert.Empty(Directory.GetFiles(_own.Path, "*.unfinished"));
    }

    [Fact]
    public void The_report_is_none_of_the_folders_files()
    {
        foreach (var name in new[] { "report.html", "run.json", "manifest.json" })
            Assert.Contains("is a file that --out writes too", Refusal(new OutputTargets { Folder = _own.At("results"), Report = _own.At("results/" + name) }),
                StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_replaces_neither_its_scenario_nor_anything_but_a_state()
    {
        string Saved(string to) => Assert.Throws<InvalidRequestException>(() => Save(to)).Message.Replace(_own.Path, "F", StringComparison.Ordinal);
        Assert.Contains("is an input of this command", Saved(Scenario), StringComparison.Ordinal);
        Assert.Contains("is no such file of this program", Saved(_own.At("notes.txt")), StringComparison.Ordinal);
        Assert.Contains("is a folder", Saved(_own.Path), StringComparison.Ordinal);
        Assert.Contains("has no name", Saved(""), StringComparison.Ordinal);
        Save(_own.At("s.state"));
        Save(_own.At("s.state"));
        var resume = new ResumeRequest { State = _own.At("s.state") };
        var refusal = Assert.Throws<InvalidRequestException>(() => new ResumeService(OnDisk()).Resume(resume, new OutputTargets { Report = _own.At("s.state") }));
        Assert.Contains("is an input of this command", refusal.Message, StringComparison.Ordinal);

        void Save(string to) => new SaveService(OnDisk()).Save(new SaveRequest { File = Scenario, At = "1 wk", To = to, Replications = 1 });
    }

    [Fact]
    public void A_new_file_replaces_nothing_that_has_content()
    {
        File.WriteAllText(_own.At("empty"), "");
        OutputPath.WriteNew(_own.At("empty"), "out", InputFiles.None, writer => writer.Write("new"));
        Assert.Equal("new", File.ReadAllText(_own.At("empty")));
        var refusal = Assert.Throws<InvalidRequestException>(() => OutputPath.WriteNew(_own.At("empty"), "out", InputFiles.None, writer => writer.Write("newer")));
        Assert.Equal(("out", $"'{_own.At("empty")}' is there already; choose another name, or remove it first"), (refusal.Field, refusal.Detail));
    }

    [Fact]
    public async Task A_pipe_gets_what_is_written_and_stays_a_pipe()
    {
        if (!UnixNames.Pipe(_own.At("pipe"))) return;
        var read = Task.Run(() => File.ReadAllText(_own.At("pipe")));
        new RunService(OnDisk()).Run(new RunRequest { File = Scenario, Replications = 1 }, new OutputTargets { Report = _own.At("pipe") });
        Assert.EndsWith("</html>\n", await read, StringComparison.Ordinal);
        Assert.Equal(ExchangeSim.Files.FileKind.Pipe, ExchangeSim.Files.FileFacts.Of(_own.At("pipe")).Kind);
        Assert.False(File.Exists(_own.At("pipe.unfinished")));
    }

    [Fact]
    public void A_device_gets_what_is_written_and_stays_a_device()
    {
        if (!OperatingSystem.IsLinux()) return;
        new RunService(OnDisk()).Run(new RunRequest { File = Scenario, Replications = 1 }, new OutputTargets { Report = "/dev/null" });
        new SaveService(OnDisk()).Save(new SaveRequest { File = Scenario, At = "1 wk", To = "/dev/null", Replications = 1 });
        Assert.Equal(ExchangeSim.Files.FileKind.Device, ExchangeSim.Files.FileFacts.Of("/dev/null").Kind);
        Assert.False(File.Exists("/dev/null.unfinished"));
    }
}
