using ExchangeSim.Reports.Run;

namespace ExchangeSim.Reports.Tests.Run;

public class ConsoleReportTests
{
    private static readonly string Text = Example.Text(p => ConsoleReport.Write(p, Example.Report, ["results/run.json"]));

    [Fact]
    public void It_tells_how_long_requests_took_with_intervals()
    {
        Assert.Contains("all requests", Text);
        Assert.Contains("3.0 ± 0.2 d", Text);
        Assert.Contains("vietnam → japan", Text);
        Assert.Contains("78 %", Text);
    }

    [Fact]
    public void It_names_the_desk_that_holds_everything_up()
    {
        Assert.Contains("japan ncb: 60 % of all the time of all requests was spent waiting there", Text);
        Assert.Contains("93 %", Text);
    }

    [Fact]
    public void It_tells_refusals_with_grounds_and_what_is_open()
    {
        Assert.Contains("own-national", Text);
        Assert.Contains("3 still open at the end", Text);
    }

    [Fact]
    public void It_says_how_to_look_at_the_slowest_request_and_where_the_files_are()
    {
        Assert.Contains("exchangesim trace example.yaml routine:vietnam:17 --replication 3", Text);
        Assert.Contains("results/run.json", Text);
    }

    [Fact]
    public void It_fits_a_terminal_of_120_columns() => Assert.All(Text.Split('\n'), line => Assert.InRange(line.Length, 0, 120));

    [Fact]
    public void A_stopped_run_says_so() =>
        Assert.Contains("STOPPED", Example.Text(p => ConsoleReport.Write(p, Example.Report with { Figures = Example.Report.Figures with { IsComplete = false } }, [])));

    [Fact]
    public void A_run_without_requests_says_so() =>
        Assert.Contains("no request was sent", Example.Text(p => ConsoleReport.Write(p, Example.Report with { Figures = Example.Report.Figures with { Latency = [] } }, [])));
}
