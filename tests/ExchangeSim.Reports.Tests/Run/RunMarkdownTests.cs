using ExchangeSim.Reports.Run;

namespace ExchangeSim.Reports.Tests.Run;

public class RunMarkdownTests
{
    [Fact]
    public void A_run_is_one_table_of_all_requests_procedures_and_pairs_and_a_line_about_it()
    {
        var text = new StringWriter();
        RunMarkdown.Write(text, Example.Report);
        var lines = text.ToString().Split('\n');
        Assert.Equal("| requests | closed | open | mean wait for an answer | answered within the horizon | closed half within | 9 in 10 within | mean time to close | "
            + "closed in time |", lines[0]);
        Assert.Equal("| --- | --: | --: | --: | --: | --: | --: | --: | --: |", lines[1]);
        Assert.Equal("| all requests | 120 | 3 | 3.3 ± 0.2 d | 75 ± 2 % | 2.0 ± 0.1 d | 6.0 ± 0.4 d | 3.0 ± 0.2 d | 78 ± 3 % |", lines[2]);
        Assert.Equal(["information", "vietnam → japan"], lines[3..5].Select(line => line.Split(" | ")[0].TrimStart('|', ' ')));
        Assert.Equal("", lines[5]);
        Assert.StartsWith("Two neighbours. ± is the 95 % interval over replications. What is never answered counts as a wait of the whole horizon. japan ncb: 60 % of all the time",
            lines[6], StringComparison.Ordinal);
        Assert.EndsWith("5 replications of 182 days, seed 2022, fingerprint 0123456789abcdef.", lines[6], StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_stopped_says_so_first()
    {
        var text = new StringWriter();
        RunMarkdown.Write(text, Example.Report with { Figures = Example.Report.Figures with { IsComplete = false, Title = "a | b" } });
        Assert.Contains("\n\nThe run was stopped before its end;", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_text_and_neither_html_nor_a_link()
    {
        var text = new StringWriter();
        RunMarkdown.Write(text, Example.Report with { Figures = Example.Report.Figures with { Title = "<b>A</b> [x](javascript:1) & a_b" } });
        Assert.Contains("\\<b\\>A\\</b\\> \\[x\\](javascript:1) \\& a\\_b", text.ToString(), StringComparison.Ordinal);
    }
}
