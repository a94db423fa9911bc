using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>What a scenario costs a year: its desks' officers and its channels, where it gives their cost.</summary>
internal static class YearlyCost
{
    /// <summary>The cost; null where nothing carries one.</summary>
    internal static double? Of(Scenario scenario)
    {
        double?[] costs =
        [
            .. scenario.Agencies.SelectMany(agency => agency.Desks).Select(desk => desk.YearlyCostPerOfficer * desk.Shifts.Sum(shift => shift.Officers)),
            .. scenario.Channels.Select(channel => channel.YearlyCost),
        ];
        return costs.All(cost => cost is null) ? null : costs.Sum();
    }

    /// <summary>For each policy, whether no other is as cheap and as fast and better in one of the two.</summary>
    /// <param name="costs">Cost and mean latency of each.</param>
    internal static bool[] Frontier(IReadOnlyList<(double Cost, double Latency)> costs) =>
        [.. costs.Select(one => !costs.Any(other => other.Cost <= one.Cost && other.Latency <= one.Latency && other != one))];
}
