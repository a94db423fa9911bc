namespace ExchangeSim.Experiments.Statistics;

/// <summary>The interval of the difference of two shares of the same replications.</summary>
/// <remarks>
/// What a share can still lose is not what it can gain, so the ends are found for each share on the scale of log(p / (1 − p)) and put together with the correlation of the two:
/// R. G. Newcombe, "Improved confidence intervals for the difference between binomial proportions based on paired data", Statist. Med. 17 (1998) 2635–2650;
/// G. Y. Zou, A. Donner, "Construction of confidence limits about effect measures", Statist. Med. 27 (2008) 1693–1702. Half of it is the longer of its two sides, so that it
/// can be written with ±. It is at least as wide as that of any difference, and at most half as wide again: two shares that always move together differ by what is known
/// well, however little is known of both, which the formula does not see.
/// </remarks>
internal static class ShareDifference
{
    private const double Widest = 1.5;

    /// <summary>The longer of the two sides of the interval, within bounds.</summary>
    /// <param name="before">The share that is taken away.</param>
    /// <param name="after">The share that it is taken from.</param>
    /// <param name="variance">The variance of the difference.</param>
    /// <param name="factor">How many standard errors wide half an interval is.</param>
    internal static double HalfWidth(JackknifedFigure before, JackknifedFigure after, double variance, double factor)
    {
        var (first, second) = (before.Variance!.Value, after.Variance!.Value);
        var correlation = first > 0 && second > 0 ? Math.Clamp((first + second - variance) / 2 / Math.Sqrt(first * second), -1, 1) : 0;
        var (lowerBefore, upperBefore) = Ends(before.Whole!.Value, factor * Math.Sqrt(first));
        var (lowerAfter, upperAfter) = Ends(after.Whole!.Value, factor * Math.Sqrt(second));
        var usual = factor * Math.Sqrt(variance);
        return Math.Clamp(Math.Max(Together(lowerAfter, upperBefore), Together(upperAfter, lowerBefore)), usual, Widest * usual);

        double Together(double one, double other) => Math.Sqrt(Math.Max(0, one * one + other * other - 2 * correlation * one * other));
    }

    // How far the share reaches down and up.
    private static (double Lower, double Upper) Ends(double share, double half)
    {
        if (half == 0 || share is <= 0 or >= 1) return (half, half);
        var (odds, stretch) = (share / (1 - share), Math.Exp(half / (share * (1 - share))));
        return (share - Of(odds / stretch), Of(odds * stretch) - share);

        static double Of(double odds) => double.IsPositiveInfinity(odds) ? 1 : odds / (1 + odds);
    }
}
