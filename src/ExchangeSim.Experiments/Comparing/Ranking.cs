using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>The probability that each policy has the least figure of all, by the bootstrap: what the replications contribute to the figures is drawn again, with replacement,
/// and the policies ranked each time.</summary>
/// <remarks>
/// A replication is drawn for all policies at once, so what common random numbers have in common stays so. Policies that tie share the place. The draws are keyed: the same
/// seed gives the same answer.
/// With few replications it is too sure of itself. Source: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, 1993, ch. 6.
/// </remarks>
internal static class Ranking
{
    internal const int Resamples = 4000;

    private static readonly ulong Entity = StableHash.Of("ranking"), Truth = StableHash.Of("truth");

    /// <summary>One probability per policy; they sum to 1.</summary>
    /// <param name="means">By policy, what each replication contributes to its mean (see <see cref="Statistics.JackknifedFigure.Contributions"/>).</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="assumed">By policy, what the draw of each of some replications makes of its figure, less the mean: then one of the draws is the truth, and not all of them;
    /// null: nothing is uncertain.</param>
    internal static double[] ProbabilityBest(IReadOnlyList<double[]> means, ulong seed, IReadOnlyList<double[]>? assumed = null)
    {
        var wins = new double[means.Count];
        var count = means[0].Length;
        var draws = new Draws(seed, 0);
        var sums = new double[means.Count];
        for (var resample = 0u; resample < Resamples; resample++)
        {
            Array.Clear(sums);
            for (var i = 0u; i < count; i++)
            {
                var drawn = (int)(draws.Of(Entity, resample, i).First * count);
                for (var policy = 0; policy < sums.Length; policy++) sums[policy] += means[policy][drawn];
            }
            if (assumed is not null)
            {
                var truth = (int)(draws.Of(Truth, resample, 0).First * assumed[0].Length);
                for (var policy = 0; policy < sums.Length; policy++) sums[policy] += count * assumed[policy][truth];
            }
            var best = sums.Min();
            var winners = sums.Count(sum => sum == best);
            for (var policy = 0; policy < sums.Length; policy++)
                if (sums[policy] == best) wins[policy] += 1.0 / winners;
        }
        return [.. wins.Select(won => won / Resamples)];
    }
}
