namespace ExchangeSim.Experiments.Statistics;

/// <summary>How much of what differs between replications what they assume explains: the regression of a figure on the ranks of the draws, and on their squares where there are
/// enough replications.</summary>
/// <remarks>Source: A. Saltelli et al., Global Sensitivity Analysis. The Primer, 2008, ch. 1 (regression on ranks); the adjusted share is unbiased for what
/// such a curve explains. What it does not follow is counted as chance.</remarks>
/// <param name="Total">Sum of squares about the mean.</param>
/// <param name="Explained">The part of it that the draws explain.</param>
/// <param name="Terms">Terms of the regression.</param>
/// <param name="Fitted">What the draws make of the figure in each block, less the mean.</param>
internal sealed record AssumptionFit(double Total, double Explained, int Terms, IReadOnlyList<double> Fitted)
{
    private const int LeastLeft = 5;

    /// <summary>The part of <see cref="Explained"/> that is explained by which of rival structures holds; null: there are none.</summary>
    internal double? OfStructures { get; init; }

    /// <summary>The share of the variance that assumptions explain, as it was fitted. With few replications it is too large, which errs on the side of doubt.</summary>
    internal double Share => Total <= 0 ? 0 : Math.Min(1, Explained / Total);

    /// <summary>The variance between replications that assumptions explain, in the same way.</summary>
    internal double Variance => Share * Total / (Fitted.Count - 1);

    /// <summary>The share of the variance that assumptions explain, adjusted for the number of terms; null where too few replications are left to tell.</summary>
    internal double? AdjustedShare => Fitted.Count - 1 - Terms is >= LeastLeft and var left && Total > 0 ? Math.Max(0, 1 - (1 - Share) * (Fitted.Count - 1) / left) : null;

    /// <summary>The part of <see cref="AdjustedShare"/> that is of structures, in proportion; null where there are none, or too few replications are left to tell.</summary>
    internal double? AdjustedStructureShare => OfStructures is { } part && AdjustedShare is { } share ? Explained <= 0 ? 0 : share * part / Explained : null;
}
