using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Experiments.Tests.Kit;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Experiments.Tests.Comparing;

/// <summary>How often a difference that is called sure has another sign in a world that is drawn from what is declared uncertain.</summary>
public class SureOfAssumptionsTests
{
    private const int Worlds = 4000, Replications = 20;
    private static readonly UncertainNumbers Numbers = UncertainNumbers.Of(2);

    // The difference in a world: a shift, a slope and a bend, of which each study has its own.
    private static double Difference(ulong study, IReadOnlyList<double> draw)
    {
        var shape = new Draws(study, 0);
        double Of(uint what) => 2 * shape.Of(7, what, 0).First - 1;
        return Of(1) + 2 * Of(2) * (draw[0] - 0.5) + Of(3) * (draw[1] - 0.5) + Of(4) * (draw[0] - 0.5) * (draw[0] - 0.5);
    }

    private static PairedFigure Study(ulong study)
    {
        double[] differences = [.. Enumerable.Range(0, Replications).Select(i =>
            Difference(study, Assumptions.Of(Numbers, study, i)) + 0.5 * NormalQuantile.Of(new Draws(study, i).Of(8, 0, 0).First))];
        int[] sizes = [.. differences.Select(_ => 1)];
        double[] ones = [.. differences.Select(_ => 1.0)];
        return PairedIntervals.Of(
            JackknifedFigure.Ratio([.. ones.Select(_ => 5.0)], ones, sizes), JackknifedFigure.Ratio([.. differences.Select(d => 5 + d)], ones, sizes), 0.95, 1,
            AssumptionDraws.Of(Numbers, study, [.. Enumerable.Range(0, Replications).Select(i => (IReadOnlyList<int>)[i])]))!;
    }

    [Fact]
    public void What_is_called_sure_is_wrong_in_at_most_one_world_of_twenty()
    {
        var (sure, wrong, wrongOfMean) = (0, 0, 0);
        for (var study = 1UL; study <= Worlds; study++)
        {
            var figure = Study(study);
            var truth = Difference(study, Assumptions.Of(Numbers, study + 1_000_000, 0));
            var isWrong = Math.Sign(truth) != Math.Sign(figure.Difference);
            if (figure.IsSure) (sure, wrong) = (sure + 1, wrong + (isWrong ? 1 : 0));
            if (Math.Abs(figure.Difference) > figure.SimultaneousHalfWidth && isWrong) wrongOfMean++;
        }
        Assert.InRange(sure, Worlds / 20, Worlds);
        Assert.True(wrong <= 0.05 * sure, $"{wrong} of {sure} are wrong");
        Assert.True(wrongOfMean > 0.05 * Worlds, "the interval of the mean alone would do, so this shows nothing");
    }

    [Fact]
    public void Without_assumptions_sure_is_what_it_was()
    {
        var figure = PairedIntervals.Of(JackknifedFigure.Ratio([1, 2, 3], [1, 1, 1], [1, 1, 1]), JackknifedFigure.Ratio([2, 4, 4], [1, 1, 1], [1, 1, 1]), 0.95, 2)!;
        Assert.Null(figure.Assumptions);
        Assert.Equal(Math.Abs(figure.Difference) > figure.SimultaneousHalfWidth, figure.IsSure);
    }
}
