using ExchangeSim.Reports.Logs;
using ExchangeSim.Reports.Outputs;
using ExchangeSim.Reports.Tests.Logs;
using ExchangeSim.Scenarios;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Runs;
using ExchangeSim.Simulation.TestKit;
using NodaTime;

namespace ExchangeSim.Reports.Tests.Outputs;

public sealed class LargeFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_takes_gigabytes_is_told_with_the_words_that_leave_it_out() => Assert.Equal(
        "The files of requests will take about 8.1 GB, most of it xes (3.8 GB) and ocel (3.8 GB); with --without xes,ocel they are not written.",
        LargeFiles.Advice(LogChoice.Usual, 2_000_000, 1));

    [Fact]
    public void Of_many_replications_the_database_is_the_largest() => Assert.Equal(
        "The files of requests will take about 28 GB, most of it sqlite (19 GB); with --without sqlite they are not written.",
        LargeFiles.Advice(LogChoice.Usual, 100_000_000, 100));

    [Theory]
    [InlineData(200_000, "")]
    [InlineData(2_000_000, "xes,ocel")]
    public void What_stays_small_needs_no_word(long events, string without) =>
        Assert.Null(LargeFiles.Advice(LogChoice.Usual with { Without = without.Split(',') }, events, 1));

    // Within a half: it is advice.
    [Theory]
    [InlineData("vietnam-cambodia-2021.yaml")]
    [InlineData("validation/tandem.yaml")]
    public void The_sizes_are_about_those_of_the_files(string file)
    {
        var read = ScenarioFile.Read(Path.Combine(ShippedFiles.Folder, file)).Scenario!;
        var scenario = read with { WarmUp = Duration.Zero, Length = Duration.FromDays(60) };
        var choice = LogChoice.Usual with { Without = ["xlsx"] };
        using var logs = new RunLogs(scenario, 1, _folder, LogFiles.In(_folder, scenario, choice));
        using var run = new SimulationRun(CompiledScenario.Compile(scenario), logs.Traced(new RunSettings { Seed = scenario.Seed }), logs.Observe(0, new Recorder()));
        var result = run.Finish();
        logs.End(0, isComplete: true);
        Assert.NotEmpty(logs.Complete(Example.Report).SelectMany(paths => paths).ToList());
        var sizes = LogFiles.SizesOf(choice, result.Events, 1).ToDictionary(size => size.Name, size => size.Bytes);
        (string, string[])[] logged = [("sqlite", ["run.sqlite"]), ("xes", ["events.xes", "activities.csv"]), ("ocel", ["ocel.sqlite", "ocel.json"])];
        foreach (var (name, files) in logged)
        {
            var written = files.Sum(one => new FileInfo(Path.Combine(_folder, one)).Length);
            Assert.InRange(sizes[name], written * 0.5, written * 1.5);
        }
    }
}
