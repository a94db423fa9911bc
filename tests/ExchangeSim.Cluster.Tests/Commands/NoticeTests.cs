using ExchangeSim.Cli.Screen;

namespace ExchangeSim.Cluster.Tests.Commands;

public class NoticeTests
{
    [Fact]
    public void A_notice_has_a_line_of_its_own_above_the_progress_bar()
    {
        var screen = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, TextWriter.Synchronized(screen)) { LiveError = true };
        var answer = Progress.Show(terminal, quiet: false, foreseen: true, "simulating", report =>
        {
            report(0.5, -1);
            terminal.Tell("cluster: a silo was lost");
            return 1;
        });
        terminal.Tell("cluster: it is over");
        Assert.Equal(1, answer);
        // What precedes the notice on its line are codes that clear the bar; what follows it is the next line.
        var lines = screen.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line[(line.LastIndexOf('\u001b') is var code and >= 0 ? line.IndexOfAny(['K', 'G', 'A', 'h', 'l', 'm', 'J'], code) + 1 : 0)..].TrimStart('\r')).ToList();
        Assert.Contains("cluster: a silo was lost", lines);
        Assert.Equal("cluster: it is over", lines[^2]);
    }
}
