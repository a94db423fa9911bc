using ExchangeSim.Model;
using ExchangeSim.Simulation.Agencies.State;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Reports requests that are closed, or open when the run ends, with all that is counted of them.</summary>
internal sealed class RequestEnds(AgencyContext context)
{
    /// <summary>What became of the requests that were open at the start.</summary>
    internal StockCounts Stock { get; } = new(context.Scenario.Stock.Length);

    /// <summary>Reports a request that ends at a time, unless it arose before the end of the warm-up.</summary>
    internal void Report(in OpenRequest request, Outcome outcome, long end)
    {
        if (request.ArisenAt < context.Scenario.WarmUp)
        {
            Stock.Count(request, outcome, end);
            return;
        }
        ref var closed = ref context.Answer.Closed.Add();
        closed.Key = request.Root;
        closed.ArisenAt = request.ArisenAt;
        closed.SentAt = request.SentAt;
        closed.AcknowledgedAt = request.AcknowledgedAt;
        closed.FirstReplyAt = request.FirstReplyAt;
        closed.ClosedAt = end;
        closed.WorkingLatency = request.SentAt < 0 ? 0 : context.Scenario.Agencies[request.Requested].Office.OpenTime(request.SentAt, end);
        closed.Limit = request.Limit;
        closed.Parts = request.Parts;
        closed.Number = request.Number;
        closed.Demand = request.Demand;
        closed.Requesting = request.Requesting;
        closed.Requested = request.Requested;
        closed.Procedure = request.Procedure;
        closed.Crime = request.Crime;
        closed.Step = (short)context.Steps[request.Step].Local;
        closed.Urgency = request.Urgency;
        closed.Outcome = outcome;
    }
}
