using ExchangeSim.Model;
using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Events;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Requests;

namespace ExchangeSim.Simulation.Agencies;

/// <summary>Requests that an agency has open when the run starts: they stand at a step, the oldest first, and have their age behind them.</summary>
/// <param name="context">What the agency's parts share.</param>
/// <param name="parts">The agency's parts.</param>
internal sealed class OpeningRequests(AgencyContext context, AgencyParts parts)
{
    /// <summary>Has them stand there before anything else at the start.</summary>
    internal void Start()
    {
        if (context.Scenario.Stock.Any(plan => plan.At(context.Index, context.Draws).Any())) context.Agenda.Schedule(0, EventKind.StockStands, 0, 0);
    }

    /// <summary>They go on from where they stand.</summary>
    internal void Stand()
    {
        var all = context.Scenario.Stock.SelectMany(plan => plan.At(context.Index, context.Draws)).OrderByDescending(request => request.Age);
        foreach (var request in all.ToArray()) Stand(request);
    }

    private void Stand(StockPlan.Request old)
    {
        var (plan, scenario) = (old.Plan, context.Scenario);
        var slot = parts.Demand.Make(old.Key, ClosedRequest.OfStock(plan.Index), old.Number, old.Pair.Destination, plan.Procedure, plan.CrimeOf(old.Key, context.Draws),
            plan.UrgencyOf(old.Key, context.Draws), plan.Step);
        ref var request = ref context.Requests[slot];
        request.ArisenAt = -old.Age;
        request.Requesting = old.Pair.Origin;
        if (plan.Place.Side == Side.Requested) request.Marks |= RequestMarks.AtRequested;
        var terms = context.Circumstances.TermsOf(request);
        if (plan.Place.WasSent) (request.SentAt, request.Limit) = (-old.Age, scenario.LengthOf(terms.Limits[(int)request.Urgency], -old.Age));
        if (plan.Place.Clock < 0 || parts.Clocks.GoOn(slot, plan.Place.Clock, old.Age)) parts.Path.Enter(slot);
    }
}
