using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>Finds pieces of work that follow one another with nothing between them that could lead elsewhere. Their times are drawn when the first begins, because four draws
/// cost little more than one.</summary>
internal static class WorkRows
{
    /// <summary>Gives each step that others follow so the draws of up to four, its own first.</summary>
    internal static void Assign(IReadOnlyList<StepPlan> steps)
    {
        foreach (var first in steps)
        {
            var row = new List<(Sampler, uint)>();
            for (var step = first; row.Count < LognormalRow.Most && CanStandInRow(step); step = steps[step.Then]) row.Add((step.Time, step.Purpose));
            if (row.Count > 1) first.Row = new LognormalRow([.. row]);
            first.GoesOn = first is { Kind: StepKind.Work, IsTranslation: false }
                && steps[first.Then] is { Kind: StepKind.Work, IsTranslation: false, CountsOrClocks: false } next && next.Role == first.Role;
        }
    }

    // Repeated visits have draws of their own, and a translation may be left out.
    private static bool CanStandInRow(StepPlan step) => step is { Kind: StepKind.Work, VisitSlot: < 0, IsTranslation: false } && step.Time.Lognormal is not null;
}
