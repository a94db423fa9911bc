using ExchangeSim.Model;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>Which steps of a procedure can be visited more than once, and where a request counts its visits to each.</summary>
/// <remarks>The count names the draw, so a step inside a loop needs one; a step outside has none, and an added step elsewhere disturbs nothing.</remarks>
internal static class VisitSlots
{
    /// <summary>The most steps inside loops that a procedure may have.</summary>
    internal const int Most = 16;

    /// <summary>A slot for each step; −1 for one outside every loop.</summary>
    internal static int[] Of(Procedure procedure)
    {
        var index = procedure.Steps.Select((step, i) => (step.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal); // looked up, never enumerated
        var next = procedure.Steps.Select(step => Following(step).Select(id => index[id]).ToList()).ToArray();
        foreach (var clock in procedure.Clocks) AddClock(procedure, clock, index[clock.Then], next);
        var slots = new int[next.Length];
        var used = 0;
        for (var i = 0; i < next.Length; i++) slots[i] = Reachable(next[i], next, _ => false).Contains(i) ? used++ : -1;
        if (used > Most) throw new ArgumentException($"procedure {procedure.Id} has {used} steps inside loops; at most {Most} are possible");
        return slots;
    }

    private static IEnumerable<string> Following(Step step)
    {
        if (step.Then is not null) yield return step.Then;
        if (step is DecideStep decide) foreach (var one in decide.Cases) yield return one.Then;
        if (step is ForkStep fork) foreach (var branch in fork.Branches) yield return branch;
    }

    // While a clock runs, any step between its start and its stop may be left for the step it leads to.
    private static void AddClock(Procedure procedure, Clock clock, int then, List<int>[] next)
    {
        var starts = Enumerable.Range(0, next.Length).Where(i => procedure.Steps[i].StartsClock == clock.Id).ToList();
        foreach (var running in Reachable(starts, next, i => i == then || procedure.Steps[i].StopsClock)) next[running].Add(then);
    }

    private static SortedSet<int> Reachable(IEnumerable<int> from, List<int>[] next, Predicate<int> blocked)
    {
        var seen = new SortedSet<int>();
        var open = new Stack<int>(from);
        while (open.TryPop(out var at))
            if (!blocked(at) && seen.Add(at))
                foreach (var following in next[at]) open.Push(following);
        return seen;
    }
}
