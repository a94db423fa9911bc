using ExchangeSim.Model;
using ExchangeSim.Reports.Text;
using NodaTime;

namespace ExchangeSim.Reports.Words;

/// <summary>What a scenario says about how requests arise.</summary>
internal static class DemandFacts
{
    internal static IEnumerable<ScenarioFact> Of(Demand demand, DateTimeZone zone)
    {
        var thing = $"demand {demand.Id}";
        return
        [
            new ScenarioFact("", thing, "procedure", [demand.Procedure]),
            .. demand.Flows.GroupBy(flow => flow.Origin).Select(flows =>
                new ScenarioFact("", thing, $"requests a week from {flows.Key}", [ScenarioFacts.Exact(flows.Sum(flow => DemandWords.PerWeekOf(demand, flow)))])),
            .. demand.Flows.GroupBy(flow => flow.Origin).Select(flows =>
                new ScenarioFact("", thing, $"whom {flows.Key} asks", [.. flows.SelectMany(flow => flow.Destinations).Select(ScenarioFacts.ShareOf)])),
            new ScenarioFact("", thing, "crime areas", [.. demand.Crimes.Select(ScenarioFacts.ShareOf)]),
            .. ScenarioFacts.About("", thing, ("urgent", ScenarioFacts.PerCent(demand.Urgent)), ("very urgent", ScenarioFacts.PerCent(demand.VeryUrgent)),
                ("on Monday to Sunday", Factors(demand.Week)), ("in January to December", Factors(demand.Season)),
                ("on public holidays", "× " + ScenarioFacts.Exact(demand.OnHolidays)),
                ("in time", DemandWords.InTime(demand)), ("at once", demand.BatchLow == demand.BatchHigh ? $"{demand.BatchLow}" : $"{demand.BatchLow} to {demand.BatchHigh}"),
                ("at most", demand.AtMost is { } most ? Human.Of(most, "request") : "no end"), ("begins", Moment(demand.From, zone)), ("ends", Moment(demand.Until, zone))),
        ];
    }

    private static string Factors(IReadOnlyList<double>? factors) => factors is null ? "evenly" : string.Join(", ", factors.Select(factor => "× " + ScenarioFacts.Exact(factor)));

    private static string Moment(Instant? instant, DateTimeZone zone) => instant is { } at ? Say.Moment(at, zone) : "with the run";
}
