using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Experiments.Sweeping;

/// <summary>Which combinations of values are simulated.</summary>
public enum Design
{
    /// <summary>Every value of each figure with every value of the others.</summary>
    Factorial,
    /// <summary>One figure at a time, the others as they stand.</summary>
    OneAtATime,
    /// <summary>A Latin hypercube: each figure's range is cut into as many strata as there are points, and each stratum holds one point.</summary>
    LatinHypercube,
}

/// <summary>Enumerates the points of designs.</summary>
public static class Designs
{
    private static readonly ulong Entity = StableHash.Of("latin hypercube");

    /// <summary>Every combination, the last figure changing fastest.</summary>
    /// <param name="levels">How many values each figure has.</param>
    public static IEnumerable<int[]> Factorial(IReadOnlyList<int> levels)
    {
        var point = new int[levels.Count];
        while (true)
        {
            yield return [.. point];
            var i = point.Length - 1;
            while (i >= 0 && ++point[i] == levels[i]) point[i--] = 0;
            if (i < 0) yield break;
        }
    }

    /// <summary>First no figure changed, then each alone; null stands for: as it stands.</summary>
    /// <param name="levels">How many values each figure has, without the one that stands already.</param>
    public static IEnumerable<int?[]> OneAtATime(IReadOnlyList<int> levels)
    {
        yield return new int?[levels.Count];
        for (var figure = 0; figure < levels.Count; figure++)
            for (var level = 0; level < levels[figure]; level++)
            {
                var point = new int?[levels.Count];
                point[figure] = level;
                yield return point;
            }
    }

    /// <summary>Points in the unit cube, each coordinate in [0, 1).</summary>
    /// <remarks>
    /// Each figure's strata are put in an order of their own, and the point lies at random in its stratum; draws are keyed, so a figure's column does not depend on how many
    /// others there are.
    /// Source: M. D. McKay, R. J. Beckman, W. J. Conover, "A comparison of three methods for selecting values of input variables", Technometrics 21 (1979) 239–245.
    /// </remarks>
    public static double[][] LatinHypercube(int figures, int points, ulong seed)
    {
        var draws = new Draws(seed, 0);
        var design = Enumerable.Range(0, points).Select(_ => new double[figures]).ToArray();
        for (var figure = 0; figure < figures; figure++)
        {
            var strata = Enumerable.Range(0, points).ToArray();
            for (var i = points - 1; i > 0; i--)
            {
                var drawn = (int)(draws.Of(StableHash.Combine(Entity, (ulong)figure), 0, (uint)i).First * (i + 1));
                (strata[i], strata[drawn]) = (strata[drawn], strata[i]);
            }
            for (var i = 0; i < points; i++)
                design[i][figure] = (strata[i] + draws.Of(StableHash.Combine(Entity, (ulong)figure), 1, (uint)i).First) / points;
        }
        return design;
    }
}
