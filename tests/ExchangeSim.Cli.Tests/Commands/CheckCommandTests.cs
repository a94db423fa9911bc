using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    private string Without(string part)
    {
        File.WriteAllText(_shell.At("doubtful.yaml"), File.ReadAllText(_shell.Scenario).Replace(part, "", StringComparison.Ordinal));
        return _shell.At("doubtful.yaml");
    }

    [Fact]
    public void A_warning_stands_with_its_place_on_the_page_and_leaves_the_exit_code_alone()
    {
        var answer = Shell.Run("check", Without("holidays: { 2022-02-01: Tet }"));
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        Assert.Contains("no errors, 1 warning", answer.Out, StringComparison.Ordinal);
        Assert.Matches(@"doubtful.yaml\(9,3\):\s+warning:\s+vietnam\s+has\s+no\s+holidays\s+in\s+2022;\s+write\s+them", answer.Out);
        Assert.Contains("LOAD OF THE DESKS", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_makes_it_an_error_like_others()
    {
        var answer = Shell.Run("check", Without("holidays: { 2022-02-01: Tet }"), "--strict");
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.Contains("doubtful.yaml(9,3): error: vietnam has no holidays in 2022; write them", answer.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Shell.Run("check", _shell.Scenario, "--strict").Code);
    }

    private const string Search = "sweep SCENARIO -r 2 --find median<=90d --by agencies.japan.desks.ncb.officers=1..2";

    [Theory]
    [InlineData("run SCENARIO -r 1 --without xes", "warning: --without does nothing without --out")]
    [InlineData("run SCENARIO -r 1 --otlp-protocol grpc", "warning: --otlp-protocol does nothing without --otlp")]
    [InlineData("run SCENARIO -r 1 --save-every 5", "warning: --save-every does nothing without --cluster or --silos")]
    [InlineData("run SCENARIO -r 1 --until 2025-01-01", "warning: --until 2025-01-01 is after the end of the scenario, 2022-02-28 00:00 Asia/Ho_Chi_Minh, where the run ends")]
    [InlineData("compare SCENARIO --max-replications 5 --fresh", "warning: --fresh does nothing without --out")]
    [InlineData("sweep SCENARIO -r 2 --vary agencies.japan.desks.ncb.officers=1,2 --fresh", "warning: --fresh does nothing without --out")]
    [InlineData("run SCENARIO -r 1 --language fr", "warning: --language does nothing without --report or --out or --charts")]
    [InlineData("compare SCENARIO --max-replications 5 --language fr", "warning: --language does nothing without --report or --out or --charts")]
    [InlineData(Search + " --design lhs", "warning: --design does nothing with --find")]
    [InlineData(Search + " --points 3", "warning: --points does nothing with --find")]
    [InlineData(Search + " --response median", "warning: --response does nothing with --find")]
    [InlineData("trace SCENARIO --slowest 1 --until 2025-01-01", "warning: --until 2025-01-01 is after the end")]
    public void What_does_nothing_is_told_and_the_rest_is_done(string line, string words)
    {
        var answer = Shell.Run(line.Replace("SCENARIO", _shell.Scenario, StringComparison.Ordinal).Split(' '));
        Assert.Equal(ExitCode.Done, answer.Code);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", Shell.Run([.. line.Replace("SCENARIO", _shell.Scenario, StringComparison.Ordinal).Split(' '), "--quiet"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_a_kind_that_is_not_written_is_refused()
    {
        var answer = Shell.Run("run", _shell.Scenario, "--report", _shell.At("x.odt"));
        Assert.Equal((ExitCode.BadInput, ""), (answer.Code, answer.Out));
        Assert.Contains("--report writes an HTML page, a PDF or a DOCX, by the ending of the name, and no odt file", answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_shell.At("x.odt")));
    }

    [Fact]
    public void Dates_are_shown_in_the_scenarios_zone_and_in_utc_where_asked()
    {
        Assert.Contains("Mon 2022-01-03 00:00 Asia/Ho_Chi_Minh", Shell.Run("show", _shell.Scenario).Out, StringComparison.Ordinal);
        Assert.Contains("Sun 2022-01-02 17:00 UTC", Shell.Run("show", _shell.Scenario, "--utc").Out, StringComparison.Ordinal);
        Assert.Matches(@"2022-01-31\s+00:00\s+Asia/Ho_Chi_Minh", Shell.Run("save", _shell.Scenario, "-q", "--at", "2022-01-31", "--to", _shell.At("s.state")).Out);
        Assert.Matches(@"2022-01-30\s+17:00\s+UTC", Shell.Run("save", _shell.Scenario, "-q", "--utc", "--at", "2022-01-31", "--to", _shell.At("s.state")).Out);
        var trace = Shell.Run("trace", _shell.Scenario, "--slowest", "1", "--utc").Out;
        Assert.Contains("vietnam (UTC)", trace, StringComparison.Ordinal);
        Assert.DoesNotContain("Asia/", trace, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_that_is_stopped_prints_nothing()
    {
        foreach (var file in (string[])[_shell.Scenario, "first-lesson"])
        {
            var answer = Shell.Run(new CancellationToken(canceled: true), "check", file);
            Assert.Equal((ExitCode.Stopped, ""), (answer.Code, answer.Out));
            Assert.EndsWith("stopped before there was anything to report\n", answer.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        }
    }
}
