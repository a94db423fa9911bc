using ExchangeSim.Application.Work;

namespace ExchangeSim.Application.Tests;

/// <summary>Gathers warnings.</summary>
internal sealed class Warned : IWorkObserver
{
    internal List<string> Warnings { get; } = [];

    public void OnProgress(in WorkProgress progress) { }

    public void OnWarning(string warning) => Warnings.Add(warning);

    public void OnNotice(string notice) { }
}
