using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace ExchangeSim.Hosting.Silos;

/// <summary>Ends the process of a silo that cannot go on, such as one that was frozen so long that the others gave it up, and says why. At once: what it held is at work
/// elsewhere, and it must not answer for it.
/// One that only has to join anew goes on.</summary>
internal sealed class GivenUp(ILogger<GivenUp> log, SiloOptions options) : IFatalErrorHandler
{
    // How Orleans begins to say that the first silo, which keeps the list of members in its memory, has one that is younger than what this silo knows.
    private const string ListBeganAnew = "The development membership table version decreased";
    // How Orleans begins to say that it read of its own end in the list of members.
    private const string ToldDead = "I have been told I am dead";

    private readonly TaskCompletionSource _forgotten = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when Orleans has found that the first silo was started again and does not know this one, which must join anew.</summary>
    internal Task Forgotten => _forgotten.Task;

    public bool IsUnexpected(Exception exception) => true;

    public void OnFatalException(object? sender, string? context, Exception? exception)
    {
        log.LogError(exception, "The silo ends: {Context}", context);
        if (options.First is not null && exception?.GetBaseException().Message.StartsWith(ListBeganAnew, StringComparison.Ordinal) == true)
        {
            _forgotten.TrySetResult();
            return;
        }
        Console.Error.WriteLine($"error: {Reason(context, exception)}");
        Environment.Exit(1);
    }

    internal static string Reason(string? context, Exception? exception) => context?.StartsWith(ToldDead, StringComparison.Ordinal) == true
        ? "the cluster gave this silo up because it did not answer for too long; its work goes on elsewhere. Start it again to have it back"
        : $"the silo cannot go on: {exception?.GetBaseException().Message.Split('\n')[0] ?? context}";
}
