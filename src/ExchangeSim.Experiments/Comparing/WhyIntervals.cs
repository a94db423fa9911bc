using ExchangeSim.Simulation;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>How surely each piece of a policy's difference is known: half-widths of paired Student t intervals, ms of all replications together, each for itself. Null of fewer
/// than two replications.</summary>
/// <remarks>Pieces lean on one another (what no longer waits at one desk waits at the next), so the half-width of a sum is not the sum of theirs; each is made from the
/// replications' own sums.</remarks>
public sealed class WhyIntervals
{
    private readonly Func<WhyPiece, double?> _halfWidth;

    internal WhyIntervals(Func<WhyPiece, double?> halfWidth) => _halfWidth = halfWidth;

    /// <summary>Those of nothing: none is known.</summary>
    public static WhyIntervals None { get; } = new(_ => null);

    /// <summary>Of the whole difference.</summary>
    public double? All => _halfWidth(default);

    /// <summary>Of a part of latency, everywhere.</summary>
    public double? Of(LatencyPart part) => _halfWidth(new WhyPiece(null, null, part));

    /// <summary>Of a place, all parts; of the desks of that name at all agencies if <paramref name="agency"/> is null.</summary>
    /// <param name="agency">The agency, or null.</param>
    /// <param name="desk">The desk, or null: at none.</param>
    public double? Of(string? agency, string? desk) => _halfWidth(new WhyPiece(agency, desk ?? "", null));
}

/// <summary>A piece of a difference. Null: all of them; an empty desk: at none.</summary>
internal readonly record struct WhyPiece(string? Agency, string? Desk, LatencyPart? Part);
