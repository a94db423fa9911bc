using ExchangeSim.Application.Checks;
using ExchangeSim.Application.Comparisons;
using ExchangeSim.Application.Faults;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Application.Saving;
using ExchangeSim.Application.Scenarios;
using ExchangeSim.Application.Sweeps;
using ExchangeSim.Application.Traces;
using ExchangeSim.Application.Verifying;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Application.Tests.Runs;

/// <summary>A scenario with uncertain numbers, asked for everything that can be asked for.</summary>
public sealed class UncertainRunTests : IDisposable
{
    private const string Uncertain = "\nuncertain:\n  demand.routine.arrivals: x uniform(0.5, 2)\n  procedures.information.steps.look-up.work.mean: uniform(2 h, 8 h)\n";
    private const string Table = "demand.routine.arrivals\nx0.5\nx1\nx2\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static RequestContext Context(string more = Uncertain, string? table = null) => SmallWorld.Context() with
    {
        Texts = new ScenarioTexts([new SourceText(SmallWorld.File, SmallWorld.Text + more), .. table is null ? [] : new[] { new SourceText("draws.csv", table) }]),
    };

    private static RunRequest Four => new() { File = SmallWorld.File, Replications = 4 };

    private static IReadOnlyList<string> Fingerprints(RequestContext context, RunRequest request) => new RunService(context).Run(request).Report.Figures.Fingerprints;

    [Fact]
    public void Each_replication_has_its_own_draw_whatever_the_number_of_threads()
    {
        var (drawn, written) = (Fingerprints(Context(), Four), Fingerprints(SmallWorld.Context(), Four));
        Assert.All(drawn.Zip(written), pair => Assert.NotEqual(pair.Second, pair.First));
        Assert.Equal(drawn, Fingerprints(Context() with { Threads = 4 }, Four));
        Assert.Equal(drawn.Take(2), Fingerprints(Context(), Four with { Replications = 2 }));
    }

    [Fact]
    public void A_comparison_has_the_replications_of_the_runs_it_stands_for()
    {
        var compared = new CompareService(Context()).Compare(new CompareRequest { File = SmallWorld.File, Replications = 4 }).Report.Figures;
        Assert.Equal(Fingerprints(Context(), Four), compared.Baseline.Fingerprints);
        Assert.Equal(Fingerprints(Context(), Four with { Policy = "second-officer" }), compared.Policies[1].Fingerprints);
    }

    [Fact]
    public void A_run_that_is_saved_and_resumed_ends_as_the_one_that_was_not()
    {
        var state = Path.Combine(_folder, "january.state");
        new SaveService(Context()).Save(new SaveRequest { File = SmallWorld.File, At = "2022-01-31", To = state, Replications = 4 });
        Assert.Equal(Fingerprints(Context(), Four), new ResumeService(new RequestContext()).Resume(new ResumeRequest { State = state }).Report.Figures.Fingerprints);
        var branched = new ResumeService(new RequestContext()).Resume(new ResumeRequest { State = state, Policy = "second-officer" });
        Assert.True(branched.IsComplete);
    }

    [Fact]
    public void Results_are_made_again_with_their_table_of_parameters()
    {
        var results = Path.Combine(_folder, "results");
        new RunService(Context("\nparameters: draws.csv\n", Table)).Run(Four with { Replications = 3 }, new OutputTargets { Folder = results });
        var verification = new VerifyService(new RequestContext()).Verify(new VerifyRequest(results));
        Assert.True(verification.IsSame, string.Join('\n', verification.Findings));
    }

    [Fact]
    public void A_table_with_too_few_rows_is_refused_before_anything_runs()
    {
        var context = Context("\nparameters: draws.csv\n", Table);
        var fault = Assert.Throws<InvalidRequestException>(() => new RunService(context).Run(Four)).Message;
        Assert.Equal("the scenario's table of parameters has 3 rows, and 4 replications need one each; ask for fewer with --replications, or add rows", fault);
        Assert.Throws<InvalidRequestException>(() => new CompareService(context).Compare(new CompareRequest { File = SmallWorld.File, Replications = 4 }));
        Assert.Equal(3, new CompareService(context).Compare(new CompareRequest { File = SmallWorld.File }).Report.Figures.Replications);
    }

