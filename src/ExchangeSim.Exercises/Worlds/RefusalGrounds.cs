using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>The grounds that a refusal may have.</summary>
public static class RefusalGrounds
{
    /// <summary>The grounds with which a choice may refuse: those of the ends that are reached without further work or judgement.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="then">The step to which the choice leads.</param>
    /// <returns>Each ground once, in the order of the procedure; none where something else may come of it, or a refusal names none.</returns>
    public static IReadOnlyList<string> Of(Procedure procedure, string then)
    {
        var (open, seen, grounds) = (new Queue<string>([then]), new SortedSet<string>(StringComparer.Ordinal), new List<string>());
        while (open.TryDequeue(out var id))
        {
            if (!seen.Add(id)) continue;
            switch (procedure.Steps.First(one => one.Id == id))
            {
                case CloseStep { Outcome: Outcome.Refused } close: if (close.Ground is { } ground && !grounds.Contains(ground)) grounds.Add(ground); break;
                case SendStep { Then: { } next }: open.Enqueue(next); break;
                case BranchStep branch: foreach (var one in branch.Cases) open.Enqueue(one.Then); break;
                default: return [];
            }
        }
        return grounds;
    }
}
