namespace ExchangeSim.Experiments.Figures;

/// <summary>A figure with its uncertainty. Where a figure is not defined (a median that was never reached) there is no estimate at all, never a NaN.</summary>
/// <param name="Value">The figure, in the unit of the column it stands in; always finite.</param>
/// <param name="HalfWidth">Half the width of the 95 % confidence interval over replications, in the same unit, ≥ 0; null where fewer than two replications have the figure.</param>
public sealed record Estimate(double Value, double? HalfWidth);
