using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Run;
using ExchangeSim.Simulation;

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
    public void It_tells_what_became_of_what_was_open_at_the_start_and_that_nothing_else_counts_it()
    {
        Assert.DoesNotContain("Open at the start", Text);
        var figures = Example.Report.Figures with { OpenAtStart = Example.Stock };
        var text = Example.Text(p => ConsoleReport.Write(p, Example.Report with { Figures = figures }, []));
        Assert.Matches(@"old-register +40 +28 +20 fully answered, 7\.5 refused +12\.0 +100 d", text);
        Assert.Contains("no mean, share or curve counts them", text);
    }

    [Theory]
    [InlineData(LatencyPart.WaitingForOpening, "Most of the wait is behind closed doors, which longer hours would touch.")]
    [InlineData(LatencyPart.Queueing, "Most of the wait is for a busy officer, which more officers, or less work for them, would touch.")]
    [InlineData(LatencyPart.Suspended, "Most of the wait is with work begun and interrupted, which longer hours, or less that is urgent, would touch.")]
    public void Advice_follows_the_larger_part_of_the_wait_however_busy_the_officers_are(LatencyPart most, string advice)
    {
        ChargeRow Charge(LatencyPart part) => new("japan", "ncb", "information", "complete", part, part == most ? 600 : 100);
        var figures = Example.Report.Figures with { Charges = [Charge(LatencyPart.Queueing), Charge(LatencyPart.WaitingForOpening), Charge(LatencyPart.Suspended)] };
        var text = Example.Text(p => ConsoleReport.Write(p, Example.Report with { Figures = figures }, []));
        var words = string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("75 % of that ", words, StringComparison.Ordinal);
        Assert.Contains(advice, words, StringComparison.Ordinal);
        Assert.DoesNotContain("help most", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_is_open_has_taken_its_time_so_far_and_the_hint_names_its_replication()
    {
        var figures = Example.Report.Figures with { Slowest = [Example.Report.Figures.Slowest[0] with { Outcome = Outcome.Open, Replication = 0 }] };
        var text = Example.Text(p => ConsoleReport.Write(p, Example.Report with { Figures = figures }, []));
        Assert.Contains("so far", text, StringComparison.Ordinal);
        Assert.Contains("routine:vietnam:17 --replication 1", text, StringComparison.Ordinal);
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
