using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Random;
using MathNet.Numerics.Distributions;

namespace ExchangeSim.Experiments.Statistics;

/// <summary>What replications, or blocks of them, drew for the uncertain numbers of a scenario: from it follows how much of what differs between replications the assumptions
/// explain, and which.</summary>
/// <remarks>Draws are taken by their ranks, so that only the order of an assumption's values matters and no law's tail outweighs the rest. Immutable.</remarks>
internal sealed class AssumptionDraws
{
    // With fewer replications for each number squares would explain chance.
    private const int LeastForSquares = 20, LeastForEachSquare = 10;
    private const double LeastNorm = 1e-9;
    private const int LeastAtEnd = 3;
    private const double SureOfEnd = 0.9;

    private readonly DrawnAssumption[] _drawn;
    private readonly double[][] _ranks; // of their values, centred: −0.5 to 0.5
    private readonly double[][] _terms; // orthonormal, each orthogonal to a constant; those of structures first
    private readonly int? _termsOfStructures;

    private AssumptionDraws(DrawnAssumption[] drawn)
    {
        (_drawn, Blocks) = (drawn, drawn[0].Values.Length);
        _ranks = [.. drawn.Select(one => RanksOf(one.Values))];
        double[][] structures = [.. _ranks.Where((_, i) => drawn[i].Alternative is not null)], numbers = [.. _ranks.Where((_, i) => drawn[i].Alternative is null)];
        var hasSquares = Blocks >= Math.Max(LeastForSquares, LeastForEachSquare * drawn.Length);
        _terms = Orthonormal([.. structures, .. numbers, .. hasSquares ? numbers.Select(ranks => ranks.Select(rank => rank * rank).ToArray()) : []]);
        if (structures.Length > 0) _termsOfStructures = Orthonormal(structures).Length;
    }

    /// <summary>How many blocks there are.</summary>
    internal int Blocks { get; }

    /// <summary>The draws; null where nothing is uncertain.</summary>
    /// <param name="uncertainty">What is uncertain.</param>
    /// <param name="seed">Seed of all draws.</param>
    /// <param name="blocks">The replications of each block, from 0.</param>
    internal static AssumptionDraws? Of(Uncertainty? uncertainty, ulong seed, IReadOnlyList<IReadOnlyList<int>> blocks)
    {
        if (uncertainty is null || blocks.Count < 2) return null;
        var draws = blocks.Select(block => block.Select(replication => Assumptions.Of(uncertainty, seed, replication)).ToList()).ToList();
        return new AssumptionDraws([.. uncertainty.Numbers.SelectMany((number, i) =>
            DrawnAssumption.Of(number, [.. draws.Select(block => (IReadOnlyList<double>)[.. block.Select(values => values[i])])]))]);
    }

    /// <summary>Which part of what differs between blocks the draws explain.</summary>
    /// <param name="figures">The figure of each block by itself.</param>
    internal AssumptionFit Fit(IReadOnlyList<double> figures)
    {
        var mean = figures.Average();
        var centred = figures.Select(figure => figure - mean).ToArray();
        var weights = _terms.Select(term => Product(term, centred)).ToArray();
        var fitted = Enumerable.Range(0, Blocks).Select(block => _terms.Select((term, i) => weights[i] * term[block]).Sum()).ToArray();
        return new AssumptionFit(Product(centred, centred), weights.Sum(weight => weight * weight), _terms.Length, fitted)
        {
            OfStructures = _termsOfStructures is { } count ? weights.Take(count).Sum(weight => weight * weight) : null,
        };
    }

