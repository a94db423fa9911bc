using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Review;

/// <summary>Shares of requests that agencies would send to themselves. They go to the others, which is meant where several ask with the same shares.</summary>
internal static class DemandReview
{
    internal static void Run(Reviewed scenario)
    {
        foreach (var demand in scenario.Draft.Demands)
        {
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

    private static double ShareOf(Entry entry) => entry.Value is Scalar text && Shares.Parse(text.Value) is { Fault: null } share ? share.Value : 0;
}
