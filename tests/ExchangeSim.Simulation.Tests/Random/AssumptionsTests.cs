using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.TestKit;

namespace ExchangeSim.Simulation.Tests.Random;

public class AssumptionsTests
{
    private static readonly Scenario World = RandomScenario.Of(1);

    public static TheoryData<Distribution> Laws =>
        [new Uniform(2, 6), new Triangular(1, 2, 6), new Exponential(3), new Lognormal(2, 0.5), new Weibull(2, 1.5), new Empirical([1, 4], [3, 1])];

    [Theory]
    [MemberData(nameof(Laws))]
    public void Draws_stay_between_the_ends_that_are_stated_and_have_the_mean_of_the_law(Distribution law)
    {
        var uncertainty = new UncertainPace(World, law);
        var draws = Enumerable.Range(0, 4000).Select(replication => Assumptions.Of(uncertainty, 7, replication)[0]).ToList();
        var (low, high) = uncertainty.Numbers[0].Ends;
        Assert.All(draws, draw => Assert.InRange(draw, low * (1 - 1e-12), high * (1 + 1e-12)));
        Assert.InRange(draws.Average(), law.Mean * 0.94, law.Mean * 1.06);
    }

    [Fact]
    public void A_draw_depends_on_seed_replication_and_place_alone()
    {
        var uncertainty = new UncertainPace(World);
        Assert.Equal(Assumptions.Of(uncertainty, 3, 5), Assumptions.Of(new UncertainPace(RandomScenario.Of(2)), 3, 5));
        Assert.NotEqual(Assumptions.Of(uncertainty, 3, 5), Assumptions.Of(uncertainty, 3, 6));
        Assert.NotEqual(Assumptions.Of(uncertainty, 3, 5), Assumptions.Of(uncertainty, 4, 5));
    }

    [Fact]
    public void A_normal_tail_is_cut_where_the_quantile_is_the_stated_one() =>
        Assert.Equal(new Sampler(new Lognormal(2, 0.5)).Quantile(1 - UncertainNumber.Cut), new UncertainPace(World, new Lognormal(2, 0.5)).Numbers[0].Ends.High, 1e-9);
}
