using System.Collections.Concurrent;
using System.Diagnostics;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>What the browsers noticed: how long answers and changes took, and what went wrong. Times are milliseconds of real time.</summary>
internal sealed class Measures
{
    private readonly ConcurrentQueue<double> _acknowledged = new(), _shown = new();
    private readonly ConcurrentDictionary<string, int> _errors = new(StringComparer.Ordinal), _refusals = new(StringComparer.Ordinal);
    private int _sent;

    internal int Sent => _sent;
    internal IReadOnlyList<double> Acknowledged => [.. _acknowledged.Order()];
    internal IReadOnlyList<double> Shown => [.. _shown.Order()];

    /// <summary>What went wrong, with how often.</summary>
    internal IReadOnlyList<(string What, int Times)> Errors => Sorted(_errors);
    /// <summary>Commands that the room's rules refused, such as a decision whose time had run out: answers, not errors.</summary>
    internal IReadOnlyList<(string What, int Times)> Refusals => Sorted(_refusals);

    internal void IsSent() => Interlocked.Increment(ref _sent);

    internal void IsAcknowledged(long since) => _acknowledged.Enqueue(Stopwatch.GetElapsedTime(since).TotalMilliseconds);

    internal void IsShown(long since) => _shown.Enqueue(Stopwatch.GetElapsedTime(since).TotalMilliseconds);

    internal void Fail(string what) => _errors.AddOrUpdate(what, 1, (_, times) => times + 1);

    internal void Refuse(string why) => _refusals.AddOrUpdate(why, 1, (_, times) => times + 1);

    /// <summary>The value below which this share of sorted values lies; not a number: there are none.</summary>
    internal static double Percentile(IReadOnlyList<double> sorted, double share) =>
        sorted.Count == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];

    private static (string, int)[] Sorted(ConcurrentDictionary<string, int> counts) =>
        [.. counts.Select(one => (one.Key, one.Value)).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal)];
}
