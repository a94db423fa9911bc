using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports;

/// <summary>What a request is called: <c>demand:from:number</c>, the name that the scenario lists it by, or <c>sent:from:number</c> if a person sent it during the run.</summary>
public static class RequestName
{
    /// <summary>The name.</summary>
    public static string Of(Scenario scenario, in ClosedRequest request) => request.Demand == ClosedRequest.SentByPerson
        ? $"sent:{scenario.Agencies[request.Requesting].Id}:{request.Number}"
        : request.Demand < 0
        ? scenario.Requests[-1 - request.Demand].Id
        : $"{scenario.Demands[request.Demand].Id}:{scenario.Agencies[request.Requesting].Id}:{request.Number}";
}
