using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>One policy against the baseline; for the baseline itself every difference is zero.</summary>
/// <param name="Policy">Its id; null: the baseline.</param>
/// <param name="Says">What it means, in words.</param>
/// <param name="Groups">All requests, then those of each procedure, in the scenario's order.</param>
/// <param name="Pairs">What became of the same request under both.</param>
/// <param name="TotalMilliseconds">Time of the counted requests that the goals are about, of all replications: latencies, and ages of open ones.</param>
/// <param name="DifferenceMilliseconds">How much more that is than the baseline's.</param>
/// <param name="Why">Where the difference arose, the largest shift first; it sums exactly to <see cref="DifferenceMilliseconds"/>.</param>
/// <param name="Binding">The desk at which requests waited longest; null where they waited at none.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="OnFrontier">Whether no other policy is cheaper or at least likely better by one goal, and neither dearer nor likely worse by any; null where the scenario
/// gives no cost, and of fewer than two replications.</param>
public sealed record PolicyFigures(
    string? Policy, string? Says, IReadOnlyList<GroupComparison> Groups, RequestPairs Pairs, long TotalMilliseconds, long DifferenceMilliseconds,
    IReadOnlyList<TimeShift> Why, BindingDesk? Binding, PolicyCost Cost, bool? OnFrontier)
{
    /// <summary>How it fares by each goal, in their order.</summary>
    public IReadOnlyList<GoalFigures> Goals { get; init; } = [];

    /// <summary>Whether no other policy is at least likely better by one goal and likely worse by none; false where a figure, or how certain it is, is not known.</summary>
    public bool IsUnbeaten { get; init; }

    /// <summary>Requests in <see cref="TotalMilliseconds"/>, sent in one replication.</summary>
    public double Requests { get; init; }

    /// <summary>Its place by the first goal, from 1; 0 where there is none.</summary>
    public int Rank => Goals.Count == 0 ? 0 : Goals[0].Place;

    /// <summary>The probability that it is the best by the first goal; null where that is not known.</summary>
    public double? ProbabilityBest => Goals.Count == 0 ? null : Goals[0].ProbabilityBest;

    /// <summary>The share closed over time, of all replications together: of all requests, then of each procedure's. Without a band of one replication.</summary>
    public IReadOnlyList<LatencyCurve> Curves { get; init; } = [];

    /// <summary>How requests ended over time: all of them, then of each procedure. Without bands of one replication.</summary>
    public IReadOnlyList<OutcomeCurve> Outcomes { get; init; } = [];

    /// <summary>The fingerprint of each replication, in order: 16 hexadecimal digits.</summary>
    public IReadOnlyList<string> Fingerprints { get; init; } = [];

    /// <summary>Time of all counted requests of all replications in each <see cref="Simulation.LatencyPart"/>, in that order; it sums exactly to <see
    /// cref="TotalMilliseconds"/>.</summary>
    public IReadOnlyList<long> PartMilliseconds { get; init; } = [];

    /// <summary>How surely each piece of the difference is known.</summary>
    public WhyIntervals WhyIntervals { get; init; } = WhyIntervals.None;

    /// <summary>The course of each desk that binds, under this policy or another.</summary>
    public IReadOnlyList<DeskCourse> Desks { get; init; } = [];

    /// <summary>The pairs of agencies that are busiest under the baseline, the busiest first, as they fare under this policy.</summary>
    public IReadOnlyList<PairFlow> Flows { get; init; } = [];

    /// <summary>The row of all requests.</summary>
    public GroupComparison All => Groups[0];
}
