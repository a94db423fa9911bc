namespace ExchangeSim.Model;

/// <summary>How a request ends where nothing more is done to it.</summary>
public static class NearEnds
{
    /// <summary>The ends that follow a step without anybody working, waiting, asking or deciding on the way.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="then">The step, by id.</param>
    /// <returns>Each end once; none where something of that kind comes first on some way, since then the end is open.</returns>
    public static IReadOnlyList<CloseStep> Of(Procedure procedure, string then)
    {
        var (open, seen, ends) = (new Queue<string>([then]), new SortedSet<string>(StringComparer.Ordinal), new List<CloseStep>());
        while (open.TryDequeue(out var id))
        {
            if (!seen.Add(id)) continue;
            switch (procedure.Steps.First(one => one.Id == id))
            {
                case CloseStep close: ends.Add(close); break;
                case SendStep { Then: { } next }: open.Enqueue(next); break;
                case BranchStep branch: foreach (var one in branch.Cases) open.Enqueue(one.Then); break;
                default: return [];
            }
        }
        return ends;
    }

    /// <summary>The grounds that a choice may refuse with, each once; none where it is no refusal, or names none.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="then">The step to which the choice leads, by id.</param>
    public static IReadOnlyList<string> GroundsOf(Procedure procedure, string then) =>
        Of(procedure, then) is var ends && IsRefusal(ends) ? [.. ends.Select(end => end.Ground).OfType<string>().Distinct()] : [];

    /// <summary>Whether a choice can only refuse.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="then">The step to which the choice leads, by id.</param>
    public static bool IsRefusal(Procedure procedure, string then) => IsRefusal(Of(procedure, then));

    private static bool IsRefusal(IReadOnlyList<CloseStep> ends) => ends.Count > 0 && ends.All(end => end.Outcome == Outcome.Refused);
}
