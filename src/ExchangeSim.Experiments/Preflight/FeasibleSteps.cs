using ExchangeSim.Model;

namespace ExchangeSim.Experiments.Preflight;

/// <summary>The ways that requests of a kind can take through their procedure.</summary>
internal static class FeasibleSteps
{
    /// <summary>The steps that a step can lead to. A clock that it starts counts as a way.</summary>
    internal static IEnumerable<int> After(StepGraph graph, int number, IOutlook outlook)
    {
        var step = graph.Steps[number];
        if (step is not DecideStep decide) return graph.Successors(step);
        var taken = FeasibleCases(graph, decide, outlook).Select(one => graph.Number(one.Then));
        return step.StartsClock is { } clock ? taken.Append(graph.Number(graph.Clock(clock).Then)) : taken;
    }

    /// <summary>The cases of a decision that can be taken; for their rules see <see cref="Case"/>.</summary>
    internal static IEnumerable<Case> FeasibleCases(StepGraph graph, DecideStep decide, IOutlook outlook)
    {
        var certain = 0d;
        foreach (var one in decide.Cases)
        {
            var open = outlook.IsOpen(graph, one);
            if (!open.CanHold() || one.Chance <= 0) continue;
            yield return one;
            if (open.CanFail()) continue;
            certain += one.Chance ?? 1;
            if (certain >= 1 - 1e-12) yield break;
        }
    }

    /// <summary>Marks every step that requests of a kind can come to.</summary>
    internal static bool[] Reached(StepGraph graph, IOutlook outlook)
    {
        var reached = new bool[graph.Steps.Count];
        var open = new Stack<int>([0]);
        while (open.TryPop(out var step))
        {
            if (reached[step]) continue;
            reached[step] = true;
            foreach (var next in After(graph, step, outlook)) open.Push(next);
        }
        return reached;
    }
}
