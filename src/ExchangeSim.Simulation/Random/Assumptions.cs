using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Random;

/// <summary>Draws what a scenario declares uncertain: once for each replication, from the seed, the replication and the number's place alone. So the draw is the same under every
/// policy and on every host, and one more uncertain number leaves the other draws, and all draws of a run, as they were.</summary>
public static class Assumptions
{
    /// <summary>The values of one replication, one for each uncertain number, in its unit.</summary>
    /// <param name="uncertainty">What is uncertain.</param>
    /// <param name="seed">Seed of all draws.</param>
    /// <param name="replication">The replication, from 0.</param>
    /// <exception cref="ImpossibleDrawException">Draws are given one by one, and there is none for this replication.</exception>
    public static IReadOnlyList<double> Of(Uncertainty uncertainty, ulong seed, int replication) => uncertainty.Rows <= replication
        ? throw new ImpossibleDrawException($"there are {uncertainty.Rows} rows of parameters, and replication {replication + 1} needs one of its own")
        : [.. uncertainty.Numbers.Select(number => number.Law is { } law ? Value(law, ShareOf(number, seed, replication)) : number.Draws[replication])];

    // The tails of a law without an end are cut off.
    private static double ShareOf(UncertainNumber number, ulong seed, int replication)
    {
        var share = new Draws(seed, replication).Of(StableHash.Of(number.Place), DrawPurposes.Assumption, 0).First;
        return number.IsCut ? UncertainNumber.Cut + share * (1 - 2 * UncertainNumber.Cut) : share;
    }

    private static double Value(Distribution law, double share) => new Sampler(law).Quantile(share);
}
