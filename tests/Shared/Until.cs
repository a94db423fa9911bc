namespace ExchangeSim.Testing;

/// <summary>Asks again until something is there. Between two questions there is a pause: without one a test takes the processor from what it waits for.</summary>
internal static class Until
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>The first answer that is not null.</summary>
    /// <param name="what">What is waited for in words, to be read after "waited for".</param>
    /// <param name="ask">Asks; null: not yet.</param>
    /// <exception cref="TimeoutException">It was not there within <see cref="Within.Usual"/>.</exception>
    internal static async Task<T> Found<T>(string what, Func<Task<T?>> ask) where T : class
    {
        using var limit = new CancellationTokenSource(Within.Usual);
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (true)
            {
                if (await ask() is { } found) return found;
                await timer.WaitForNextTickAsync(limit.Token);
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"waited for {what}, in vain for {Within.Usual.TotalMinutes:0.#} minutes");
        }
    }

    /// <summary>Returns when it is so.</summary>
    /// <inheritdoc cref="Found{T}"/>
    internal static Task IsSo(string what, Func<Task<bool>> ask) => Found(what, async () => await ask() ? what : null);
}
