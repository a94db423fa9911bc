namespace ExchangeSim.Testing;

/// <summary>Limits of time for what a test waits for, so that it fails with a sentence instead of hanging.</summary>
internal static class Within
{
    /// <summary>For a process to start, to write a line or to end, on a machine that is busy.</summary>
    internal static readonly TimeSpan Usual = TimeSpan.FromMinutes(8);

    /// <summary><see cref="Usual"/> in milliseconds, as browsers are told.</summary>
    internal const int UsualMilliseconds = 8 * 60_000;

    /// <summary>Waits for the task, but no longer than the limit.</summary>
    /// <param name="task">What is waited for.</param>
    /// <param name="what">The same in words, to be read after "waited for".</param>
    /// <param name="limit">The limit; null: <see cref="Usual"/>.</param>
    /// <exception cref="TimeoutException">It took longer.</exception>
    internal static async Task<T> InTime<T>(this Task<T> task, string what, TimeSpan? limit = null)
    {
        try
        {
            return await task.WaitAsync(limit ?? Usual);
        }
        catch (TimeoutException) when (!task.IsFaulted)
        {
            throw new TimeoutException($"waited for {what}, in vain for {(limit ?? Usual).TotalMinutes:0.#} minutes");
        }
    }

    /// <inheritdoc cref="InTime{T}"/>
    internal static Task InTime(this Task task, string what, TimeSpan? limit = null) => Done(task).InTime(what, limit);

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }
}
