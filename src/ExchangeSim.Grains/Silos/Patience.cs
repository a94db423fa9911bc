using System.Diagnostics;
using Orleans.Runtime;

namespace ExchangeSim.Grains.Silos;

/// <summary>Asks again when a call gets no answer: a silo may be gone, and whoever answered for it comes back on another. Whether the first call was handled is unknown, so only
/// calls that may be repeated are asked this way.</summary>
/// <param name="limit">How long one question may go without an answer.</param>
public sealed class Patience(TimeSpan limit)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);

    /// <summary>Five minutes.</summary>
    public static Patience Usual { get; } = new(TimeSpan.FromMinutes(5));

    /// <summary>The answer.</summary>
    /// <param name="ask">Asks.</param>
    /// <param name="who">Whom, in words.</param>
    /// <param name="notice">Told once when the first call got no answer.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="IOException">There was no answer for so long.</exception>
    public async Task<T> Ask<T>(Func<Task<T>> ask, string who, Action<string>? notice, CancellationToken stop)
    {
        Stopwatch? waiting = null;
        while (true)
        {
            try
            {
                return await ask().ConfigureAwait(false);
            }
            catch (Exception failure) when (IsSilence(failure, stop))
            {
                if (waiting is null) notice?.Invoke($"{who} does not answer ({failure.GetType().Name}); asking again");
                waiting ??= Stopwatch.StartNew();
                if (waiting.Elapsed > limit)
                    throw new IOException($"{who} has not answered for {limit.TotalMinutes:0.#} minutes; look whether the silos run, and without a database the first of them " +
                        $"above all ({FirstLine(failure)})", failure);
            }
            using var timer = new PeriodicTimer(BetweenTries);
            await timer.WaitForNextTickAsync(stop).ConfigureAwait(false);
        }
    }

    // Orleans puts stack traces into messages.
    private static string FirstLine(Exception failure) => failure.Message.Split('\n')[0].TrimEnd();

    /// <summary>What a silo's absence looks like from outside; everything else is an answer. A call that is cancelled although the caller did not ask for that was cancelled by a
    /// silo that ends.</summary>
    internal static bool IsSilence(Exception failure, CancellationToken stop) =>
        failure is TimeoutException or OrleansException or System.Net.Sockets.SocketException || failure.GetType().Namespace == "Microsoft.AspNetCore.Connections"
        || (failure is OperationCanceledException && !stop.IsCancellationRequested);
}
