using ExchangeSim.Application.Work;
using ExchangeSim.Cli.Screen;
using Spectre.Console;

namespace ExchangeSim.Cli.Tests.Screen;

public class WorkDisplayTests
{
    [Fact]
    public void A_notice_has_a_line_of_its_own_above_the_progress_bar()
    {
        var screen = new StringWriter();
        var terminal = new Terminal(TextWriter.Null, TextWriter.Synchronized(screen)) { LiveError = true };
        var answer = WorkDisplay.Show(terminal, quiet: false, observer =>
        {
            observer.OnProgress(new WorkProgress("finding the warm-up", null));
            observer.OnProgress(new WorkProgress("simulating", 0.5));
            observer.OnNotice("cluster: a silo was lost");
            return 1;
        });
        Assert.Equal(1, answer);
        // What precedes the notice on its line are codes that clear the bar; what follows it is the next line.
        var lines = screen.ToString().ReplaceLineEndings("\n").Split('\n')
            .Select(line => line[(line.LastIndexOf('\u001b') is var code and >= 0 ? line.IndexOfAny(['K', 'G', 'A', 'h', 'l', 'm', 'J'], code) + 1 : 0)..].TrimStart('\r'))
            .ToList();
        Assert.Contains("cluster: a silo was lost", lines);
    }

    [Fact]
    public void Bars_leave_the_screen_once_the_user_has_asked_to_stop()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(new StringWriter()) });
        console.Progress().AutoRefresh(false).Start(context =>
        {
            var bars = new BarObserver(console, context);
            bars.OnProgress(new WorkProgress("finding the warm-up", null));
            bars.OnProgress(new WorkProgress("simulating", 0.5));
            Assert.False(context.IsFinished);
            bars.Hide();
            Assert.True(context.IsFinished); // what is finished is hidden
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_is_said_last_has_room_below_it_for_the_bars_that_are_drawn_again(int bars)
    {
        var said = LastWords.AboveBars("stopping", bars) + "\n";
        var (from, to) = (said.IndexOf("stopping", StringComparison.Ordinal), said.Length - said.TrimEnd('\n').Length);
        Assert.Equal(bars > 0, said.StartsWith('\n') && from == 1); // not behind a bar
        Assert.Equal(Math.Max(1, bars), to); // the first bar is drawn so many lines, less one, above the cursor
    }

    [Fact]
    public void Where_there_is_no_screen_each_activity_has_a_line_when_it_begins()
    {
        var error = new StringWriter();
        WorkDisplay.Show(new Terminal(TextWriter.Null, error), quiet: false, observer =>
        {
            observer.OnProgress(new WorkProgress("finding the warm-up", null));
            observer.OnProgress(new WorkProgress("simulating", 0));
            observer.OnProgress(new WorkProgress("simulating", 0.5, 1000));
            observer.OnWarning("file(1,1): warning: odd");
            return 1;
        });
        Assert.Equal("finding the warm-up\nsimulating\nfile(1,1): warning: odd\n", error.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_ten_seconds_a_line_says_how_far_it_is_and_how_long_it_will_still_take()
    {
        var (error, clock) = (new StringWriter(), new Clock());
        var observer = new LineObserver(new Terminal(TextWriter.Null, error), clock);
        foreach (var (share, seconds) in new (double?, int)[] { (0, 0), (0.1, 5), (0.25, 6), (null, 10), (0.5, 20) })
        {
            clock.Seconds += seconds;
            observer.OnProgress(new WorkProgress("simulating", share, 1000));
        }
        Assert.Equal("simulating\nsimulating: 25 %, 1,000 events, 11 s, about 33 s left\nsimulating: 1,000 events, 21 s\nsimulating: 50 %, 1,000 events, 41 s, about 41 s left\n",
            error.ToString().ReplaceLineEndings("\n"));
    }

    private sealed class Clock : TimeProvider
    {
        internal long Seconds { get; set; }
        public override long GetTimestamp() => Seconds * TimestampFrequency;
    }

    [Theory]
    [InlineData(0.005, 60, null)]
    [InlineData(0.5, 1, null)]
    [InlineData(1.0, 60, null)]
    [InlineData(0.999, 9, "about 1 s left")]
    [InlineData(0.25, 600, "about 30 min left")]
    [InlineData(0.01, 3600, "about 4.1 d left")]
    public void The_time_left_is_what_is_left_at_the_pace_so_far(double share, int seconds, string? words) =>
        Assert.Equal(words, new TimeLeft().Words(share, TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void What_was_there_at_once_says_nothing_of_the_pace()
    {
        var left = new TimeLeft();
        Assert.Null(left.Words(0.6, TimeSpan.FromSeconds(1)));
        Assert.Null(left.Words(0.605, TimeSpan.FromSeconds(8)));
        Assert.Equal("about 30 s left", left.Words(0.7, TimeSpan.FromSeconds(11)));
    }

    [Fact]
    public void When_quiet_only_notices_are_shown()
    {
        var error = new StringWriter();
        WorkDisplay.Show(new Terminal(TextWriter.Null, error) { LiveError = true }, quiet: true, observer =>
        {
            observer.OnProgress(new WorkProgress("simulating", 0.5));
            observer.OnWarning("file(1,1): warning: odd");
            observer.OnNotice("cluster: a silo was lost");
            return 1;
        });
        Assert.Equal("cluster: a silo was lost\n", error.ToString().ReplaceLineEndings("\n"));
    }
}
