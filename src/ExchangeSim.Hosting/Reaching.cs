namespace ExchangeSim.Hosting;

/// <summary>Waits until somebody answers over the network, but not for ever: it says soon that nobody has, and gives up at a stated time.</summary>
/// <param name="limit">How long it waits.</param>
/// <param name="say">Receives what it says.</param>
internal sealed class Reaching(TimeSpan limit, Action<string>? say)
{
    /// <summary>After so long it says that nobody has answered.</summary>
    internal TimeSpan SaysAfter { get; init; } = Soon;

    /// <summary>After so long that is said, unless they have been asked before.</summary>
    internal static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>After so long it gives up, unless others have to be given up first.</summary>
    internal static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    /// <summary>How long it waits.</summary>
    internal TimeSpan Limit => limit;

    /// <summary>The answer.</summary>
    /// <param name="asked">What was asked; it is left to itself when this gives up.</param>
    /// <param name="silence">What to say while there is no answer.</param>
    /// <param name="stop">Gives up at once.</param>
    /// <exception cref="TimeoutException">There was none.</exception>
    internal async Task<T> Await<T>(Func<Task<T>> asked, string silence, CancellationToken stop)
    {
        var answer = Task.Run(asked, CancellationToken.None);
        try
        {
            return await answer.WaitAsync(SaysAfter, stop).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!answer.IsCompleted)
        {
            say?.Invoke($"{silence}; giving up after {limit.TotalSeconds:0} s, or with Ctrl+C");
        }
        return await answer.WaitAsync(limit - SaysAfter, stop).ConfigureAwait(false);
    }
}
