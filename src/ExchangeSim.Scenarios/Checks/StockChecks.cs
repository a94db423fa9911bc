using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>Whether requests that are open at the start stand at a step where one can stand.</summary>
internal static class StockChecks
{
    internal static void Run(Draft draft, ProblemList problems)
    {
        foreach (var stock in draft.OpenAtStart)
        {
            if (draft.Procedures.FirstOrDefault(procedure => procedure.Id == stock.Procedure) is not { Steps.Count: > 0 } procedure) continue;
            var spot = draft.At("open-at-start", stock.Id, "at");
            var steps = new Names([.. procedure.Steps.Select(step => step.Id)]);
            if (stock.Step is { } named && !steps.Contains(named))
                problems.Error(spot, $"'{YamlTree.Shown(named)}' is not the name of a step of '{procedure.Id}'", steps.Advice(named));
            else if (StandingPlace.Hindrance(draft.GraphOf(procedure), stock.Step) is { } hindrance)
                problems.Error(spot, hindrance, stock.Step is null ? "write at: and the step at which they stand" : "name a step that comes before it");
        }
    }
}
