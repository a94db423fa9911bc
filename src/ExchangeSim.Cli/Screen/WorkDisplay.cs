using ExchangeSim.Application.Work;
using Spectre.Console;

namespace ExchangeSim.Cli.Screen;

/// <summary>Shows on the error stream what a command is at: a bar on a screen, now and then a line elsewhere, only notices when quiet.</summary>
public static class WorkDisplay
{
    /// <summary>Does the work, whose reports are shown.</summary>
    public static T Show<T>(Terminal terminal, bool quiet, Func<IWorkObserver, T> work)
    {
        if (quiet) return work(new QuietObserver(terminal));
        if (!terminal.LiveError) return work(new LineObserver(terminal, TimeProvider.System));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(terminal.Error) });
        try
        {
            return console.Progress().AutoClear(true).HideCompleted(true)
                .Columns([new TaskDescriptionColumn(), new ProgressBarColumn(), new ShareColumn(), new ElapsedTimeColumn(), new TimeLeftColumn()])
                .Start(context =>
                {
                    var bars = new BarObserver(console, context);
                    using var stopped = terminal.Stop.Register(bars.Hide);
                    return work(bars);
                });
        }
        finally
        {
            LastWords.LinesOfBars = 0;
        }
    }
}
