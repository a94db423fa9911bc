using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>Finds the steps that no request comes to.</summary>
internal static class UnreachedSteps
{
    internal static IReadOnlyList<UnreachedStep> Of(ScenarioIndex index, IReadOnlyList<RequestKind> kinds)
    {
        var unreached = new List<UnreachedStep>();
        foreach (var group in kinds.GroupBy(kind => kind.Procedure).OrderBy(group => group.Key))
        {
            var graph = index.Graphs[group.Key];
            var reached = new bool[graph.Steps.Count];
            foreach (var kind in group)
            {
                var byKind = FeasibleSteps.Reached(graph, new KindConditions(index, kind), kind.Standing);
                for (var i = 0; i < reached.Length; i++) reached[i] |= byKind[i];
            }
            for (var i = 0; i < reached.Length; i++)
                if (!reached[i]) unreached.Add(new UnreachedStep(graph.Procedure.Id, graph.Steps[i].Id, Why(graph, reached, graph.Steps[i].Id)));
        }
        return unreached;
    }

    private static string Why(ProcedureGraph graph, bool[] reached, string step)
    {
        var deciding = graph.Steps.Where((from, i) => reached[i] && from is ChoiceStep choice && choice.Cases.Any(one => one.Then == step)).Select(from => from.Id).ToArray();
        return deciding.Length > 0
            ? $"never decided by {string.Join(" or ", deciding)}"
            : "only after such steps";
    }
}
