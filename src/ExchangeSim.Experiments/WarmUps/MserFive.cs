namespace ExchangeSim.Experiments.WarmUps;

/// <summary>The marginal standard error rule: of a series that starts out of balance it drops as much as makes the mean of the rest most certain.</summary>
/// <remarks>
/// With d of n batch means dropped, the statistic is Σ (mean of batch − mean of those kept)² / (n − d)²;
/// the d with the least of it is taken, the smallest if there are several.
/// The last five batches
/// are never tried alone, because few numbers can be alike by chance; a least value in the second half of the series means that it is too short to tell.
/// Sources: K. P. White, "An effective truncation heuristic for bias reduction in simulation output", Simulation 69 (1997) 323–334; batches of five: K. P. White, M. J. Cobb, S.
/// C. Spratt, "A comparison of
/// five steady-state truncation heuristics for simulation", Proc. Winter Simulation Conf. 2000, 755–760; the last five, averaging over replications: K. Hoad, S. Robinson, R.
/// Davies, "Automating
/// warm-up length estimation", J. Oper. Res. Soc. 61 (2010) 1389–1403.
/// </remarks>
public static class MserFive
{
    /// <summary>Observations in a batch.</summary>
    public const int Batch = 5;

    private const int NeverAlone = 5;

    /// <summary>How many batch means to drop from the front, and whether the series had settled by the middle. If it had not, the best number in the first half.</summary>
    public static (int Dropped, bool IsSettled) Of(IReadOnlyList<double> means)
    {
        if (means.Count <= NeverAlone) return (0, false);
        int best = 0, bestInFirstHalf = 0;
        var statistics = Statistics(means);
        for (var dropped = 1; dropped <= means.Count - NeverAlone; dropped++)
        {
            if (statistics[dropped] < statistics[best]) best = dropped;
            if (dropped <= means.Count / 2 && statistics[dropped] < statistics[bestInFirstHalf]) bestInFirstHalf = dropped;
        }
        return (bestInFirstHalf, best == bestInFirstHalf);
    }

    /// <summary>The statistic for each number of batch means dropped, from none to all but one.</summary>
    public static double[] Statistics(IReadOnlyList<double> means)
    {
        var statistics = new double[means.Count];
        double mean = 0, scatter = 0;
        for (var i = means.Count - 1; i >= 0; i--)
        {
            // From the back, one more at a time; the sum of squares around the mean as B. P. Welford has it (Technometrics 4 (1962) 419–420).
            var kept = means.Count - i;
            var distance = means[i] - mean;
            mean += distance / kept;
            scatter += distance * (means[i] - mean);
            statistics[i] = scatter / ((double)kept * kept);
        }
        return statistics;
    }
}
