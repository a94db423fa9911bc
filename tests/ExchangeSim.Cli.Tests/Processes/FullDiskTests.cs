using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Processes;

/// <summary>A disk that is full while a run writes. Linux has a device that always is; a link leads each file there.</summary>
[Trait("Category", "Slow")]
public sealed class FullDiskTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("requests.csv")]
    [InlineData("events.xes")]
    [InlineData("replication-2")]
    [InlineData("latency.csv")]
    public void A_full_disk_is_one_line_and_leaves_what_was_there_before(string file)
    {
        if (!File.Exists("/dev/full")) return;
        var folder = Directory.CreateDirectory(_shell.At("results")).FullName;
        var older = Path.Combine(folder, file);
        File.WriteAllText(older, "older");
        File.CreateSymbolicLink(older + ".unfinished", "/dev/full");
        var answer = Shell.Run("run", _shell.Scenario, "--replications", "3", "--quiet", "--out", folder);
        Assert.Equal(ExitCode.Failed, answer.Code);
        Assert.StartsWith("error: No space left on device", answer.Error);
        Assert.Single(answer.Error.TrimEnd().Split('\n'));
        Assert.Equal("older", File.ReadAllText(older));
        Assert.Empty(Directory.GetFiles(folder, "*.unfinished"));
    }
}
