using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Comparing;

/// <summary>What a scenario costs a year: its desks' officers and its channels, where it gives their cost.</summary>
internal static class YearlyCost
{
    /// <summary>The cost; null where nothing carries one, or where it depends on how long a policy holds that reacts. Where policies begin and end on days, the mean over the
    /// run's time.</summary>
    internal static double? Of(Scenario scenario)
    {
        if (scenario.Timeline is not { } timeline) return OfOne(scenario);
        var reachable = timeline.Reachable(scenario.Start).Select(holding => OfOne(timeline.Under(holding))).Distinct().ToList();
        if (reachable.Count == 1) return reachable[0];
        if (reachable.Contains(null) || timeline.Policies.Any(times => times.When is not null) || scenario.Length is not { } length) return null;
        return timeline.Shares(scenario.Start, length).Sum(of => OfOne(timeline.Under(of.Holding)) * of.Share);
    }

    private static double? OfOne(Scenario scenario)
    {
        double?[] costs =
        [
            .. scenario.Agencies.SelectMany(agency => agency.Desks).Select(desk => desk.YearlyCostPerOfficer * desk.Shifts.Sum(shift => shift.Officers)),
            .. scenario.Channels.Select(channel => channel.YearlyCost),
        ];
        return costs.All(cost => cost is null) ? null : costs.Sum();
    }
}
