namespace ExchangeSim.Experiments.Statistics;

/// <summary>A share of independent trials with its interval.</summary>
/// <param name="Share">The share, 0 to 1.</param>
/// <param name="Low">The lower end of the interval, 0 to <paramref name="Share"/>.</param>
/// <param name="High">The upper end, <paramref name="Share"/> to 1.</param>
public sealed record ShareInterval(double Share, double Low, double High)
{
    /// <summary>The greatest share that a thing may have of which none was seen: it would be missed by so many trials with a probability of 1 − confidence.</summary>
    /// <remarks>About three in so many trials at 95 %: J. A. Hanley, A. Lippman-Hand, "If nothing goes wrong, is everything all right?", JAMA 249 (1983) 1743–1745.</remarks>
    /// <param name="trials">Independent trials, ≥ 1.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    public static double NoneSeen(double trials, double confidence = 0.95) => 1 - Math.Pow(1 - confidence, 1 / trials);

    /// <summary>Wilson's score interval, which also holds for few trials and for shares near 0 and 1.</summary>
    /// <remarks>Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", J. Am. Stat. Assoc. 22 (1927) 209–212.</remarks>
    /// <param name="count">How many of them; half a trial where a tie counts as half.</param>
    /// <param name="trials">How many trials, ≥ 1.</param>
    /// <param name="confidence">Confidence of the interval, between 0 and 1.</param>
    public static ShareInterval Wilson(double count, int trials, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, trials);
        var (share, z) = (count / trials, LogLogBand.Normal(confidence));
        var (squared, scale) = (z * z / trials, 1 + z * z / trials);
        var middle = (share + squared / 2) / scale;
        var half = z * Math.Sqrt(share * (1 - share) / trials + squared / (4 * trials)) / scale;
        return new ShareInterval(share, Math.Max(0, Math.Min(share, middle - half)), Math.Min(1, Math.Max(share, middle + half)));
    }
}
