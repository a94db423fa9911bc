using System.Globalization;
using System.Text.Json;
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
              w: { wait: exponential(1.76 y), at: requested d, then: reply }
              reply: { send: to requesting, marks: first reply, then: done }
              done: { close: answered }
        demand:
          d1: { procedure: p, from: a, to: b, arrivals: 100 / y, starts: 1997-01-01, stops: 1998-01-01 }
        policies:
          sooner: { says: Sooner., changes: { procedures.p.steps.w.wait: exponential(1.5 y) } }
        """;

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
        Assert.Matches(@"to\s+the first substantive reply \(restricted\s+to\s+7\d\d d\)", Out("run"));
        var compared = Out("compare", "--max-replications", "5", "--goal", "mean");
        Assert.Matches(@"as\s+things\s+stand:\s+\d+ ± \d+ d\s+\(restricted\s+to\s+7\d\d d\)", compared);
        Assert.Contains("A mean is restricted where", Out("sweep", "--vary", "procedures.p.steps.w.wait=x0.5,x1"), StringComparison.Ordinal);
        Assert.Matches(@"\| \(as things stand\) \| \d+ ± \d+ d \(restricted to", Out("compare", "--max-replications", "5", "--goal", "mean", "--format", "markdown"));
    }

    [Fact]
    public void Files_and_database_have_the_bound_in_a_field_of_its_own()
    {
        Out("run", "--out", _shell.At("out"), "--report", _shell.At("report.html"));
        var csv = Columns("latency.csv");
        var all = JsonDocument.Parse(Out("run", "--format", "json")).RootElement.GetProperty("latency")[0];
        foreach (var (column, field) in new[] { ("latency_mean", "latencyMean"), ("first_reply_mean", "firstReplyMean") })
        {
            var bound = double.Parse(csv[column + "_restricted_to_hours"], CultureInfo.InvariantCulture);
            Assert.InRange(bound / 24, 700, 731);
            Assert.Equal(bound, all.GetProperty(field + "RestrictedToHours").GetDouble(), 1e-6);
            Assert.Equal(bound, Database($"SELECT {column}_restricted_to_hours FROM latency WHERE procedure_name = 'all' AND from_agency = 'all'")!.Value, 1e-6);
        }
        Assert.Contains(">restricted to<", File.ReadAllText(_shell.At("report.html")), StringComparison.Ordinal);
    }

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
