using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExchangeSim.Cli.Screen;
using Microsoft.Data.Sqlite;

namespace ExchangeSim.Cli.Tests.Commands;

/// <summary>Waits of 1.76 years on average, a run of two: a third is open at the end, so nobody knows the mean. It is called restricted, with its bound, wherever it
/// stands.</summary>
public sealed class RestrictedMeanTests : IDisposable
{
    private const string Text = """
        scenario: Waits longer than the run
        start: 1997-01-01
        length: 2 y
        seed: 1
        replications: 2
        agencies:
          a: { name: A, zone: UTC, hours: round the clock, desks: { d: { officers: 1 } } }
          b: { name: B, zone: UTC, hours: round the clock, desks: { d: { officers: 1 } } }
        channels: { wire: { name: W, delay: 1 s } }
        procedures:
          p:
            name: P
            channel: wire
            steps:
              ask: { send: to requested, then: w }
              w: { wait: exponential(1.76 y), at: requested d, then: acknowledge }
              acknowledge: { send: to requesting, marks: acknowledged, then: thank }
              thank: { send: to requested, then: reply }
              reply: { send: to requesting, marks: first reply, then: done }
              done: { close: answered }
        demand:
          d1: { procedure: p, from: a, to: b, arrivals: 100 / y, starts: 1997-01-01, stops: 1998-01-01 }
        policies:
          sooner: { says: Sooner., changes: { procedures.p.steps.w.wait: exponential(1.5 y) } }
        """;

    private const string Vary = "procedures.p.steps.w.wait=x0.5,x1";
    private static readonly string[] Searched = ["--find", "mean <= 300 d", "--by", "procedures.p.steps.w.wait=x0.5..x1 by x0.5"];

    private readonly Shell _shell = new();

    public RestrictedMeanTests() => File.WriteAllText(_shell.At("waits.yaml"), Text);

    public void Dispose() => _shell.Dispose();

    private string Out(params string[] args)
    {
        var answer = Shell.Run([.. args.Take(1), _shell.At("waits.yaml"), "-q", .. args.Skip(1)]);
        Assert.Equal((ExitCode.Done, ""), (answer.Code, answer.Error));
        return answer.Out;
    }

    [Fact]
    public void The_console_says_so_of_the_mean_of_first_replies_and_of_differences()
    {
        Assert.Matches(@"means\s+are\s+restricted\s+to\s+7\d\d d", Out("run"));
        Assert.Matches(@"to\s+the acknowledgement \(restricted\s+to\s+7\d\d d\)", Out("run"));
        Assert.Matches(@"to\s+the first substantive reply \(restricted\s+to\s+7\d\d d\)", Out("run"));
        var compared = Out("compare", "--max-replications", "5", "--goal", "mean");
        Assert.Matches(@"as\s+things\s+stand:\s+\d+ ± \d+ d\s+\(restricted\s+to\s+7\d\d d\)", compared);
        Assert.Matches(@"\(as things stand\)\s+\d+ ± \d+ d \(restricted to 7\d\d d\)\s+\d+ to \d+ d", compared); // beside what one run may bring
        var swept = Out("sweep", "--vary", Vary);
        Assert.Contains("A mean is restricted where", swept, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(swept, @"\d+ d \(restricted to 7\d\d d\)"));
        Assert.Matches(@"the mean of all requests is\s+\d+ ± \d+ d\s+\(restricted\s+to\s+7\d\d d\)", Out(["sweep", .. Searched]));
        Assert.Matches(@"\| \(as things stand\) \| \d+ ± \d+ d \(restricted to", Out("compare", "--max-replications", "5", "--goal", "mean", "--format", "markdown"));
    }

