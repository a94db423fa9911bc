using System.Text.Json.Serialization;
using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>A figure under the baseline and under a policy, compared all replications together. All in the figure's unit.</summary>
/// <param name="Baseline">The figure under the baseline.</param>
/// <param name="Policy">The figure under the policy.</param>
/// <param name="Difference">Policy less baseline.</param>
/// <param name="HalfWidth">Half-width of the paired interval of <see cref="Difference"/>; null of fewer than two replications.</param>
/// <param name="SimultaneousHalfWidth">The same, wide enough that the intervals of all policies together hold with the confidence (Bonferroni).</param>
/// <param name="UnpairedHalfWidth">What the half-width would be if the two had been simulated with independent random numbers of the same spread (Welch).</param>
/// <param name="VarianceRatio">How many times the variance of the difference would be with independent random numbers, (variance of baseline + of policy) / variance of the
/// difference; null where it does not vary.</param>
public sealed record PairedFigure(
    double Baseline, [property: JsonPropertyName("underPolicy")] double Policy, double Difference, double? HalfWidth, double? SimultaneousHalfWidth,
    double? UnpairedHalfWidth, double? VarianceRatio)
{
    /// <summary>What the difference owes to what the scenario only assumes; null where nothing is uncertain, and of fewer than two replications.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AssumptionEffect? Assumptions { get; init; }

    /// <summary>Whether the difference is none of chance's making, for all policies together, and has its sign whatever the scenario only assumes.</summary>
    [JsonIgnore]
    public bool IsSure => Math.Abs(Difference) > SimultaneousHalfWidth && (Assumptions is not { } effect || effect.KeepsSign || Math.Abs(Difference) > effect.HalfWidth);

    /// <summary>Whether the difference is at least likely: zero is outside its own interval, and no assumption of the scenario is known to turn it round. False of fewer than two
    /// replications.</summary>
    [JsonIgnore]
    public bool IsLikely => Math.Abs(Difference) > HalfWidth && (IsSure || Assumptions?.DependsOn is null);

    /// <summary>Half-width of the 95 % interval of <see cref="Baseline"/> by itself; null of fewer than two replications.</summary>
    [JsonIgnore]
    public double? BaselineHalfWidth { get; init; }

    /// <summary>The same of <see cref="Policy"/>.</summary>
    [JsonIgnore]
    public double? PolicyHalfWidth { get; init; }

    /// <summary>The figure under the baseline, with the interval of its own.</summary>
    [JsonIgnore]
    public Estimate Before => new(Baseline, BaselineHalfWidth) { RestrictedTo = BaselineRestrictedTo };

    /// <summary>The figure under the policy, with the interval of its own.</summary>
    [JsonIgnore]
    public Estimate After => new(Policy, PolicyHalfWidth) { RestrictedTo = PolicyRestrictedTo };

    /// <summary>Of a mean of times of which some had not ended under the baseline: the bound up to which it is the mean, see <see cref="Figures.Estimate.RestrictedTo"/>; else
    /// null.</summary>
    public double? BaselineRestrictedTo { get; init; }

    /// <summary>The same under the policy.</summary>
    [JsonPropertyName("underPolicyRestrictedTo")]
    public double? PolicyRestrictedTo { get; init; }

    /// <summary>The bound that a mean of either is restricted to; where they differ, the longer. Null: neither is.</summary>
    public double? RestrictedTo => BaselineRestrictedTo is { } before && PolicyRestrictedTo is { } after ? Math.Max(before, after) : BaselineRestrictedTo ?? PolicyRestrictedTo;
}
