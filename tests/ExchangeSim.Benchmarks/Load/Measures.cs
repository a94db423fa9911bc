using System.Collections.Concurrent;
using System.Diagnostics;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>What the browsers noticed: how long answers and changes took, and what went wrong. Times are milliseconds of real time.</summary>
internal sealed class Measures
{
    private readonly ConcurrentQueue<(long Since, double Took)> _acknowledged = new(), _shown = new();
    private readonly ConcurrentDictionary<string, int> _errors = new(StringComparer.Ordinal), _refusals = new(StringComparer.Ordinal);
    private int _sent;

    /// <summary>The share of times that are judged.</summary>
    internal const double High = 0.95;

    internal int Sent => _sent;
    internal IReadOnlyList<double> Acknowledged => Sorted(_acknowledged);
    internal IReadOnlyList<double> Shown => Sorted(_shown);

    /// <summary>The 95th percentile of what took its time in each minute after the first command.</summary>
    internal IReadOnlyList<double> AcknowledgedByMinute => ByMinute(_acknowledged);
    internal IReadOnlyList<double> ShownByMinute => ByMinute(_shown);

    /// <summary>What went wrong, with how often.</summary>
    internal IReadOnlyList<(string What, int Times)> Errors => Sorted(_errors);
    /// <summary>Commands that the room's rules refused, such as a decision whose time had run out: answers, not errors.</summary>
    internal IReadOnlyList<(string What, int Times)> Refusals => Sorted(_refusals);

    internal void IsSent() => Interlocked.Increment(ref _sent);

    internal void IsAcknowledged(long since) => _acknowledged.Enqueue((since, Stopwatch.GetElapsedTime(since).TotalMilliseconds));

    internal void IsShown(long since) => _shown.Enqueue((since, Stopwatch.GetElapsedTime(since).TotalMilliseconds));

    internal void Fail(string what) => _errors.AddOrUpdate(what, 1, (_, times) => times + 1);

    internal void Refuse(string why) => _refusals.AddOrUpdate(why, 1, (_, times) => times + 1);

    /// <summary>The value below which this share of sorted values lies; not a number: there are none.</summary>
    internal static double Percentile(IReadOnlyList<double> sorted, double share) =>
        sorted.Count == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];

    private static double[] Sorted(IEnumerable<(long Since, double Took)> times) => [.. times.Select(one => one.Took).Order()];

    private double[] ByMinute(IReadOnlyCollection<(long Since, double Took)> times)
    {
        var began = _acknowledged.Select(one => one.Since).DefaultIfEmpty().Min();
        return [.. times.GroupBy(one => (int)Stopwatch.GetElapsedTime(began, one.Since).TotalMinutes).OrderBy(minute => minute.Key)
            .Select(minute => Percentile(Sorted(minute), High))];
    }

    private static (string, int)[] Sorted(ConcurrentDictionary<string, int> counts) =>
        [.. counts.Select(one => (one.Key, one.Value)).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal)];
}
