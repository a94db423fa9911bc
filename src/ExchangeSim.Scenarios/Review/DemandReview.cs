using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Review;

/// <summary>Shares of requests that agencies would send to themselves, which go to the others, as is meant where several ask with the same shares; periods outside of the run;
/// surges of what is given as an exact number.</summary>
internal static class DemandReview
{
    internal static void Run(Reviewed scenario)
    {
        foreach (var demand in scenario.Draft.Demands)
        {
            LookAtPeriods(scenario, demand);
            if (((scenario.Draft.Tree["demand"]?.Value as Mapping)?[demand.Id]?.Value as Mapping)?["to"]?.Value is not Mapping shares) continue;
            var own = demand.Flows.Where(flow => shares[flow.Origin] is not null).Select(flow => (flow.Origin, Share: ShareOf(shares[flow.Origin]!)))
                .Where(pair => pair.Share > 0).ToList();
            if (own.Count == 0) continue;
            var spot = shares[own[0].Origin]!.Value.Spot;
            if (demand.Flows.Count == 1)
                scenario.Warn(spot,
                    string.Create(CultureInfo.InvariantCulture,
                    $"in demand '{demand.Id}' {own[0].Origin} would send {own[0].Share * 100:0.##} % of its requests to itself; the others receive them in proportion"),
                    "leave it out of to:, and let the other shares make 100 %");
            else scenario.Note(spot, $"in demand '{demand.Id}' the share of {Reviewed.List(own.Select(pair => pair.Origin))} at itself goes to the others in proportion, " +
                $"because nobody asks itself");
        }
    }

    private static void LookAtPeriods(Reviewed scenario, Demand demand)
    {
        var (start, end) = (scenario.Start.InZone(scenario.Draft.Reading.Zone).Date, scenario.End.InZone(scenario.Draft.Reading.Zone).Date);
        foreach (var period in demand.Periods.Where(period => period.Last < start || period.First > end))
            scenario.Warn(scenario.OwnSpot(["demand", demand.Id, "periods"]), $"demand '{demand.Id}' has a period from {Reviewed.Date(period.First)} to "
                + $"{Reviewed.Date(period.Last)}, which lies outside of the run", "look at its dates");
        foreach (var inject in scenario.Draft.Injects.Where(inject => inject.Effects.OfType<Surge>().Any(surge => surge.Demands.Contains(demand.Id))))
            if (inject.At is { } at && demand.Periods.Any(period => period.Exactly is not null && period.Contains(at.InZone(scenario.Draft.Reading.Zone).Date)))
                scenario.Warn(scenario.OwnSpot(["injects", inject.Id, "surge"]),
                    $"the surge of '{inject.Id}' changes nothing in '{demand.Id}', which then has an exact number of requests",
                    "leave the demand out of the surge, or give the period a rate");
    }

    private static double ShareOf(Entry entry) => entry.Value is Scalar text && Shares.Parse(text.Value) is { Fault: null } share ? share.Value : 0;
}
