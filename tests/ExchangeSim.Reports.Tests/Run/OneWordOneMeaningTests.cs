using System.Text.RegularExpressions;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Tests.Run;

/// <summary>A word means one thing on the screen of a run: who reads two of them side by side must not take the one for the other.</summary>
public class OneWordOneMeaningTests
{
    private static readonly string Screen = Text(Example.Report);

    [Fact]
    public void Officers_are_busy_where_a_request_waits_for_them_and_at_work_otherwise()
    {
        Assert.Contains("at work", Screen);
        Assert.All(Regex.Matches(Screen, @"(\w+ )?busy( \w+)?").Select(match => match.Value), words => Assert.Matches("officers? busy|busy officers?", words));
    }

    [Fact]
    public void What_is_closed_is_a_request_or_is_called_a_closed_desk()
    {
        var heads = Screen.Split('\n').Where(line => line.Contains("being worked on", StringComparison.Ordinal) && line.Contains("mean", StringComparison.Ordinal));
        Assert.All(heads, head => Assert.DoesNotMatch(@"(?<!desk )closed", head));
    }

    [Fact]
    public void The_wait_for_an_answer_is_no_time_in_a_queue()
    {
        var heads = Assert.Single(Screen.Split('\n'), line => line.Contains("time in queue", StringComparison.Ordinal));
        Assert.DoesNotContain("wait", heads, StringComparison.Ordinal);
    }

    [Fact]
    public void Answered_is_fully_or_partly_and_the_outcomes_say_which() =>
        Assert.All(Regex.Matches(Screen, @"\d (\w+) answered").Select(match => match.Groups[1].Value), word => Assert.Contains(word, (string[])["fully", "partly"]));

    private static string Text(RunReport report)
    {
        var text = new StringWriter();
        ConsoleReport.Write(new Page(text, columns: Page.Endless), report, []);
        return text.ToString();
    }
}
