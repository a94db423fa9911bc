using ExchangeSim.Simulation.Saving;

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
            StateBytes.Require(counts.Count >= 0 && counts.Count <= Left(reader), "a tally is cut short");
            counts._times = new long[counts.Count];
            foreach (ref var time in counts._times.AsSpan()) time = reader.Read7BitEncodedInt64();
            return counts;
        }
        counts._firstBucket = reader.Read7BitEncodedInt();
        var buckets = reader.Read7BitEncodedInt();
        StateBytes.Require(buckets >= 0 && buckets <= Left(reader), "a tally is cut short");
        counts._buckets = new uint[buckets];
        foreach (ref var count in counts._buckets.AsSpan()) count = (uint)reader.Read7BitEncodedInt();
        return counts;
    }

    // Each number takes a byte at least.
    private static long Left(BinaryReader reader) => reader.BaseStream.Length - reader.BaseStream.Position;
}
