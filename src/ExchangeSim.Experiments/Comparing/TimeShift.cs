using ExchangeSim.Simulation;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>How much more (or less) time requests spent at one place under a policy, all replications together.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Desk">The desk there, or null: at none.</param>
/// <param name="Part">The part of latency.</param>
/// <param name="BaselineMilliseconds">Time under the baseline.</param>
/// <param name="DifferenceMilliseconds">Time under the policy less that; not 0.</param>
public sealed record TimeShift(string Agency, string? Desk, LatencyPart Part, long BaselineMilliseconds, long DifferenceMilliseconds)
{
    /// <summary>Half-width of the paired Student t interval of <see cref="DifferenceMilliseconds"/>, for itself; null of fewer than two replications.</summary>
    public double? HalfWidthMilliseconds { get; init; }
}
