using ExchangeSim.Application.Work;
using ExchangeSim.Files;

namespace ExchangeSim.Cli.Screen;

/// <summary>Passes reports on, control characters written out, and says when the first progress is reported. There is none once the user has asked to stop.</summary>
internal sealed class WatchedWork(IWorkObserver next, Terminal terminal) : IWorkObserver
{
    public void OnProgress(in WorkProgress progress)
    {
        terminal.WorkHasBegun();
        var reported = progress;
        if (!terminal.Stop.IsCancellationRequested) terminal.StopWords.UnlessAsked(() => next.OnProgress(reported));
    }

    public void OnWarning(string warning) => next.OnWarning(VisibleText.Of(warning));

    public void OnNotice(string notice) => next.OnNotice(VisibleText.Of(notice));
}
