using System.Numerics;
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

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">No times are counted so.</exception>
    internal static TimeCounts Restore(BinaryReader reader, SampleResolution resolution)
    {
        var counts = new TimeCounts { _moments = TimeMoments.Restore(reader), _least = reader.Read7BitEncodedInt64(), _greatest = reader.Read7BitEncodedInt64() };
        if (reader.ReadBoolean())
        {
            StateBytes.Require(counts.Count >= 0 && counts.Count <= Math.Min(Left(reader), resolution.ExactUpTo), "a tally is cut short");
            counts._times = new long[counts.Count];
            foreach (ref var time in counts._times.AsSpan()) time = reader.Read7BitEncodedInt64();
            StateBytes.Require(counts.AreTimesSummed(), "a tally has another sum than its times");
            return counts;
        }
        counts._firstBucket = reader.Read7BitEncodedInt();
        var buckets = reader.Read7BitEncodedInt();
        StateBytes.Require(buckets >= 0 && buckets <= Left(reader), "a tally is cut short");
        StateBytes.Require(counts._firstBucket >= 0 && counts._firstBucket + (long)buckets <= resolution.BucketOf(long.MaxValue) + 1L, "a tally has times that there cannot be");
        counts._buckets = new uint[buckets];
        foreach (ref var count in counts._buckets.AsSpan()) count = (uint)reader.Read7BitEncodedInt();
        StateBytes.Require(counts.AreBucketsSummed(resolution), "a tally has another sum than its times");
        return counts;
    }

    private readonly bool AreTimesSummed()
    {
        var moments = new TimeMoments();
        foreach (var time in _times.AsSpan())
        {
            if (time is < 0 or > StateBytes.Longest) return false;
            moments.Add(time);
        }
        return moments.Equals(_moments);
    }

    // The sums are of times that lie within the range; the sum of squares is at least that of as many equal times, and at most that of the longest.
    private readonly bool AreBucketsSummed(SampleResolution resolution)
    {
        long count = 0;
        foreach (var some in _buckets!) count += some;
        if (count != Count || count == 0 || _least < 0 || _least > _greatest || _greatest > StateBytes.Longest) return false;
        var (first, last) = (_firstBucket + Array.FindIndex(_buckets, some => some > 0), _firstBucket + Array.FindLastIndex(_buckets, some => some > 0));
        if (resolution.BucketOf(_least) != first || resolution.BucketOf(_greatest) != last) return false;
        BigInteger sum = _moments.Sum, squares = _moments.Squares;
        return sum >= (BigInteger)_least * count && sum <= (BigInteger)_greatest * count && squares * count >= sum * sum && squares <= sum * _greatest;
    }

    // Each number takes a byte at least.
    private static long Left(BinaryReader reader) => reader.BaseStream.Length - reader.BaseStream.Position;
}
