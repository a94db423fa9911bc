namespace ExchangeSim.Experiments.Statistics;

/// <summary>How a certainty is lowered where one looks several times and stops as soon as it is great enough.</summary>
/// <remarks>Half of the doubt that is allowed belongs to the last look, the rest in equal parts to those before (Bonferroni's inequality), so the whole is kept however the looks
/// depend on one another.</remarks>
/// <param name="Count">Looks that are planned, ≥ 1.</param>
/// <param name="IsLast">Whether this is the last of them.</param>
internal readonly record struct RepeatedLooks(int Count, bool IsLast)
{
    /// <summary>The certainty that is left of one which a single look would give, on the same side of a half.</summary>
    internal double Allow(double certainty)
    {
        var times = Count == 1 ? 1 : IsLast ? 2 : 2 * (Count - 1);
        return certainty >= 0.5 ? Math.Max(0.5, 1 - times * (1 - certainty)) : Math.Min(0.5, times * certainty);
    }
}
