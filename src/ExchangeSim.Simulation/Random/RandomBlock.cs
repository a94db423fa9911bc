namespace ExchangeSim.Simulation.Random;

/// <summary>128 random bits: two uniform numbers of full precision, or one and two of 32 bits.</summary>
public readonly record struct RandomBlock(uint A, uint B, uint C, uint D)
{
    private const double Ulp53 = 1.0 / (1UL << 53), Ulp32 = 1.0 / (1UL << 32);

    /// <summary>Uniform in the open interval (0, 1), from the first two words.</summary>
    public double First => (((((ulong)A << 32) | B) >> 11) + 0.5) * Ulp53;

    /// <summary>Uniform in the open interval (0, 1), from the last two words.</summary>
    public double Second => (((((ulong)C << 32) | D) >> 11) + 0.5) * Ulp53;

    /// <summary>Uniform in (0, 1) with 32 bits, from the third word. Not independent of <see cref="Second"/>.</summary>
    public double Third => (C + 0.5) * Ulp32;

    /// <summary>Uniform in (0, 1) with 32 bits, from the fourth word. Not independent of <see cref="Second"/>.</summary>
    public double Fourth => (D + 0.5) * Ulp32;
}
