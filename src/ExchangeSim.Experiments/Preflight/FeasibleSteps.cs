using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>The ways that requests of a kind can take through their procedure.</summary>
internal static class FeasibleSteps
{
    /// <summary>The steps that can follow a step when it is done.</summary>
    internal static IEnumerable<int> After(ProcedureGraph graph, int number, KindConditions conditions) =>
        graph.Steps[number] is ChoiceStep choice ? FeasibleCases(graph, choice, conditions).Select(one => graph.IndexOf(one.Then)) : graph.Successors(number);

    /// <summary>Marks every step that requests of a kind can come to. Where a clock leads can be come to if the step can that starts it.</summary>
    /// <param name="graph">The procedure.</param>
    /// <param name="conditions">What can be true of the requests.</param>
    /// <param name="standing">Where they stand at the start, besides those that begin at the first step; null: nowhere.</param>
    internal static bool[] Reached(ProcedureGraph graph, KindConditions conditions, StandingPlace? standing = null)
    {
        var reached = new bool[graph.Steps.Count];
        var open = new Stack<int>([0, standing?.Step ?? 0]);
        if (standing is { Clock: >= 0 and var running }) open.Push(graph.IndexOf(graph.Procedure.Clocks[running].Then));
        while (open.TryPop(out var step))
        {
            if (reached[step]) continue;
            reached[step] = true;
            foreach (var next in After(graph, step, conditions)) open.Push(next);
            if (graph.Steps[step].StartsClock is { } clock) open.Push(graph.IndexOf(graph.Procedure.Clocks[graph.ClockIndexOf(clock)].Then));
        }
        return reached;
    }

    /// <summary>The cases of a choice that can be taken; for their rules see <see cref="Case"/>.</summary>
    private static IEnumerable<Case> FeasibleCases(ProcedureGraph graph, ChoiceStep choice, KindConditions conditions)
    {
        var certain = 0d;
        foreach (var one in choice.Cases)
        {
            var open = conditions.IsOpen(one, graph[one.Then]);
            if (!open.CanHold() || one.Chance <= 0) continue;
            yield return one;
            if (open.CanFail()) continue;
            certain += one.Chance ?? 1;
            if (certain >= 1 - 1e-12) yield break;
        }
    }
}
