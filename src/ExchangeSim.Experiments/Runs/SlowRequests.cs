using System.Globalization;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Experiments.Statistics;
using ExchangeSim.Model;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Experiments.Runs;

/// <summary>What is known of a slow request, by the scenario's names.</summary>
internal static class SlowRequests
{
    internal static SlowRequest Of(Scenario scenario, in ClosedRequest request, int replication)
    {
        var from = scenario.Agencies[request.Requesting].Id;
        var id = request.Demand == ClosedRequest.SentByPerson
            ? string.Create(CultureInfo.InvariantCulture, $"sent:{from}:{request.Number}")
            : request.Demand < 0
            ? scenario.Requests[-1 - request.Demand].Id
            : string.Create(CultureInfo.InvariantCulture, $"{scenario.Demands[request.Demand].Id}:{from}:{request.Number}");
        var parts = new double[LatencyParts.Count];
        for (var part = 0; part < parts.Length; part++) parts[part] = Hours.Of(request.Parts[part]);
        return new SlowRequest(
            id, request.Key, replication, scenario.Procedures[request.Procedure].Id, from, scenario.Agencies[request.Requested].Id,
            Hours.Of(request.Latency), request.Outcome, parts);
    }
}
