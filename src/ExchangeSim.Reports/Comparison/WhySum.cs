using ExchangeSim.Experiments.Comparing;
using ExchangeSim.Simulation;

namespace ExchangeSim.Reports.Comparison;

/// <summary>A sum over where a policy's difference arose: of one part everywhere, of one place with all parts, or of everything.</summary>
internal sealed record WhySum(string? Agency, string? Desk, LatencyPart? Part, long DifferenceMilliseconds, double? HalfWidthMilliseconds)
{
    /// <summary>By part, then by place, the largest first; then the whole, in which agency and part are null.</summary>
    internal static IEnumerable<WhySum> Of(PolicyFigures policy) =>
    [
        .. Largest(policy.Why.GroupBy(s => s.Part).Select(g => new WhySum(null, null, g.Key, Sum(g), policy.WhyIntervals.Of(g.Key)))),
        .. Largest(policy.Why.GroupBy(s => (s.Agency, s.Desk)).Select(g => new WhySum(g.Key.Agency, g.Key.Desk, null, Sum(g), policy.WhyIntervals.Of(g.Key.Agency, g.Key.Desk)))),
        new WhySum(null, null, null, policy.DifferenceMilliseconds, policy.WhyIntervals.All),
    ];

    private static long Sum(IEnumerable<TimeShift> shifts) => shifts.Sum(s => s.DifferenceMilliseconds);

    private static IEnumerable<WhySum> Largest(IEnumerable<WhySum> sums) => sums.OrderByDescending(s => Math.Abs(s.DifferenceMilliseconds));
}
