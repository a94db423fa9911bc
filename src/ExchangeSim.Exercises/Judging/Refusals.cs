using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Judging;

/// <summary>Which choices refuse a request.</summary>
public static class Refusals
{
    /// <summary>Whether whatever follows a step, up to the next work or judgement, is a refusal.</summary>
    public static bool IsOne(Procedure procedure, string step)
    {
        var (open, seen, refusals) = (new Queue<string>([step]), new SortedSet<string>(StringComparer.Ordinal), 0);
        while (open.TryDequeue(out var id))
        {
            if (!seen.Add(id)) continue;
            switch (procedure.Steps.First(one => one.Id == id))
            {
                case CloseStep { Outcome: Outcome.Refused }: refusals++; break;
                case SendStep { Then: { } then }: open.Enqueue(then); break;
                case BranchStep branch: foreach (var one in branch.Cases) open.Enqueue(one.Then); break;
                default: return false;
            }
        }
        return refusals > 0;
    }
}
