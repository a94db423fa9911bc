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
    private TimeLeft _left = new();

    public void OnProgress(in WorkProgress progress)
    {
        if (progress.Activity != _activity)
        {
            (_activity, _began, _next, _left) = (progress.Activity, clock.GetTimestamp(), BetweenLines, new TimeLeft());
            terminal.Say(progress.Activity);
            return;
        }
        var elapsed = clock.GetElapsedTime(_began);
        var left = _left.Words(progress.Share, elapsed) is { } words ? ", " + words : "";
        if (elapsed < _next) return;
        _next = elapsed + BetweenLines;
        var done = progress.Share is { } share ? Human.Share(share) + ", " : "";
        var events = progress.Events is { } handled ? Human.Count(handled) + " events, " : "";
        terminal.Say($"{progress.Activity}: {done}{events}{Human.Count(elapsed.TotalSeconds)} s{left}");
    }

    public void OnWarning(string warning) => terminal.Say(warning);

    public void OnNotice(string notice) => terminal.Say(notice);
}
