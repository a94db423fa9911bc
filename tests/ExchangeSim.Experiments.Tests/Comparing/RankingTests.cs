using ExchangeSim.Experiments.Comparing;

namespace ExchangeSim.Experiments.Tests.Comparing;

public class RankingTests
{
    private static readonly double[] Noise = [1, 5, 2, 8, 3, 9, 4, 6, 7, 5];

    [Fact]
    public void Who_is_faster_in_every_replication_is_best_for_sure() =>
        Assert.Equal([0, 1, 0], Ranking.ProbabilityBest([Noise, [.. Noise.Select(x => x - 0.1)], [.. Noise.Select(x => x + 0.1)]], 7));

    [Fact]
    public void Who_never_differs_shares_the_place() => Assert.Equal([0.5, 0.5], Ranking.ProbabilityBest([Noise, Noise], 7));

    [Fact]
    public void A_better_mean_with_much_noise_is_best_with_a_probability()
    {
        // Differences of mean −0.5 and standard deviation 3.03: the bootstrap mean is below zero with probability of about Φ(0.5 / (2.87 / √10)) = 0.71.
        double[] policy = [.. Noise.Select((x, i) => x - 0.5 + (i - 4.5))];
        var chances = Ranking.ProbabilityBest([Noise, policy], 7);
        Assert.InRange(chances[1], 0.66, 0.76);
        Assert.Equal(1, chances.Sum(), 10);
        Assert.Equal(chances, Ranking.ProbabilityBest([Noise, policy], 7));
    }
}
