namespace ExchangeSim.Experiments.Statistics;

internal partial struct TimeCounts
{
    // Most buckets hold few times or none, so numbers are written in as few bytes as they need.
    internal readonly void Save(BinaryWriter writer)
    {
        _moments.Save(writer);
        writer.Write7BitEncodedInt64(_least);
        writer.Write7BitEncodedInt64(_greatest);
        writer.Write(IsExact);
        if (_buckets is null)
        {
            foreach (var time in _times.AsSpan(0, (int)Count)) writer.Write7BitEncodedInt64(time);
            return;
        }
        writer.Write7BitEncodedInt(_firstBucket);
        writer.Write7BitEncodedInt(_buckets.Length);
        foreach (var count in _buckets) writer.Write7BitEncodedInt((int)count);
    }

    internal static TimeCounts Restore(BinaryReader reader)
    {
        var counts = new TimeCounts { _moments = TimeMoments.Restore(reader), _least = reader.Read7BitEncodedInt64(), _greatest = reader.Read7BitEncodedInt64() };
        if (reader.ReadBoolean())
        {
            counts._times = new long[counts.Count];
            foreach (ref var time in counts._times.AsSpan()) time = reader.Read7BitEncodedInt64();
            return counts;
        }
        counts._firstBucket = reader.Read7BitEncodedInt();
        counts._buckets = new uint[reader.Read7BitEncodedInt()];
        foreach (ref var count in counts._buckets.AsSpan()) count = (uint)reader.Read7BitEncodedInt();
        return counts;
    }
}
