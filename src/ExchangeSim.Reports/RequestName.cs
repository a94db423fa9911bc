using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports;

/// <summary>What a request is called: <c>demand:from:number</c>, or the name that the scenario lists it by.</summary>
public static class RequestName
{
    /// <summary>The name.</summary>
    public static string Of(Scenario scenario, in ClosedRequest request) => request.Demand < 0
        ? scenario.Requests[-1 - request.Demand].Id
        : $"{scenario.Demands[request.Demand].Id}:{scenario.Agencies[request.Requesting].Id}:{request.Number}";
}