    [Fact]
    public void A_row_with_the_values_that_are_written_gives_the_replication_that_is_written() => Assert.Equal(
        Fingerprints(SmallWorld.Context(), Four with { Replications = 2 })[1], Fingerprints(Context("\nparameters: draws.csv\n", Table), Four with { Replications = 2 })[1]);

    [Fact]
    public void A_sweep_and_a_trace_draw_as_a_run_does()
    {
        var swept = new SweepService(Context()).Sweep(new SweepRequest { File = SmallWorld.File, Vary = ["agencies.japan.desks.ncb.officers=1..2"] });
        Assert.True(swept.Figures.IsComplete);
        var slowest = new RunService(Context()).Run(Four).Report.Figures.Slowest[0];
        var traced = new TraceService(Context()).Trace(new TraceRequest { File = SmallWorld.File, Slowest = 1, Replication = slowest.Replication + 1 });
        Assert.Equal(slowest.LatencyHours, traced.Requests[0].Trace.Request.Latency / 3_600_000.0, 1e-9);
    }

    [Fact]
    public void A_run_says_what_one_run_may_bring_and_what_of_that_is_assumed()
    {
        var report = new RunService(Context()).Run(Four with { Replications = 12 }).Report;
        var text = PageOf(page => ConsoleReport.Write(page, report, []));
        Assert.Contains("WHAT ONE RUN MAY BRING", text, StringComparison.Ordinal);
        Assert.Contains("is explained by the assumptions", text, StringComparison.Ordinal);
        Assert.Equal(["demand.routine.arrivals", "procedures.information.steps.look-up.work.mean"], report.Figures.Assumptions.Select(weight => weight.Place).Order());
        var wait = report.All!.WaitHours!;
        Assert.InRange(wait.Value, wait.OneRun!.Low, wait.OneRun.High);
        Assert.InRange(wait.AssumptionShare!.Value, 0.3, 1);
    }

