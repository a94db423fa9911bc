namespace ExchangeSim.Experiments.Comparing;

/// <summary>The requests of one pair of agencies under a policy, all replications together. Open ones count as old as they are at the end.</summary>
/// <param name="From">The requesting agency.</param>
/// <param name="To">The requested agency.</param>
/// <param name="Sent">Requests sent under the policy.</param>
/// <param name="MeanHours">Their time, per request sent; null of none. Unlike a mean latency it counts what is open as if it had ended.</param>
/// <param name="DifferenceHours">How much longer that is than under the baseline; null where one of them has none.</param>
/// <param name="HalfWidthHours">Half-width of the paired interval of the difference, for itself; null of fewer than two replications, and where a mean depends on one of
/// them.</param>
public sealed record PairFlow(string From, string To, long Sent, double? MeanHours, double? DifferenceHours, double? HalfWidthHours);

/// <summary>The requests of one pair of agencies in one replication.</summary>
/// <param name="From">Index of the requesting agency.</param>
/// <param name="To">Index of the requested agency.</param>
/// <param name="Sent">Requests sent.</param>
/// <param name="Milliseconds">Their time: latencies, and ages of open ones.</param>
internal readonly record struct PairTime(int From, int To, long Sent, long Milliseconds);
