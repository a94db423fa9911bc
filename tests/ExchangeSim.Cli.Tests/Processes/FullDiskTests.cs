using ExchangeSim.Application.Results;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Processes;

/// <summary>A disk that is full while a run writes. Linux has a device that always is; a link leads each file there.</summary>
[Trait("Category", "Slow")]
public sealed class FullDiskTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private string Results => _shell.At("results");

    [Theory]
    [InlineData("requests.csv")]
    [InlineData("events.xes")]
    [InlineData("replication-2")]
    [InlineData("latency.csv")]
    public void A_full_disk_is_one_line_and_leaves_what_was_there_before(string file)
    {
        if (!File.Exists("/dev/full")) return;
        Shell.Run("run", _shell.Scenario, "--replications", "1", "--quiet", "--out", Results);
        var older = Path.Combine(Results, file);
        if (!File.Exists(older)) File.WriteAllText(older, "older");
        var before = File.ReadAllText(older);
        File.CreateSymbolicLink(older + ".unfinished", "/dev/full");
        var answer = Shell.Run("run", _shell.Scenario, "--replications", "3", "--quiet", "--out", Results);
        Assert.Equal(ExitCode.Failed, answer.Code);
        Assert.StartsWith("error: No space left on device", answer.Error);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
        Assert.Contains("fingerprint", answer.Out, StringComparison.Ordinal); // the figures need no disk
        if (file != "latency.csv") Assert.Contains("latency.csv", Manifest.Read(Results).Files.Select(one => one.Name));
        Assert.Equal(before, File.ReadAllText(older));
        Assert.Empty(Directory.GetFiles(Results, "*.unfinished"));
    }

    [Fact]
    public void What_was_complete_before_the_disk_was_full_is_kept_and_recorded()
    {
        if (!File.Exists("/dev/full")) return;
        Directory.CreateDirectory(Results);
        File.CreateSymbolicLink(Path.Combine(Results, "ocel.json.unfinished"), "/dev/full");
        Assert.Equal(ExitCode.Failed, Shell.Run("run", _shell.Scenario, "--quiet", "--out", Results, "--report", _shell.At("page.html")).Code);
        var manifest = Manifest.Read(Results);
        Assert.Equal(["datapackage.json", "ocel.json", "ocel.sqlite"], manifest.Unfinished!);
        HashSet<string> complete = ["latency.csv", "run.json", "report.html", "requests.csv", "run.sqlite", "events.xes"];
        Assert.Superset(complete, manifest.Files.Select(file => file.Name).ToHashSet());
        Assert.All(manifest.Files, file => Assert.True(File.Exists(Path.Combine(Results, file.Name)), file.Name));
        Assert.True(File.Exists(_shell.At("page.html")));
        var verified = Shell.Run("verify", Results, "-q");
        Assert.Equal(ExitCode.Done, verified.Code);
        Assert.Contains("VERIFIED AS FAR AS IT WENT", verified.Out, StringComparison.Ordinal);
        Assert.Matches(@"note +ocel\.json +unfinished", verified.Out);
        Assert.Matches(@"The\s+program\s+was\s+ended\s+while\s+it\s+wrote\s+the\s+folder", verified.Out);
        Assert.Equal(ExitCode.Done, Shell.Run("run", _shell.Scenario, "--quiet", "--out", Results).Code);
        Assert.Equal(ExitCode.Done, Shell.Run("verify", Results, "-q").Code);
    }
}
