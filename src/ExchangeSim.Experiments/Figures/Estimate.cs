namespace ExchangeSim.Experiments.Figures;

/// <summary>A figure with its uncertainty. Where a figure is not defined (a median that was never reached) there is no estimate at all, never a NaN.</summary>
/// <param name="Value">The figure, in the unit of the column it stands in; always finite.</param>
/// <param name="HalfWidth">Half the width of the 95 % confidence interval over replications, in the same unit, ≥ 0; null of fewer than two replications, and where the figure
/// depends on one of them.</param>
public sealed record Estimate(double Value, double? HalfWidth)
{
    /// <summary>Of a mean of times of which some had not ended when they were last seen: the bound up to which their ends are known, in the same unit. The mean is that of the
    /// smaller of each time and this bound,
    /// and no more is known; null where the mean is that of all times.</summary>
    public double? RestrictedTo { get; init; }

    /// <summary>What one replication may bring; null where that is not worked out, and of fewer than two replications.</summary>
    public OneRun? OneRun { get; init; }

    /// <summary>The share of what it varies by between replications that is explained by what the scenario only assumes, 0 to 1; the rest is chance. Null where nothing is
    /// uncertain, or there are too few replications to tell.</summary>
    public double? AssumptionShare { get; init; }

    /// <summary>The part of <see cref="AssumptionShare"/> that is explained by which of rival structures holds; null where there are none, or too few replications.</summary>
    public double? StructureShare { get; init; }
}
