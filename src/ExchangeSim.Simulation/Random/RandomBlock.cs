namespace ExchangeSim.Simulation.Random;

/// <summary>128 random bits: two uniform numbers of 52 bits, or one and two of 32 bits.</summary>
public readonly record struct RandomBlock(uint A, uint B, uint C, uint D)
{
    // 52 bits and not 53: with a half added, 53 ones would round up to 1.
    internal const double Ulp52 = 1.0 / (1UL << 52), Ulp32 = 1.0 / (1UL << 32);

    /// <summary>Uniform in the open interval (0, 1), from the first two words.</summary>
    public double First => (((((ulong)A << 32) | B) >> 12) + 0.5) * Ulp52;

    /// <summary>Uniform in the open interval (0, 1), from the last two words.</summary>
    public double Second => (((((ulong)C << 32) | D) >> 12) + 0.5) * Ulp52;

    /// <summary>Uniform in (0, 1) with 32 bits, from the third word. Not independent of <see cref="Second"/>.</summary>
    public double Third => (C + 0.5) * Ulp32;

    /// <summary>Uniform in (0, 1) with 32 bits, from the fourth word. Not independent of <see cref="Second"/>.</summary>
    public double Fourth => (D + 0.5) * Ulp32;
}