    /// <summary>The assumption that the sign of a difference depends on: the one with the strongest rank correlation with it that is none of chance's making, if the difference
    /// turns round within its values; null: none.</summary>
    /// <param name="differences">The difference in each block by itself.</param>
    /// <param name="confidence">How sure the correlation must be, for all numbers together (Bonferroni).</param>
    internal Dependence? TurningPoint(IReadOnlyList<double> differences, double confidence)
    {
        if (Blocks < 4) return null;
        var ranks = RanksOf([.. differences]);
        var correlations = _ranks.Select(of => Correlation(of, ranks)).ToArray();
        var most = Enumerable.Range(0, correlations.Length).MaxBy(number => Math.Abs(correlations[number]));
        if (Math.Abs(correlations[most]) <= LeastCorrelation(confidence)) return null;
        var (drawn, rises) = (_drawn[most], correlations[most] > 0);
        if (drawn.Alternative is { } alternative)
            return TurnsWith(drawn.Values, rises ? differences : [.. differences.Select(value => -value)])
                ? new Dependence(drawn.Number.Place, false, "", null, correlations[most]) { Alternative = alternative } : null;
        var order = Enumerable.Range(0, Blocks).OrderBy(block => drawn.Values[block]).ToArray();
        double[] inOrder = [.. order.Select(block => rises ? differences[block] : -differences[block])];
        if (!Turns(inOrder)) return null;
        var fitted = Rising.Fit(inOrder);
        var at = Array.FindIndex(fitted, value => value > 0);
        if (at <= 0) return null;
        var number = drawn.Number;
        return new Dependence(number.Place, number.IsFactor, number.Unit, (drawn.Values[order[at - 1]] + drawn.Values[order[at]]) / 2, correlations[most]);
    }

    // Above zero where a structure holds, and below it where it does not.
    private static bool TurnsWith(double[] holds, IReadOnlyList<double> differences)
    {
        double[] with = [.. differences.Where((_, block) => holds[block] > 0.5)], without = [.. differences.Where((_, block) => holds[block] <= 0.5).Select(value => -value)];
        return with.Length >= LeastAtEnd && without.Length >= LeastAtEnd && IsGreater(with) && IsGreater(without);
    }

    // What a line says of the ends need not be so: they themselves must differ in sign.
    private static bool Turns(double[] inOrder)
    {
        var end = Math.Max(LeastAtEnd, inOrder.Length / 4);
        return inOrder.Length >= 2 * end && IsGreater([.. inOrder[..end].Select(value => -value)]) && IsGreater(inOrder[^end..]);
    }

    private static bool IsGreater(double[] values)
    {
        var mean = values.Average();
        var error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
        return mean > 0 && mean >= error * StudentT.InvCDF(0, 1, values.Length - 1, SureOfEnd);
    }

    /// <summary>How each number goes together with a figure: the rank correlation, the strongest first.</summary>
    internal IReadOnlyList<AssumptionWeight> Weights(IReadOnlyList<double> figures)
    {
        var (ranks, least) = (RanksOf([.. figures]), LeastCorrelation(0.95));
        return [.. _drawn.Select((one, i) => (Drawn: one, Correlation: Correlation(_ranks[i], ranks))).OrderByDescending(one => Math.Abs(one.Correlation))
            .Select(one => new AssumptionWeight(one.Drawn.Number.Place, one.Correlation, Math.Abs(one.Correlation) > least) { Alternative = one.Drawn.Alternative })];
    }

    // What chance alone would not reach, for all numbers together.
    private double LeastCorrelation(double confidence)
    {
        var limit = StudentT.InvCDF(0, 1, Blocks - 2, 1 - (1 - confidence) / (2 * _drawn.Length));
        return limit / Math.Sqrt(Blocks - 2 + limit * limit);
    }

    private static double Correlation(double[] one, double[] other) =>
        Math.Sqrt(Product(one, one) * Product(other, other)) is > 0 and var norm ? Product(one, other) / norm : 0;

    // Those that are the same share the middle of their ranks.
    private static double[] RanksOf(double[] values)
    {
        var sorted = values.Order().ToArray();
        return [.. values.Select(value => (sorted.Count(other => other < value) + 0.5 * sorted.Count(other => other == value)) / values.Length - 0.5)];
    }

    // Gram and Schmidt's method; what others explain already is left out.
    private static double[][] Orthonormal(IEnumerable<double[]> columns)
    {
        var terms = new List<double[]>();
        foreach (var column in columns)
        {
            var mean = column.Average();
            double[] left = [.. column.Select(value => value - mean)];
            foreach (var term in terms)
            {
                var along = Product(term, left);
                for (var i = 0; i < left.Length; i++) left[i] -= along * term[i];
            }
            var norm = Math.Sqrt(Product(left, left));
            if (norm > LeastNorm && terms.Count < column.Length - 1) terms.Add([.. left.Select(value => value / norm)]);
        }
        return [.. terms];
    }

    private static double Product(double[] one, double[] other)
    {
        var sum = 0d;
        for (var i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }
}