    [Fact]
    public void Files_and_database_have_the_bound_in_a_field_of_its_own()
    {
        Out("run", "--out", _shell.At("out"), "--report", _shell.At("report.html"));
        var csv = Columns("latency.csv");
        var all = JsonDocument.Parse(Out("run", "--format", "json")).RootElement.GetProperty("latency")[0];
        foreach (var (column, field) in new[] { ("latency_mean", "latencyMean"), ("first_reply_mean", "firstReplyMean"), ("acknowledgement_mean", "acknowledgementMean") })
        {
            var bound = Hours(csv[column + "_restricted_to_hours"]);
            Assert.InRange(bound / 24, 700, 731);
            Assert.Equal(bound, all.GetProperty(field + "RestrictedToHours").GetDouble(), 1e-6);
            Assert.Equal(bound, Database($"SELECT {column}_restricted_to_hours FROM latency WHERE procedure_name = 'all' AND from_agency = 'all'")!.Value, 1e-6);
        }
        Assert.Contains(">restricted to<", File.ReadAllText(_shell.At("report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_has_the_bound_in_its_page_its_table_and_its_figures()
    {
        Out("compare", "--max-replications", "5", "--goal", "mean", "--out", _shell.At("out"));
        var mean = File.ReadAllLines(Path.Combine(_shell.At("out"), "comparison.csv")).Select(line => line.Split(',')).ToList();
        foreach (var column in (string[])["baseline_restricted_to", "under_policy_restricted_to"])
            Assert.InRange(Hours(mean.Single(row => row[..3] is ["sooner", "all", "latency_mean_hours"])[Array.IndexOf(mean[0], column)]) / 24, 700, 731);
        var goal = JsonDocument.Parse(File.ReadAllText(Path.Combine(_shell.At("out"), "comparison.json"))).RootElement.GetProperty("policies")[1].GetProperty("goals")[0];
        foreach (var bound in new[] { goal.GetProperty("own"), goal.GetProperty("figure") }) Assert.InRange(bound.GetProperty("restrictedTo").GetDouble() / 24, 700, 731);
        var page = File.ReadAllText(Path.Combine(_shell.At("out"), "report.html"));
        Assert.Matches(@"is \d+\s±\s\d+\sd \(restricted to 7\d\d\sd\)\. The policy", page);
        Assert.Matches(@">restricted to</th>", page);
        Assert.DoesNotMatch(@"data-label=""mean of all requests""><data[^>]*>[^(<]*<", page); // no mean of the tables is without
    }

    [Theory]
    [InlineData("fr", "bornée à", "j")]
    [InlineData("vi", "giới hạn ở", "ngày")]
    public void Pages_say_so_in_the_language_of_their_readers(string language, string words, string days)
    {
        Assert.Matches($@"data-label=""{words}""><data value=""17[0-9.]+"">7\d\d\s{days}<", Report("run"));
        Assert.Matches($@"\({words}\s7\d\d\s{days}\)", Report("compare", "--max-replications", "5", "--goal", "mean"));
        string Report(params string[] args)
        {
            Out([.. args, "--report", _shell.At("report.html"), "--language", language]);
            return WebUtility.HtmlDecode(File.ReadAllText(_shell.At("report.html")));
        }
    }

    [Fact]
    public void Rows_of_a_sweep_and_of_a_search_have_the_bound_too()
    {
        foreach (var args in (string[][])[["--vary", Vary], Searched])
        {
            var rows = Out(["sweep", "-f", "csv", .. args]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();
            var column = Array.IndexOf(rows[0], "latency_mean_restricted_to_hours");
            Assert.All(rows.Skip(1), row => Assert.InRange(Hours(row[column]) / 24, 700, 731));
            var json = JsonDocument.Parse(Out(["sweep", "-f", "json", .. args])).RootElement;
            var mean = json.TryGetProperty("points", out var points) ? points[0].GetProperty("latencyMeanHours") : json.GetProperty("tried")[0].GetProperty("figure");
            Assert.InRange(mean.GetProperty("restrictedTo").GetDouble() / 24, 700, 731);
        }
        Assert.Equal(2, Regex.Count(Out("sweep", "--vary", Vary, "--response", "mean", "-f", "markdown"), @"\(restricted to 7\d\d d\)"));
    }

    private static double Hours(string written) => double.Parse(written, CultureInfo.InvariantCulture);

    [Fact]
    public void What_no_desk_knows_is_empty_and_a_wait_at_a_desk_names_it()
    {
        Out("run", "--out", _shell.At("out"));
        var desk = Columns("desks.csv");
        Assert.Equal(("", "", "0.0000000"), (desk["wait_mean_hours"], desk["wait_mean_half_width_hours"], desk["utilisation_share"]));
        Assert.Equal(1, Database("SELECT count(*) > 0 AND sum(d.desk = 'd') = count(*) FROM stretches LEFT JOIN desks d USING (desk_id) WHERE kind = 'delayed'"));
        Assert.Equal(1, Database("SELECT wait_mean_hours IS NULL FROM desk_use"));
    }

    private Dictionary<string, string> Columns(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(_shell.At("out"), file));
        return lines[0].Split(',').Zip(lines[1].Split(',')).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private double? Database(string query)
    {
        SQLitePCL.Batteries_V2.Init();
        var path = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_shell.At("out"), "run.sqlite"), Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        using var connection = new SqliteConnection(path.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return command.ExecuteScalar() is { } value and not DBNull ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;
    }
}
