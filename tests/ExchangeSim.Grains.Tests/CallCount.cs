using System.Collections.Concurrent;

namespace ExchangeSim.Grains.Tests;

/// <summary>How often each method of grains was called through Orleans, by the first part of the grains' keys.</summary>
internal static class CallCount
{
    private static readonly ConcurrentDictionary<(string Run, string Method), int> Calls = new();

    internal static int Of(string run, string method) => Calls.GetValueOrDefault((run, method));

    internal static Task Count(IIncomingGrainCallContext context)
    {
        var key = context.TargetId.Key.ToString()!;
        if (key.Contains('/', StringComparison.Ordinal)) Calls.AddOrUpdate((key[..key.IndexOf('/', StringComparison.Ordinal)], context.MethodName), 1, (_, calls) => calls + 1);
        return context.Invoke();
    }
}
