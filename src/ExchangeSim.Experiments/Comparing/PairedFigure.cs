namespace ExchangeSim.Experiments.Comparing;

/// <summary>A figure under the baseline and under a policy, compared replication by replication. All in the figure's unit.</summary>
/// <param name="Baseline">Mean over replications under the baseline.</param>
/// <param name="Policy">Mean over replications under the policy.</param>
/// <param name="Difference">Mean of the differences, policy less baseline.</param>
/// <param name="HalfWidth">Half-width of the paired Student t interval of <see cref="Difference"/>; null of fewer than two replications.</param>
/// <param name="SimultaneousHalfWidth">The same, wide enough that the intervals of all policies together hold with the confidence (Bonferroni).</param>
/// <param name="UnpairedHalfWidth">What the half-width would be if the two had been simulated with independent random numbers of the same spread (Welch).</param>
/// <param name="VarianceRatio">How many times the variance of the difference would be with independent random numbers, (s² baseline + s² policy) / s² difference; null where it does not vary.</param>
public sealed record PairedFigure(
    double Baseline, double Policy, double Difference, double? HalfWidth, double? SimultaneousHalfWidth, double? UnpairedHalfWidth, double? VarianceRatio);
