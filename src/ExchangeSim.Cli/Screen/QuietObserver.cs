using ExchangeSim.Application.Work;

namespace ExchangeSim.Cli.Screen;

/// <summary>Shows notices only.</summary>
internal sealed class QuietObserver(Terminal terminal) : IWorkObserver
{
    public void OnProgress(in WorkProgress progress) { }

    public void OnWarning(string warning) { }

    public void OnNotice(string notice) => terminal.Say(notice);
}
