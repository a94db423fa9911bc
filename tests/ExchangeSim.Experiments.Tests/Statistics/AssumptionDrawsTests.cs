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
        Assert.InRange(on.TurnsAt!.Value, 0.3, 0.5);
        Assert.InRange(on.RankCorrelation, 0.8, 1);
    }

    // A number from 0 to 1, and one of three structures with weights 2, 1 and 1.
    private sealed class WithStructure : ExchangeSim.Model.Uncertainty
    {
        public override IReadOnlyList<ExchangeSim.Model.UncertainNumber> Numbers { get; } =
        [
            ExchangeSim.Model.UncertainNumber.OneOf("term", [new("a-wait", 2, null), new("a-desk", 1, null), new("none", 1, null)]),
            new ExchangeSim.Model.UncertainNumber("number", "uniform(0, 1)", new ExchangeSim.Model.Uniform(0, 1), false, ""),
        ];

        public override ExchangeSim.Model.Scenario With(IReadOnlyList<double> values) => throw new NotSupportedException();
    }

    private static readonly WithStructure Rivals = new();
    private static readonly AssumptionDraws OfRivals = AssumptionDraws.Of(Rivals, Seed, [.. Enumerable.Range(0, 60).Select(i => (IReadOnlyList<int>)[i])])!;

    private static double[] RivalFigures(Func<IReadOnlyList<double>, double> figure, double chance = 0) => [.. Enumerable.Range(0, 60).Select(i =>
        figure(Assumptions.Of(Rivals, Seed, i)) + chance * NormalQuantile.Of(new Draws(99, i).Of(1, 2, 3).First))];

    [Fact]
    public void A_structure_is_drawn_as_often_as_its_weight_says()
    {
        var drawn = Enumerable.Range(0, 2000).Select(i => Assumptions.Of(Rivals, Seed, i)[0]).ToList();
        Assert.Equal([0, 1, 2], drawn.Distinct().Order());
        Assert.InRange(drawn.Count(value => value == 0), 900, 1100);
        Assert.InRange(drawn.Count(value => value == 1), 410, 590);
    }

    // The second structure adds 2, whose variance is 4 · 3/16; the number adds 0 to 3, whose variance is 9/12: each as much as the other, and chance has that, too.
    [Fact]
    public void Structures_numbers_and_chance_are_told_apart()
    {
        var fit = OfRivals.Fit(RivalFigures(draw => (draw[0] == 1 ? 2 : 0) + 3 * draw[1], chance: Math.Sqrt(0.75)));
        Assert.InRange(fit.AdjustedShare!.Value, 0.5, 0.82);
        Assert.InRange(fit.AdjustedStructureShare!.Value, 0.18, 0.5);
        Assert.InRange(fit.AdjustedShare!.Value - fit.AdjustedStructureShare!.Value, 0.18, 0.5);
        Assert.Null(Draws.Fit(Figures(draw => draw[0])).AdjustedStructureShare);
    }

    [Fact]
    public void What_follows_from_the_structure_alone_is_explained_by_it_alone()
    {
        var fit = OfRivals.Fit(RivalFigures(draw => draw[0] == 0 ? 5 : draw[0] == 1 ? 1 : 9));
        Assert.InRange(fit.AdjustedStructureShare!.Value, 0.99, 1.0001);
    }

    [Fact]
    public void The_structure_with_which_a_difference_turns_round_is_named()
    {
        var on = OfRivals.TurningPoint(RivalFigures(draw => draw[0] == 1 ? -2 : 1, chance: 0.3), 0.95)!;
        Assert.Equal(("alternatives.term", "a-desk", (double?)null), (on.Place, on.Alternative, on.TurnsAt));
        Assert.InRange(on.RankCorrelation, -1, -0.6);
        Assert.Null(OfRivals.TurningPoint(RivalFigures(draw => draw[0] == 1 ? 1 : 5, chance: 0.3), 0.95)); // it keeps its sign
        Assert.Equal(("alternatives.term", "a-desk"), OfRivals.Weights(RivalFigures(draw => draw[0] == 1 ? 4 : 0))
            .Select(weight => (weight.Place, weight.Alternative)).First());
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
