using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Experiments.Tests.Statistics;

public class AssumptionDrawsTests
{
    private const ulong Seed = 11;
    private const int Count = 60;
    private static readonly UncertainNumbers Numbers = UncertainNumbers.Of(3);
    private static readonly AssumptionDraws Draws = Of(Numbers, Count);

    private static AssumptionDraws Of(UncertainNumbers numbers, int count) =>
        AssumptionDraws.Of(numbers, Seed, [.. Enumerable.Range(0, count).Select(i => (IReadOnlyList<int>)[i])])!;

    private static double[] Figures(Func<IReadOnlyList<double>, double> figure, double chance = 0) => [.. Enumerable.Range(0, Count).Select(i =>
        figure(Assumptions.Of(Numbers, Seed, i)) + chance * NormalQuantile.Of(new Draws(99, i).Of(1, 2, 3).First))];

    [Fact]
    public void What_follows_from_an_assumption_is_explained_by_it()
    {
        var fit = Draws.Fit(Figures(draw => 10 + 4 * draw[0] + 2 * draw[1] * draw[1]));
        Assert.InRange(fit.AdjustedShare!.Value, 0.98, 1);
    }

    [Fact]
    public void Chance_is_not_explained()
    {
        Assert.InRange(Draws.Fit(Figures(_ => 10, chance: 1)).AdjustedShare!.Value, 0, 0.15);
    }

    // Variance of 4 u is 16 / 12 = 1.33, that of chance 1.33 as well.
    [Fact]
    public void Halves_are_told_apart() => Assert.InRange(Draws.Fit(Figures(draw => 4 * draw[0], chance: Math.Sqrt(4.0 / 3))).AdjustedShare!.Value, 0.35, 0.65);

    [Fact]
    public void Too_few_replications_tell_nothing_apart_and_all_may_be_assumption()
    {
        var fit = Of(Numbers, 4).Fit([1, 2, 4, 3]);
        Assert.Null(fit.AdjustedShare);
        Assert.Equal(1, fit.Share, 9);
    }

    [Fact]
    public void The_assumption_with_which_a_difference_turns_round_is_named_with_its_value()
    {
        var on = Draws.TurningPoint(Figures(draw => 5 * (draw[1] - 0.4), chance: 0.5), 0.95)!;
        Assert.Equal("number-1", on.Place);
        Assert.InRange(on.TurnsAt, 0.3, 0.5);
        Assert.InRange(on.RankCorrelation, 0.8, 1);
    }

    [Fact]
    public void A_difference_that_keeps_its_sign_depends_on_nothing() => Assert.Null(Draws.TurningPoint(Figures(draw => 3 + draw[1], chance: 0.1), 0.95));

    [Fact]
    public void A_difference_that_grows_from_nothing_does_not_turn_round() =>
        Assert.Null(Draws.TurningPoint(Figures(draw => 0.3 + 40 * Math.Pow(draw[1], 6), chance: 0.1), 0.95));

    [Fact]
    public void A_rising_curve_pools_what_falls() => Assert.Equal([-1, 1.5, 1.5, 4], Rising.Fit([-1, 2, 1, 4]));

    [Fact]
    public void A_difference_that_is_chance_depends_on_nothing() => Assert.Null(Draws.TurningPoint(Figures(_ => 0, chance: 1), 0.95));

    [Fact]
    public void The_strongest_assumption_comes_first() =>
        Assert.Equal(["number-2", "number-0", "number-1"], Draws.Weights(Figures(draw => 3 * draw[0] - 9 * draw[2] + 0.1 * draw[1])).Select(weight => weight.Place));

    [Fact]
    public void What_goes_together_by_chance_is_not_sure() =>
        Assert.Equal([true, false, false], Draws.Weights(Figures(draw => 9 * draw[2], chance: 1)).Select(weight => weight.IsSure));

    [Fact]
    public void Nothing_uncertain_has_no_draws() => Assert.Null(AssumptionDraws.Of(null, Seed, [[0], [1]]));
}
