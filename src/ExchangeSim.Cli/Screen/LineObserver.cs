using ExchangeSim.Application.Work;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Cli.Screen;

/// <summary>Writes a line when an activity begins, and then every ten seconds.</summary>
internal sealed class LineObserver(Terminal terminal, TimeProvider clock) : IWorkObserver
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private string? _activity;
    private long _began;
    private TimeSpan _next;

    public void OnProgress(in WorkProgress progress)
    {
        if (progress.Activity != _activity)
        {
            (_activity, _began, _next) = (progress.Activity, clock.GetTimestamp(), BetweenLines);
            terminal.Say(progress.Activity);
            return;
        }
        var elapsed = clock.GetElapsedTime(_began);
        if (elapsed < _next) return;
        _next = elapsed + BetweenLines;
        var done = progress.Share is { } share ? Human.Share(share) + ", " : "";
        var events = progress.Events is { } handled ? Human.Count(handled) + " events, " : "";
        var left = TimeLeft.Words(progress.Share, elapsed) is { } words ? ", " + words : "";
        terminal.Say($"{progress.Activity}: {done}{events}{Human.Count(elapsed.TotalSeconds)} s{left}");
    }

    public void OnWarning(string warning) => terminal.Say(warning);

    public void OnNotice(string notice) => terminal.Say(notice);
}
