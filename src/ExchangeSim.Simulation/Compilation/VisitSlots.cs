using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>Where a request counts its visits to the steps of a procedure that it can come to more than once.</summary>
/// <remarks>The count names the draw, so a step inside a loop needs one; a step outside has none, and an added step elsewhere disturbs nothing.</remarks>
internal static class VisitSlots
{
    /// <summary>A slot for each step; −1 for one outside every loop.</summary>
    internal static int[] Of(ProcedureGraph graph)
    {
        var slots = new int[graph.Steps.Count];
        Array.Fill(slots, -1);
        var inLoops = graph.Loops.SelectMany(loop => loop).Order().ToArray();
        if (inLoops.Length > ProcedureGraph.MostStepsInLoops)
            throw new ArgumentException($"procedure {graph.Procedure.Id} has {inLoops.Length} steps inside loops; at most {ProcedureGraph.MostStepsInLoops} are possible");
        for (var i = 0; i < inLoops.Length; i++) slots[inLoops[i]] = i;
        return slots;
    }
}
