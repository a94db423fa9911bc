using System.Diagnostics.CodeAnalysis;

namespace ExchangeSim.Simulation.Agencies.State;

/// <summary>Mistakes of ours, which stop the run. Thrown from here, so that the methods of the event loop stay small.</summary>
internal static class Fault
{
    [DoesNotReturn]
    internal static void EffectNotInFuture(Events.EventKind kind, long time, long now) =>
        throw new InvalidOperationException($"an effect must lie in the future: {kind} at {time} ms, now {now} ms");

    [DoesNotReturn]
    internal static void CallLost(int agency, long expected, long got) =>
        throw new InvalidOperationException($"agency {agency} expected call {expected} and got {got}");

    [DoesNotReturn]
    internal static void Unknown(string what, object value) => throw new InvalidOperationException($"unknown {what} {value}");

    [DoesNotReturn]
    internal static void NoTimePasses(string procedure, int steps) =>
        throw new InvalidOperationException($"a request passed {steps} steps of procedure {procedure} without any time passing");

    [DoesNotReturn]
    internal static int NoCaseHolds(string step) => throw new InvalidOperationException($"no case of decision {step} holds; the last must be 'otherwise'");

    [DoesNotReturn]
    internal static void NoChannel(string from, string to) => throw new InvalidOperationException($"no channel from {from} to {to}");

    [DoesNotReturn]
    internal static void NoDesk(string agency, string desk) => throw new InvalidOperationException($"agency {agency} has no desk {desk}");

    [DoesNotReturn]
    internal static void Broken(string what) => throw new InvalidOperationException(what);
}
