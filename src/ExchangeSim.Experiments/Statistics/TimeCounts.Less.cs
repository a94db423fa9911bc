namespace ExchangeSim.Experiments.Statistics;

internal partial struct TimeCounts
{
    /// <summary>What is left without some of its times, all of which it holds. As finely as this: what a histogram loses, it loses by buckets.</summary>
    internal readonly TimeCounts Less(in TimeCounts part, SampleResolution resolution)
    {
        var left = new TimeCounts { _moments = _moments.Less(part._moments), _least = _least, _greatest = _greatest, _firstBucket = _firstBucket };
        if (_buckets is null) left._times = Difference(_times.AsSpan(0, (int)Count).ToArray(), part._times.AsSpan(0, (int)part.Count).ToArray());
        else
        {
            left._buckets = (uint[])_buckets.Clone();
            if (part._buckets is null)
                foreach (var time in part._times.AsSpan(0, (int)part.Count)) left._buckets[resolution.BucketOf(time) - _firstBucket]--;
            else
                for (var i = 0; i < part._buckets.Length; i++)
                    if (part._buckets[i] > 0) left._buckets[part._firstBucket + i - _firstBucket] -= part._buckets[i];
        }
        return left;
    }

    private static long[] Difference(long[] times, long[] without)
    {
        Array.Sort(times);
        Array.Sort(without);
        var (left, kept, skipped) = (new long[times.Length - without.Length], 0, 0);
        foreach (var time in times)
        {
            if (skipped < without.Length && without[skipped] == time) skipped++;
            else left[kept++] = time;
        }
        return left;
    }
}
