using System.Runtime.Intrinsics;

namespace ExchangeSim.Simulation.Random;

/// <summary>128 random bits: two uniform numbers of 52 bits, or one and two of 32 bits.</summary>
public readonly record struct RandomBlock(uint A, uint B, uint C, uint D)
{
    // 52 bits and not 53: with a half added, 53 ones would round up to 1.
    private const double Ulp52 = 1.0 / (1UL << 52), Ulp32 = 1.0 / (1UL << 32);

    /// <summary>Uniform in the open interval (0, 1), from the first two words.</summary>
    public double First => (((((ulong)A << 32) | B) >> 12) + 0.5) * Ulp52;

    /// <summary>Uniform in the open interval (0, 1), from the last two words.</summary>
    public double Second => (((((ulong)C << 32) | D) >> 12) + 0.5) * Ulp52;

    /// <summary>Uniform in (0, 1) with 32 bits, from the third word. Not independent of <see cref="Second"/>.</summary>
    public double Third => (C + 0.5) * Ulp32;

    /// <summary>Uniform in (0, 1) with 32 bits, from the fourth word. Not independent of <see cref="Second"/>.</summary>
    public double Fourth => (D + 0.5) * Ulp32;

    /// <summary>What <see cref="First"/> makes of the first two words of eight blocks.</summary>
    internal static Vector512<double> FirstOf(Vector512<ulong> a, Vector512<ulong> b) => Uniform(((a << 32) | (b & Vector512.Create((ulong)uint.MaxValue))) >>> 12, Ulp52);

    /// <summary>What <see cref="Third"/> or <see cref="Fourth"/> makes of that word of eight blocks.</summary>
    internal static Vector512<double> Of32(Vector512<ulong> word) => Uniform(word & Vector512.Create((ulong)uint.MaxValue), Ulp32);

    private static Vector512<double> Uniform(Vector512<ulong> bits, double ulp)
    {
        // 52 bits and less behind the exponent of 2^52 are that number plus 2^52, exactly.
        const ulong Exponent = 0x433UL << 52;
        const double Offset = 1UL << 52;
        var whole = (bits | Vector512.Create(Exponent)).AsDouble() - Vector512.Create(Offset);
        return (whole + Vector512.Create(0.5)) * Vector512.Create(ulp);
    }
}
