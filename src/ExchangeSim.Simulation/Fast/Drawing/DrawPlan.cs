using ExchangeSim.Simulation.Compilation;
using ExchangeSim.Simulation.Fast.Machine;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Fast.Drawing;

/// <summary>Which draws of a scenario's procedures can be made together: pieces of work that follow one another with nothing between them that could lead elsewhere, and what a
/// request is sure to need first.</summary>
internal sealed class DrawPlan
{
    private DrawPlan(CompiledScenario scenario)
    {
        Rows = [.. scenario.Steps.Select(step => RowFrom(scenario.Steps, step))];
        FirstNeeds = [.. scenario.Procedures.Select(procedure => Drawing.FirstNeeds.Of(scenario.Steps, Rows, procedure.FirstStep))];
    }

    /// <summary>By step: the times of this work and of up to three that follow it straight on; null if none does.</summary>
    internal LognormalRow?[] Rows { get; }

    /// <summary>By procedure: what its requests are sure to need first; null: nothing is.</summary>
    internal FirstNeeds?[] FirstNeeds { get; }

    internal static DrawPlan Of(CompiledScenario scenario) => new(scenario);

    private static LognormalRow? RowFrom(StepPlan[] steps, StepPlan first)
    {
        var row = new List<(Sampler, uint)>();
        for (var step = first; row.Count < LognormalRow.Most && CanStandInRow(step); step = steps[step.Then]) row.Add((step.Time, step.Purpose));
        return row.Count > 1 ? new LognormalRow([.. row]) : null;
    }

    // Repeated visits have draws of their own, those of a batch are named otherwise, and a translation may be left out.
    private static bool CanStandInRow(StepPlan step) => step is { Kind: StepKind.Work, VisitSlot: < 0, IsTranslation: false, IsDrawnOnceABatch: false }
        && step.Time.Lognormal is not null;
}
