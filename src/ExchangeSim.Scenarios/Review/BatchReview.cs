using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Review;

/// <summary>Steps at which a batch has one length, of procedures whose requests arise one by one.</summary>
internal static class BatchReview
{
    internal static void Run(Reviewed scenario)
    {
        foreach (var procedure in scenario.Draft.Procedures.Where(procedure => scenario.Draft.Demands.All(demand => demand.Procedure != procedure.Id || demand.BatchHigh == 1)))
            foreach (var step in procedure.Steps.Where(step => step.IsDrawnOnceABatch && scenario.IsOwn("procedures", procedure.Id, "steps", step.Id, "drawn")))
                scenario.Warn(scenario.Draft.At("procedures", procedure.Id, "steps", step.Id, "drawn"),
                    $"'{step.Id}' of '{procedure.Id}' draws its length once a batch, and its requests arise one by one", "write batch: 1 to 5 at a demand, or leave it out");
    }
}
