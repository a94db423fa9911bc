namespace ExchangeSim.Experiments.Statistics;

/// <summary>A bag of times in milliseconds: each of them while they are few, a histogram when they are many. What it holds depends on the times alone, not on their
/// order.</summary>
internal partial struct TimeCounts
{
    private long[]? _times;
    private uint[]? _buckets;
    private int _firstBucket;
    // Of a histogram; before there is one, the times themselves tell.
    private long _least, _greatest;
    private TimeMoments _moments;

    internal readonly TimeMoments Moments => _moments;
    internal readonly long Count => _moments.Count;
    internal readonly bool IsExact => _buckets is null;

    /// <summary>Reads what adding a time will change.</summary>
    internal readonly long LookAt(long time, SampleResolution resolution)
    {
        if (_buckets is null) return _times is { Length: > 0 } times ? times[Math.Min((int)Count, times.Length - 1)] : 0;
        var bucket = resolution.BucketOf(time) - _firstBucket;
        return (uint)bucket < (uint)_buckets.Length ? _buckets[bucket] : 0;
    }

    internal void Add(long time, SampleResolution resolution)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        var count = Count;
        _moments.Add(time);
        if (_times is { } times && count < times.Length) times[count] = time;
        else if (_buckets is null) AddToFew(time, (int)count, resolution);
        else Increase(time, resolution);
    }

    private void AddToFew(long time, int count, SampleResolution resolution)
    {
        if (count < resolution.ExactUpTo)
        {
            Array.Resize(ref _times, Math.Min(Math.Max(4, 2 * count), resolution.ExactUpTo));
            _times[count] = time;
            return;
        }
        Spill(count, resolution);
        Increase(time, resolution);
    }

    internal void Merge(in TimeCounts other, SampleResolution resolution)
    {
        if (other.Count == 0) return;
        if (_buckets is null && Count + other.Count > resolution.ExactUpTo) Spill((int)Count, resolution);
        if (other._buckets is null)
        {
            foreach (var time in other._times.AsSpan(0, (int)other.Count)) Add(time, resolution);
            return;
        }
        NoteRange(other._least, other._greatest);
        _moments.Merge(other._moments);
        for (var i = 0; i < other._buckets.Length; i++)
            if (other._buckets[i] > 0) Increase(other._firstBucket + i, other._buckets[i], resolution);
    }

    /// <summary>The distinct times in ascending order, each with its count. Of a histogram, the middles of its buckets.</summary>
    internal readonly IEnumerable<(long Time, long Count)> Ascending(SampleResolution resolution) =>
        _buckets is null ? ExactTimes(_times.AsSpan(0, (int)Count).ToArray()) : BucketTimes(_buckets, _firstBucket, _least, _greatest, resolution);

    private static IEnumerable<(long Time, long Count)> ExactTimes(long[] times)
    {
        Array.Sort(times);
        for (int i = 0, next; i < times.Length; i = next)
        {
            for (next = i + 1; next < times.Length && times[next] == times[i]; next++) { }
            yield return (times[i], next - i);
        }
    }

    private static IEnumerable<(long Time, long Count)> BucketTimes(uint[] buckets, int first, long least, long greatest, SampleResolution resolution)
    {
        for (var i = 0; i < buckets.Length; i++)
            if (buckets[i] > 0) yield return (Math.Clamp(resolution.MiddleOf(first + i), least, greatest), buckets[i]);
    }

    private void NoteRange(long least, long greatest)
    {
        _least = Math.Min(_least, least);
        _greatest = Math.Max(_greatest, greatest);
    }

    private void Spill(int count, SampleResolution resolution)
    {
        (_buckets, _least, _greatest) = ([], long.MaxValue, 0);
        for (var i = 0; i < count; i++) Increase(_times![i], resolution);
        _times = null;
    }

    private void Increase(long time, SampleResolution resolution)
    {
        NoteRange(time, time);
        Increase(resolution.BucketOf(time), 1, resolution);
    }

    private void Increase(int bucket, uint by, SampleResolution resolution)
    {
        if (bucket < _firstBucket || bucket - _firstBucket >= _buckets!.Length) Cover(bucket, resolution);
        // Four thousand million times in one bucket is the bound; beyond it the run stops rather than miscount.
        checked { _buckets![bucket - _firstBucket] += by; }
    }

    /// <summary>Widens the histogram, by whole octaves, so that it has the bucket.</summary>
    private void Cover(int bucket, SampleResolution resolution)
    {
        var octave = 1 << resolution.BucketBits;
        var isEmpty = _buckets!.Length == 0;
        var first = bucket / octave * octave;
        var end = first + octave;
        if (!isEmpty) (first, end) = (Math.Min(first, _firstBucket), Math.Max(end, _firstBucket + _buckets.Length));
        var wider = new uint[end - first];
        if (!isEmpty) _buckets.CopyTo(wider, _firstBucket - first);
        (_buckets, _firstBucket) = (wider, first);
    }
}
