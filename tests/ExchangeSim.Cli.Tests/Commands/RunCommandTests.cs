using System.Text.Json;
using System.Text.RegularExpressions;
using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cli.Tests.Commands;

public sealed class RunCommandTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void A_run_tells_the_answer_and_succeeds()
    {
        var answer = Shell.Run("run", _shell.Scenario);
        Assert.Equal(ExitCode.Done, answer.Code);
        Assert.All((string[])["Two neighbours", "all requests", "vietnam → japan", "japan ncb", "own-national", "exchangesim trace"], words => Assert.Contains(words, answer.Out));
        Assert.StartsWith("simulating", answer.Error);
    }

    [Fact]
    public void Quiet_leaves_the_error_stream_empty() => Assert.Empty(Shell.Run("run", _shell.Scenario, "--quiet").Error);

    [Fact]
    public void The_same_seed_prints_the_same_figures_on_any_number_of_threads()
    {
        var one = Json("--threads", "1");
        Assert.Equal(one, Json("--threads", "2"));
        Assert.NotEqual(one, Json("--seed", "8"));
        Assert.NotEqual(one, Json("--policy", "second-officer"));
    }

    [Fact]
    public void Report_writes_one_page_and_names_it()
    {
        var page = _shell.At("run.html");
        var answer = Shell.Run("run", _shell.Scenario, "--report", page, "--policy", "second-officer");
        Assert.Equal(0, answer.Code);
        Assert.Contains(page, answer.Out);
        var html = File.ReadAllText(page);
        Assert.Contains("Two neighbours", html);
        Assert.Contains($"<code>exchangesim run {_shell.Scenario} --policy second-officer --out results</code>", html);
        Assert.Contains("SHA-256", html);
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_told_before_the_run()
    {
        var answer = Shell.Run("run", _shell.Endless, "--report", _shell.At("nowhere/run.html"));
        Assert.Equal(2, answer.Code);
        Assert.Contains("cannot be written", answer.Error);
    }

    [Fact]
    public void Out_writes_every_file_and_names_it()
    {
        var folder = _shell.At("new/results");
        var answer = Shell.Run("run", _shell.Scenario, "--out", folder);
        string[] names = ["activities.csv", "calendar-cohort.csv", "calendar-flow.csv", "calendar-stock-years.csv", "calendar-stock.csv", "curves.csv", "datapackage.json",
            "desk-load.csv", "desks.csv", "endings.csv", "events.xes", "latency.csv", "manifest.json", "ocel.json", "ocel.sqlite", "open-at-start.csv", "outcomes.csv",
            "report.html", "requests.csv", "run.json", "run.sqlite", "run.xlsx", "where-time-goes.csv"];
        Assert.Equal(names, Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order());
        Assert.All(names, name => Assert.Contains(Path.Combine(folder, name), answer.Out));
        var sent = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "run.json"))).RootElement.GetProperty("requests").GetProperty("sent").GetInt64();
        Assert.Equal(sent, File.ReadLines(Path.Combine(folder, "requests.csv")).Count() - 1);
    }

    [Theory]
    [InlineData("auto", "found by MSER-5 in a trial")]
    [InlineData("2 wk", "14.0 d, in which requests are not counted; as stated")]
    [InlineData("none", "none, requests are counted from the start; as stated")]
    public void The_warm_up_is_told_with_who_said_so(string warmUp, string words) =>
        Assert.Contains(words, Regex.Replace(Shell.Run("run", _shell.Scenario, "-q", "--warm-up", warmUp).Out, @"\s+", " "));

    [Fact]
    public void A_scenario_may_leave_its_warm_up_to_be_found_and_its_results_can_be_verified()
    {
        File.WriteAllText(_shell.At("auto.yaml"), File.ReadAllText(_shell.Scenario).Replace("seed: 7", "seed: 7\nwarm-up: auto", StringComparison.Ordinal));
        var (stated, found) = (Shell.Run("run", _shell.Scenario, "-q", "--warm-up", "auto", "-f", "csv"), Shell.Run("run", _shell.At("auto.yaml"), "-q", "-f", "csv"));
        Assert.Equal(stated.Out, found.Out);
        Assert.Equal(0, Shell.Run("run", _shell.At("auto.yaml"), "-q", "--out", _shell.At("found")).Code);
        Assert.Equal(0, Shell.Run("verify", _shell.At("found")).Code);
        Assert.Contains("found by trial", Shell.Run("show", _shell.At("auto.yaml")).Out);
    }

    [Theory]
    [InlineData("requests.csv")]
    [InlineData("run.sqlite")]
    [InlineData("events.xes")]
    [InlineData("ocel.json")]
    [InlineData("ocel.sqlite")]
    public void A_log_of_requests_is_written_alike_on_any_number_of_threads(string file)
    {
        byte[] Written(string threads)
        {
            Shell.Run("run", _shell.Scenario, "--threads", threads, "--replications", "5", "--out", _shell.Folder);
            return File.ReadAllBytes(_shell.At(file));
        }
        var one = Written("1");
        Assert.Equal(one, Written("2"));
        Assert.Equal(one, Written("4"));
    }

    [Fact]
    public void Large_files_can_be_left_out()
    {
        var folder = _shell.At("few");
        Assert.Equal(ExitCode.Done, Shell.Run("run", _shell.Scenario, "--out", folder, "--without", "xes,sqlite").Code);
        Assert.True(File.Exists(Path.Combine(folder, "requests.csv")));
        Assert.False(File.Exists(Path.Combine(folder, "events.xes")));
        Assert.False(File.Exists(Path.Combine(folder, "run.sqlite")));
    }

    [Fact]
    public void An_endpoint_that_nobody_listens_at_ends_the_command_before_the_run()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var endpoint = $"http://{listener.LocalEndpoint}";
        listener.Stop();
        var answer = Shell.Run("run", _shell.Scenario, "--otlp", endpoint, "--out", _shell.At("none"));
        Assert.Equal((ExitCode.Failed, ""), (answer.Code, answer.Out));
        Assert.StartsWith($"error: nothing can be sent to {endpoint}/v1/traces by HTTP: ", answer.Error);
        Assert.False(Directory.Exists(_shell.At("none")));
    }

    [Fact]
    public void Csv_prints_the_latency_table()
    {
        var rows = Shell.Run("run", _shell.Scenario, "--format", "csv").Out.TrimEnd().Split("\r\n");
        Assert.StartsWith("procedure_name,from_agency,to_agency,closed_requests,open_requests,latency_mean_hours", rows[0]);
        Assert.Equal(4, rows.Length);
    }

    [Theory]
    [InlineData("14 d", 14)]
    [InlineData("2022-01-10", 7)] // a date of the scenario's zone
    [InlineData("2022-01-10 00:00 UTC", 7 + 7 / 24.0)]
    [InlineData("52 wk", 56)]
    public void Until_ends_the_run_early_and_never_late(string until, double days) =>
        Assert.Equal(days, JsonDocument.Parse(Shell.Run("run", _shell.Scenario, "--until", until, "--format", "json").Out).RootElement.GetProperty("simulatedDays").GetDouble(), 9);

    [Fact]
    public void A_run_that_is_stopped_reports_what_is_done_and_fails()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var answer = Shell.Run(stop.Token, "run", _shell.Endless);
        Assert.Equal(ExitCode.Stopped, answer.Code);
        Assert.Contains("STOPPED", answer.Out);
        Assert.Contains("stopped before the end", answer.Error);
    }

    private string Json(params string[] options)
    {
        var answer = Shell.Run(["run", _shell.Scenario, "--format", "json", .. options]);
        Assert.Equal(ExitCode.Done, answer.Code);
        return answer.Out[..answer.Out.IndexOf("\"engine\"", StringComparison.Ordinal)];
    }
}
