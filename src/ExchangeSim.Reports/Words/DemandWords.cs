using ExchangeSim.Model;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Words;

/// <summary>How requests arise, in words.</summary>
internal static class DemandWords
{
    private const double WeekMilliseconds = 7 * 24 * 3_600_000.0;

    /// <summary>Requests in an ordinary week, a share of them.</summary>
    internal static string PerWeek(Demand demand, DemandFlow flow, double share = 1) => Human.Number(PerWeekOf(demand, flow) * share);

    /// <summary>Requests of all origins in an ordinary week.</summary>
    internal static string PerWeek(Demand demand) => Human.Number(demand.Flows.Sum(f => PerWeekOf(demand, f)));

    /// <summary>Whom an origin asks.</summary>
    internal static string Destinations(DemandFlow flow) => flow.Destinations.Count > 4
        ? $"{flow.Destinations.Count} agencies"
        : string.Join(", ", flow.Destinations.Select(d => flow.Destinations.Count == 1 ? d.Id : $"{d.Id} {ScenarioFacts.PerCent(d.Value)}"));

    /// <summary>Who asks whom.</summary>
    internal static string Between(Demand demand) => Between(demand.Flows.Select(f => f.Origin), demand.Flows.SelectMany(f => f.Destinations.Select(d => d.Id)));

    /// <summary>The same of any origins and destinations.</summary>
    internal static string Between(IEnumerable<string> origins, IEnumerable<string> destinations) => $"{Some([.. origins.Distinct()])} → {Some([.. destinations.Distinct()])}";

    /// <summary>When it is another rate, and how much it varies; empty if neither.</summary>
    internal static string InTime(Demand demand)
    {
        var periods = demand.Periods.Select(period =>
            $"{Days(period)} {(period.Exactly is { } exactly ? $"exactly {Human.Count(exactly)}" : $"× {ScenarioFacts.Exact(period.Factor!.Value)}")}");
        return string.Join("; ", demand.YearlyCv > 0 ? periods.Append($"varies from year to year, cv {ScenarioFacts.PerCent(demand.YearlyCv)}") : periods);
    }

    private static string Days(DemandPeriod period) => period.First == period.Last ? Say.Date(period.First)
        : period is { First: { Month: 1, Day: 1 }, Last: { Month: 12, Day: 31 } } && period.First.Year == period.Last.Year ? Say.Date(period.First)[..4]
        : $"{Say.Date(period.First)} to {Say.Date(period.Last)}";

    private static string Some(List<string> ids) => ids.Count > 3 ? $"{ids.Count} agencies" : string.Join(", ", ids);

    /// <summary>The same as a number.</summary>
    internal static double PerWeekOf(Demand demand, DemandFlow flow) =>
        flow.PerMillisecond * WeekMilliseconds * (demand.Week?.Average() ?? 1);
}
