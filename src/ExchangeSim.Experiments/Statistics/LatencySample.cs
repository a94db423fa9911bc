namespace ExchangeSim.Experiments.Statistics;

/// <summary>Latencies of a group of requests in whole milliseconds: those of closed requests, and the ages of those still open (censored). It streams: memory does not grow
/// with the number of requests.</summary>
/// <remarks>
/// Sums are integers and times beyond <see cref="SampleResolution.ExactUpTo"/> go to a histogram, so two samples of the same times are equal whatever the order of adding and
/// merging.
/// Memory: see <see cref="SampleResolution"/>, once for closed and once for censored times. Not safe for several threads.
/// </remarks>
public sealed class LatencySample(SampleResolution resolution)
{
    private TimeCounts _closed, _censored;

    /// <summary>A sample at <see cref="SampleResolution.Fine"/> resolution.</summary>
    public LatencySample() : this(SampleResolution.Fine) { }

    internal LatencySample(SampleResolution resolution, TimeCounts closed, TimeCounts censored) : this(resolution) => (_closed, _censored) = (closed, censored);

    /// <summary>Its resolution.</summary>
    public SampleResolution Resolution { get; } = resolution;
    /// <summary>Count, mean and variance of the latencies of closed requests; exact.</summary>
    public TimeMoments Closed => _closed.Moments;
    /// <summary>Count, mean and variance of the ages of open requests; exact.</summary>
    public TimeMoments Censored => _censored.Moments;
    /// <summary>Requests in it, closed and open.</summary>
    public long Count => _closed.Count + _censored.Count;
    /// <summary>Whether every time is still kept as it was.</summary>
    public bool IsExact => _closed.IsExact && _censored.IsExact;

    /// <summary>Adds the latency of a closed request, ≥ 0 ms.</summary>
    public void AddClosed(long latency) => _closed.Add(latency, Resolution);

    /// <summary>Adds the age of an open request, ≥ 0 ms.</summary>
    public void AddCensored(long age) => _censored.Add(age, Resolution);

    /// <summary>Adds everything in another sample of the same resolution.</summary>
    public void Merge(LatencySample other)
    {
        if (other.Resolution != Resolution) throw new ArgumentException("samples of different resolution cannot be merged", nameof(other));
        _closed.Merge(other._closed, Resolution);
        _censored.Merge(other._censored, Resolution);
    }

    /// <summary>What is left without some of its times, all of which it holds.</summary>
    internal LatencySample Less(LatencySample part) => new(Resolution) { _closed = _closed.Less(part._closed, Resolution), _censored = _censored.Less(part._censored, Resolution) };

    internal void Save(BinaryWriter writer)
    {
        _closed.Save(writer);
        _censored.Save(writer);
    }

    internal void Restore(BinaryReader reader) => (_closed, _censored) = (TimeCounts.Restore(reader, Resolution), TimeCounts.Restore(reader, Resolution));

    /// <summary>The distinct times in ascending order, with how many closed and how many were censored at each.</summary>
    public IReadOnlyList<LatencyStep> Steps()
    {
        var steps = new List<LatencyStep>();
        using var closed = _closed.Ascending(Resolution).GetEnumerator();
        using var censored = _censored.Ascending(Resolution).GetEnumerator();
        bool hasClosed = closed.MoveNext(), hasCensored = censored.MoveNext();
        while (hasClosed || hasCensored)
        {
            var time = Math.Min(hasClosed ? closed.Current.Time : long.MaxValue, hasCensored ? censored.Current.Time : long.MaxValue);
            long closing = 0, leaving = 0;
            if (hasClosed && closed.Current.Time == time) (closing, hasClosed) = (closed.Current.Count, closed.MoveNext());
            if (hasCensored && censored.Current.Time == time) (leaving, hasCensored) = (censored.Current.Count, censored.MoveNext());
            steps.Add(new LatencyStep(time, closing, leaving));
        }
        return steps;
    }
}

/// <summary>What happened at one time since sending.</summary>
/// <param name="Time">The time, ms.</param>
/// <param name="Closed">Requests that closed then.</param>
/// <param name="Censored">Requests that were still open and are not known of later.</param>
public readonly record struct LatencyStep(long Time, long Closed, long Censored);
