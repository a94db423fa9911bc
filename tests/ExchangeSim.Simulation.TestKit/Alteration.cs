using System.Buffers.Binary;

namespace ExchangeSim.Simulation.TestKit;

/// <summary>Alters bytes as a fault or an ill will could: bits, bytes, numbers, order and length. The same number, the same alteration.</summary>
public static class Alteration
{
    private static readonly long[] Numbers = [-1, 0, 1, 2, 3, 255, 32_767, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue, 1L << 40];

    /// <summary>Altered bytes, other than those given.</summary>
    /// <param name="bytes">What is altered; at least 16 bytes.</param>
    /// <param name="number">Number of the alteration.</param>
    public static byte[] Of(byte[] bytes, int number)
    {
        var random = new System.Random(number);
        var altered = One(bytes, random);
        for (var more = random.Next(4); more > 2; more--) altered = One(altered, random);
        return altered.AsSpan().SequenceEqual(bytes) ? Flip(bytes, random) : altered;
    }

    private static byte[] One(byte[] bytes, System.Random random) => random.Next(8) switch
    {
        0 => bytes[..random.Next(bytes.Length)],
        1 => [.. bytes[..At(bytes, random)], .. Noise(random), .. bytes[At(bytes, random)..]],
        2 => Swap(bytes, random),
        3 or 4 => Write(bytes, random),
        5 => Near(bytes, random),
        _ => Flip(bytes, random),
    };

    private static int At(byte[] bytes, System.Random random) => Math.Max(0, random.Next(Math.Max(1, bytes.Length - 8)) & ~3);

    private static byte[] Noise(System.Random random)
    {
        var noise = new byte[1 + random.Next(24)];
        random.NextBytes(noise);
        return noise;
    }

    private static byte[] Flip(byte[] bytes, System.Random random)
    {
        var altered = bytes.ToArray();
        for (var left = 1 + random.Next(3); left > 0 && altered.Length > 0; left--) altered[random.Next(altered.Length)] ^= (byte)(1 << random.Next(8));
        return altered;
    }

    // Two numbers of four or eight bytes change places.
    private static byte[] Swap(byte[] bytes, System.Random random)
    {
        var (altered, one, other, length) = (bytes.ToArray(), At(bytes, random), At(bytes, random), random.Next(2) == 0 ? 4 : 8);
        if (altered.Length < 8) return altered;
        bytes.AsSpan(other, length).CopyTo(altered.AsSpan(one));
        bytes.AsSpan(one, length).CopyTo(altered.AsSpan(other));
        return altered;
    }

    // A number that is on an edge.
    private static byte[] Write(byte[] bytes, System.Random random)
    {
        var (altered, at, number) = (bytes.ToArray(), At(bytes, random), Numbers[random.Next(Numbers.Length)]);
        if (altered.Length < 8) return altered;
        if (random.Next(2) == 0) BinaryPrimitives.WriteInt64LittleEndian(altered.AsSpan(at), number);
        else BinaryPrimitives.WriteInt32LittleEndian(altered.AsSpan(at), (int)number);
        return altered;
    }

    // A number that is one more or less: what lies beside an index is most often one, too.
    private static byte[] Near(byte[] bytes, System.Random random)
    {
        var (altered, at) = (bytes.ToArray(), At(bytes, random));
        if (altered.Length < 8) return altered;
        var number = BinaryPrimitives.ReadInt32LittleEndian(altered.AsSpan(at));
        BinaryPrimitives.WriteInt32LittleEndian(altered.AsSpan(at), number + (random.Next(2) == 0 ? 1 : -1));
        return altered;
    }
}
