using ExchangeSim.Application.Work;
using ExchangeSim.Files;

namespace ExchangeSim.Cli.Screen;

/// <summary>Passes reports on, control characters written out, and says when the first progress is reported.</summary>
internal sealed class WatchedWork(IWorkObserver next, Action begun) : IWorkObserver
{
    public void OnProgress(in WorkProgress progress)
    {
        begun();
        next.OnProgress(progress);
    }

    public void OnWarning(string warning) => next.OnWarning(VisibleText.Of(warning));

    public void OnNotice(string notice) => next.OnNotice(VisibleText.Of(notice));
}
