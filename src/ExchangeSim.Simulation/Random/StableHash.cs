namespace ExchangeSim.Simulation.Random;

/// <summary>Hashes that are the same in every process, for naming random draws and fingerprints. Not for security.</summary>
public static class StableHash
{
    /// <summary>Hash of a name: FNV-1a over its UTF-16 code units, finished by <see cref="Mix"/>.</summary>
    public static ulong Of(string name)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var unit in name) hash = (hash ^ unit) * 0x100000001B3UL;
        return Mix(hash);
    }

    /// <summary>A bijection that spreads every bit over all (the finaliser of SplitMix64, Steele, Lea and Flood 2014).</summary>
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    /// <summary>One hash from two, in order.</summary>
    public static ulong Combine(ulong first, ulong second) => Mix(first ^ Mix(second));
}
