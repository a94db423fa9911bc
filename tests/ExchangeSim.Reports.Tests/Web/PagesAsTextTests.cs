using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Tests.Comparison;
using ExchangeSim.Reports.Web.Comparison;
using ExchangeSim.Reports.Web.Run;

namespace ExchangeSim.Reports.Tests.Web;

/// <summary>The HTML reports as text; how they look is tested in a browser.</summary>
public partial class PagesAsTextTests
{
    private const string Nasty = "</script><img src=x onerror=alert(1)>";

    [GeneratedRegex("(?:src|href|action|data|poster)\\s*=\\s*(?![\"']?(?:data:|#))|url\\(|@import", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex("<script>(?<script>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    private static string Page(RunReport report)
    {
        var writer = new StringWriter();
        RunWeb.Write(writer, report);
        return writer.ToString();
    }

    private static string Comparison()
    {
        var writer = new StringWriter();
        ComparisonWeb.Write(writer, ComparisonPageTests.Sample with { Origin = new Origin("exchangesim compare \"a file\"", "ab12", "1.0") });
        return writer.ToString();
    }

    [Fact]
    public void A_run_is_answered_first_and_told_how_it_was_made_last()
    {
        var page = Page(Example.Report);
        string[] order = ["<h1>Two neighbours</h1>", "What holds them up?", "Half of all requests are answered within", "Mean wait for an answer within the horizon",
            "<h2>How it was made</h2>", "0123456789abcdef"];
        var at = order.Select(words => page.IndexOf(words, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
    }

    [Fact]
    public void Figures_of_the_run_say_what_they_are_of()
    {
        var page = Page(Example.Report);
        Assert.Contains("in queue on average over that week and all replications", page, StringComparison.Ordinal);
        Assert.Contains("most ever in queue in a replication", page, StringComparison.Ordinal);
        Assert.Contains("of all procedures, closed after", page, StringComparison.Ordinal);
        var figures = Example.Report.Figures with { Slowest = [Example.Report.Figures.Slowest[0] with { Outcome = Outcome.Open }] };
        Assert.Contains("The slowest request is still open after", Page(Example.Report with { Figures = figures }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_names_the_best_policy_and_the_command_that_makes_it_again()
    {
        var page = Comparison();
        Assert.Contains("The policy “better” makes that better by the most: −24.0\u00a0±\u00a04.8\u00a0h (24\u00a0%)", page);
        Assert.Contains("<code>exchangesim compare &quot;a file&quot; --out results</code>", page);
    }

    [Fact]
    public void Both_pages_tell_how_long_the_warm_up_was_and_who_said_so()
    {
        var (run, sample) = (Example.Report, ComparisonPageTests.Sample);
        var writer = new StringWriter();
        ComparisonWeb.Write(writer, sample with { Figures = sample.Figures with { WarmUp = new WarmUpFigures(14, WarmUpOrigin.Stated) } });
        Assert.Contains("in which requests are not counted; as stated</dd>", writer.ToString());
        Assert.Contains("; found by MSER-5 in a trial</dd>", Page(run with { Figures = run.Figures with { WarmUp = new WarmUpFigures(14, WarmUpOrigin.Found) } }));
    }

    [Fact]
    public void The_page_refers_to_nothing_outside_itself()
    {
        foreach (var page in (string[])[Page(Example.Report), Comparison()])
        {
            Assert.Empty(Reference().Matches(Script().Replace(page, "")).Select(m => m.Value));
            Assert.Contains("default-src &#39;none&#39;", page);
        }
    }

    [Fact]
    public void The_policy_of_the_page_allows_its_own_script_only()
    {
        var page = Page(Example.Report);
        var scripts = Script().Matches(page);
        if (scripts.Count == 0)
        {
            Assert.Contains("without npm", page);
            return;
        }
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Assert.Single(scripts).Groups["script"].Value)));
        Assert.Contains($"script-src &#39;sha256-{hash}&#39;", page);
        Assert.DoesNotContain("script-src &#39;unsafe", page);
    }

    [Fact]
    public void No_word_of_a_scenario_becomes_a_tag()
    {
        var report = Example.Report;
        var figures = report.Figures with
        {
            Title = Nasty, Latency = [.. report.Figures.Latency.Select(r => r with { Procedure = r.Procedure + Nasty })],
            Slowest = [.. report.Figures.Slowest.Select(s => s with { Id = Nasty, From = Nasty })], Notes = [new Note(Nasty)],
        };
        var page = Page(report with { Scenario = report.Scenario with { Title = Nasty, Question = Nasty }, Figures = figures, Origin = new Origin(Nasty, Nasty, Nasty) });
        Assert.DoesNotContain("<img", page);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", page);
    }

    [Fact]
    public void The_same_report_is_the_same_page() => Assert.Equal(Page(Example.Report), Page(Example.Report));

    [Fact]
    public void A_run_in_which_nothing_was_sent_still_has_a_page()
    {
        var report = Example.Report;
        var nothing = new LatencyRow(null, null, null, 0, 0, null, null, null, null, null, null, null, null, new double[9]);
        var page = Page(report with { Figures = report.Figures with { Requests = new RequestCounts(0, 0, 0, 0, 0, 0, 0, 0), Latency = [nothing], Charges = [], Slowest = [],
            Refusals = [], Desks = [] } });
        Assert.Contains("No request was sent.", page);
    }
}
