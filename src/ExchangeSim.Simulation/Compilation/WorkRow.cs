using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>Two to four pieces of work in a row, with nothing between them that could lead elsewhere. Their times are drawn when the first begins, because four draws cost little more than one.</summary>
internal sealed class WorkRow
{
    private WorkRow(FourLognormals times, int length) => (Times, Length) = (times, length);

    /// <summary>The times, in the order of the steps.</summary>
    internal FourLognormals Times { get; }

    /// <summary>How many of them belong to steps, 2 to 4.</summary>
    internal int Length { get; }

    /// <summary>Gives each step its row.</summary>
    internal static void Assign(IReadOnlyList<StepPlan> steps)
    {
        foreach (var first in steps)
        {
            var row = new List<(Sampler, uint)>();
            for (var step = first; row.Count < FourLognormals.Count && CanStandInRow(step); step = steps[step.Then]) row.Add((step.Time, step.Purpose));
            if (row.Count > 1) first.Row = new WorkRow(new FourLognormals([.. row]), row.Count);
        }
    }

    // Repeated visits have draws of their own, and a translation may be left out.
    private static bool CanStandInRow(StepPlan step) => step is { Kind: StepKind.Work, VisitSlot: < 0, IsTranslation: false } && step.Time.Lognormal is not null;
}
