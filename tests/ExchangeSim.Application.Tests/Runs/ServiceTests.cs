using ExchangeSim.Application.Checks;
using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Saving;
using ExchangeSim.Application.Sweeps;
using ExchangeSim.Application.Traces;
using ExchangeSim.Application.Verifying;
using ExchangeSim.Application.Work;

namespace ExchangeSim.Application.Tests.Runs;

/// <summary>All that can be asked for, as a program without a console asks for it.</summary>
public sealed class ServiceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static RunRequest Small => new() { File = SmallWorld.File };

    [Fact]
    public void A_run_answers_with_figures_and_reports_its_progress()
    {
        var observer = new Recorder();
        var outcome = new RunService(SmallWorld.Context() with { Observer = observer }).Run(Small);
        Assert.True(outcome.IsComplete);
        Assert.Equal(2, outcome.Report.Figures.Replications);
        Assert.Empty(outcome.Files);
        Assert.Equal(new WorkProgress("simulating 2 replications", 0), observer.Progress[0]);
        Assert.All(observer.Progress, progress => Assert.InRange(progress.Share!.Value, 0, 1));
    }

    [Fact]
    public void A_run_that_is_stopped_before_it_begins_has_nothing_to_report()
    {
        var report = new RunService(SmallWorld.Context() with { Stop = new CancellationToken(true) }).Run(Small).Report;
        Assert.False(report.Figures.IsComplete);
    }

    [Fact]
    public void Results_are_made_again_from_what_was_asked_for()
    {
        var results = Path.Combine(_folder, "results");
        new RunService(SmallWorld.Context()).Run(Small with { Policy = "second-officer", Seed = 11 }, new OutputTargets { Folder = results });
        var verification = new VerifyService(new RequestContext()).Verify(new VerifyRequest(results));
        Assert.True(verification.IsSame, string.Join('\n', verification.Findings));
        Assert.Equal("second-officer", Assert.IsType<RunRequest>(verification.Manifest.Request).Policy);
    }

    [Fact]
    public void A_saved_run_continues_to_the_same_end()
    {
        var state = Path.Combine(_folder, "january.state");
        new SaveService(SmallWorld.Context()).Save(new SaveRequest { File = SmallWorld.File, At = "2022-01-31", To = state });
        var resumed = new ResumeService(new RequestContext()).Resume(new ResumeRequest { State = state });
        Assert.Equal(new RunService(SmallWorld.Context()).Run(Small).Report.Figures.Fingerprints, resumed.Report.Figures.Fingerprints);
    }

    [Fact]
    public void Policies_are_compared_figures_varied_requests_traced_and_loads_computed()
    {
        var compared = new CompareService(SmallWorld.Context()).Compare(new CompareRequest { File = SmallWorld.File, MaxReplications = 5 });
        Assert.Equal("second-officer", compared.Report.Figures.Policies[^1].Policy);
        var swept = new SweepService(SmallWorld.Context()).Sweep(new SweepRequest { File = SmallWorld.File, Vary = ["agencies.japan.desks.ncb.officers=1..3"] });
        Assert.Equal(3, swept.Figures.Points.Count);
        var traced = new TraceService(SmallWorld.Context()).Trace(new TraceRequest { File = SmallWorld.File, Slowest = 2 });
        Assert.Equal(2, traced.Requests.Count);
        Assert.All(traced.Requests, request => Assert.NotEmpty(request.Trace.Segments));
        Assert.NotEmpty(new CheckService(SmallWorld.Context()).Check(new CheckRequest(SmallWorld.File)).Preflight.DeskLoads);
    }

    [Theory]
    [InlineData("2020-01-01", null, "until")]
    [InlineData("soon", null, "until")]
    [InlineData(null, "9 wk", "warm-up")]
    [InlineData("1 wk", "2 wk", "until")]
    public void A_field_that_is_wrong_is_named(string? until, string? warmUp, string field) =>
        Assert.Equal(field, Assert.Throws<InvalidRequestException>(() => new RunService(SmallWorld.Context()).Run(Small with { Until = until, WarmUp = warmUp })).Field);

    [Fact]
    public void All_problems_of_a_scenario_come_with_their_places()
    {
        var context = new RequestContext { Texts = new([new("broken.yaml", "scenario: 3\nagencies: []\n")]) };
        var problems = Assert.Throws<InvalidScenarioException>(() => new RunService(context).Run(new RunRequest { File = "broken.yaml" })).Problems;
        Assert.InRange(problems.Count, 2, 20);
        Assert.All(problems, problem => Assert.Equal("broken.yaml", problem.File));
    }

    private sealed class Recorder : IWorkObserver
    {
        public List<WorkProgress> Progress { get; } = [];

        public void OnProgress(in WorkProgress progress) => Progress.Add(progress);

        public void OnWarning(string warning) { }

        public void OnNotice(string notice) { }
    }
}
