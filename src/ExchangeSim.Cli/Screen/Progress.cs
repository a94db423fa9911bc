using System.Diagnostics;
using ExchangeSim.Reports.Text;
using Spectre.Console;

namespace ExchangeSim.Cli.Screen;

/// <summary>How far a run is, on the error stream: a bar on a screen, now and then a line elsewhere, nothing when quiet.</summary>
public static class Progress
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    /// <summary>Does <paramref name="work"/>, which tells how much of it is done (0 to 1) and how many events it handled; below 0: unknown.
    /// Where the end is not <paramref name="foreseen"/> the bar is a spinner.</summary>
    public static T Show<T>(Terminal terminal, bool quiet, bool foreseen, string title, Func<Action<double, long>, T> work)
    {
        if (quiet) return work((_, _) => { });
        return terminal.LiveError ? Bar(terminal, foreseen, title, work) : Lines(terminal, title, work);
    }

    private static T Bar<T>(Terminal terminal, bool foreseen, string title, Func<Action<double, long>, T> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(terminal.Error) });
        ProgressColumn[] share = foreseen ? [new ProgressBarColumn(), new PercentageColumn()] : [new SpinnerColumn()];
        return console.Progress().AutoClear(true).HideCompleted(true)
            .Columns([new TaskDescriptionColumn(), .. share, new ElapsedTimeColumn()])
            .Start(context =>
            {
                using var moving = terminal.Moving(console);
                var task = context.AddTask(Markup.Escape(title), maxValue: 1);
                return work((share, events) =>
                {
                    task.Value = Math.Max(0, share);
                    if (events >= 0) task.Description = Markup.Escape($"{title}, {Human.Count(events)} events");
                });
            });
    }

    private static T Lines<T>(Terminal terminal, string title, Func<Action<double, long>, T> work)
    {
        terminal.Error.WriteLine(title);
        var clock = Stopwatch.StartNew();
        var next = BetweenLines;
        return work((share, events) =>
        {
            if (clock.Elapsed < next) return;
            next = clock.Elapsed + BetweenLines;
            var (done, handled) = (share < 0 ? "" : Human.Share(share) + ", ", events < 0 ? "" : Human.Count(events) + " events, ");
            terminal.Error.WriteLine($"{title}: {done}{handled}{Human.Count(clock.Elapsed.TotalSeconds)} s");
        });
    }
}