    [Fact]
    public void A_comparison_names_the_assumption_on_which_a_policy_depends()
    {
        var text = SmallWorld.Text.Replace("desks: { ncb: { officers: 1 } }", "desks: { ncb: { officers: 1, speed: 100 % } }", StringComparison.Ordinal)
            .Replace("desks.ncb.officers: 2 }", "desks.ncb.speed: 100 % }", StringComparison.Ordinal) + "\nuncertain:\n  agencies.japan.desks.ncb.speed: uniform(60 %, 140 %)\n";
        var context = SmallWorld.Context() with { Texts = new ScenarioTexts([new SourceText(SmallWorld.File, text)]) };
        var report = new CompareService(context).Compare(new CompareRequest { File = SmallWorld.File, Replications = 20 }).Report;
        Assert.Equal("agencies.japan.desks.ncb.speed", report.Figures.Policies[1].Goals[0].Figure!.Assumptions!.DependsOn!.Place);
        Assert.InRange(report.Figures.Policies[1].Goals[0].Figure!.Assumptions!.DependsOn!.TurnsAt!.Value, 85, 115);
        var page = PageOf(to => ComparisonPage.Write(to, report, []));
        Assert.Contains("helps depends on:", page, StringComparison.Ordinal);
        Assert.Contains("No policy surely makes that better", string.Join(' ', page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    // One structure has more officers than any policy, so that the policy's number is a loss there.
    private const string Rivals = """

        alternatives:
          court:
            because: nobody asked
            one-of:
              small: { weight: 1 }
              large: { weight: 1, says: Many officers., changes: { agencies.japan.desks.ncb.speed: 180 % } }

        """;

    [Fact]
    public void A_comparison_names_the_structure_on_which_a_policy_depends_and_a_run_splits_its_variance_in_three()
    {
        var text = SmallWorld.Text.Replace("desks: { ncb: { officers: 1 } }", "desks: { ncb: { officers: 1, speed: 60 % } }", StringComparison.Ordinal)
            .Replace("desks.ncb.officers: 2 }", "desks.ncb.speed: 100 % }", StringComparison.Ordinal) + Rivals;
        var context = SmallWorld.Context() with { Texts = new ScenarioTexts([new SourceText(SmallWorld.File, text)]) };
        var report = new CompareService(context).Compare(new CompareRequest { File = SmallWorld.File, Replications = 20 }).Report;
        var on = report.Figures.Policies[1].Goals[0].Figure!.Assumptions!.DependsOn!;
        Assert.Equal(("alternatives.court", "large"), (on.Place, on.Alternative));
        var page = InOneLine(PageOf(to => ComparisonPage.Write(to, report, [])));
        Assert.Contains("helps depends on: court: large;", page, StringComparison.Ordinal);
        Assert.Contains("(? may be chance, ↕ depends on what is only assumed)", page, StringComparison.Ordinal);
        Assert.Contains("↕ |", Markdown(report), StringComparison.Ordinal);
        Assert.Contains("“?” may be chance; ↕ depends on what is only assumed.", Markdown(report), StringComparison.Ordinal);
        var run = new RunService(context).Run(Four with { Replications = 12 }).Report;
        Assert.InRange(run.All!.WaitHours!.StructureShare!.Value, 0.3, 1);
        Assert.Contains("by which structure holds", InOneLine(PageOf(page => ConsoleReport.Write(page, run, []))), StringComparison.Ordinal);
        Assert.Equal(Fingerprints(context, Four), Fingerprints(context with { Threads = 4 }, Four));
    }

    private static string Markdown(ComparisonReport report)
    {
        var text = new StringWriter();
        ComparisonMarkdown.Write(text, report.Figures);
        return text.ToString();
    }

    private static string InOneLine(string page) => string.Join(' ', page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string PageOf(Action<Page> write)
    {
        var text = new StringWriter();
        write(new Page(text, columns: Page.Endless));
        return text.ToString();
    }

    [Fact]
    public void Draws_that_are_possible_one_by_one_and_not_together_are_found_by_the_check()
    {
        const string Place = "procedures.information.steps.look-up.work";
        var text = SmallWorld.Text.Replace("lognormal(mean 4 h, cv 1)", "uniform(3 h, 6 h)", StringComparison.Ordinal)
            + $"\nuncertain:\n  {Place}.low: uniform(1 h, 7 h)\n  {Place}.high: uniform(2 h, 8 h)\n";
        var context = SmallWorld.Context() with { Texts = new ScenarioTexts([new SourceText(SmallWorld.File, text)]) };
        var fault = Assert.ThrowsAny<InvalidRequestException>(() => new CheckService(context).Check(new CheckRequest(SmallWorld.File))).Message;
        Assert.Contains("the lengths of uniform must go from low to high", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_policy_sets_is_checked_under_that_policy()
    {
        var context = Context("\nuncertain:\n  policies.second-officer.changes.agencies.japan.desks.ncb.officers: uniform(0, 3)\n");
        var fault = Assert.ThrowsAny<InvalidRequestException>(() => new CheckService(context).Check(new CheckRequest(SmallWorld.File))).Message;
        Assert.Contains("is drawn from 0 to 3, and 0 cannot be", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_lines_for_one_number_are_refused()
    {
        var context = Context("\nuncertain:\n  procedures.information.steps.look-up.work.mean: uniform(2 h, 8 h)\n  procedures.information.steps.*.work.mean: x uniform(1, 2)\n");
        var fault = Assert.ThrowsAny<InvalidRequestException>(() => new CheckService(context).Check(new CheckRequest(SmallWorld.File))).Message;
        Assert.Contains("both change", fault, StringComparison.Ordinal);
    }
}
