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
}
