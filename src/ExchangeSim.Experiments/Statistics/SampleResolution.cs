using System.Numerics;

namespace ExchangeSim.Experiments.Statistics;

/// <summary>How finely a <see cref="LatencySample"/> keeps times once there are too many to keep each.</summary>
/// <remarks>Buckets are 2^bits to an octave, so a bucket is at most 2^−bits of its times wide; below 2^(bits+1) ms a bucket is one millisecond.</remarks>
/// <param name="ExactUpTo">So many times are kept as they are, ≥ 1.</param>
/// <param name="BucketBits">Buckets per octave, as a power of two, 1 to 16.</param>
public sealed record SampleResolution(int ExactUpTo, int BucketBits)
{
    /// <summary>4,096 exact times, then buckets of relative width ≤ 0.2 % (a quantile is off by ≤ 0.1 %). At most 32 KiB while exact, then 2 KiB for each doubling between the
    /// shortest and the longest.</summary>
    public static readonly SampleResolution Fine = new(4096, 9);

    /// <summary>128 exact times, then buckets of relative width ≤ 1.6 % (a quantile is off by ≤ 0.8 %). At most 1 KiB while exact, then 256 B for each doubling between the
    /// shortest and the longest.</summary>
    public static readonly SampleResolution Compact = new(128, 6);

    /// <summary>The bucket of a time ≥ 0.</summary>
    internal int BucketOf(long time)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)time | 1) - BucketBits);
        return (shift << BucketBits) + (int)(time >> shift);
    }

    /// <summary>The time in the middle of a bucket.</summary>
    internal long MiddleOf(int bucket)
    {
        if (bucket < 2 << BucketBits) return bucket;
        var shift = (bucket >> BucketBits) - 1;
        var low = ((bucket & ((1L << BucketBits) - 1)) + (1L << BucketBits)) << shift;
        return low + ((1L << shift) - 1) / 2;
    }
}
