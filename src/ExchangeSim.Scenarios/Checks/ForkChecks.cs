using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>Whether the branches of forks meet: only work, waiting, deciding and consulting until the join.</summary>
internal static class ForkChecks
{
    internal static void Run(Draft draft, Procedure procedure, ProblemList problems)
    {
        var byId = procedure.Steps.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var joins = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fork in procedure.Steps.OfType<ForkStep>())
        {
            joins.Add(fork.JoinAt);
            if (byId[fork.JoinAt] is not JoinStep) problems.Error(At(fork.Id, "join"), $"'{fork.JoinAt}' is not a step where branches meet",
                $"write in step '{fork.JoinAt}': join: all, or join: any");
            else Branches(fork);
        }
        foreach (var join in procedure.Steps.OfType<JoinStep>())
            if (!joins.Contains(join.Id)) problems.Error(At(join.Id, "join"), $"no fork has its branches meet at step '{join.Id}'", "name it in a fork: join: " + join.Id);

        void Branches(ForkStep fork)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { fork.JoinAt };
            var open = new Stack<string>(fork.Branches);
            while (open.TryPop(out var id))
            {
                if (!seen.Add(id)) continue;
                Clock(draft, procedure, fork, byId[id], problems);
                if (MayStandInBranch(byId[id])) foreach (var next in ProcedureGraph.SuccessorsOf(byId[id])) open.Push(next);
                else problems.Error(At(id, null), $"step '{id}' cannot stand in a branch of fork '{fork.Id}'",
                    $"until '{fork.JoinAt}' there is only work, waiting, deciding and consulting");
            }
        }

        Spot At(string step, string? key) => key is null ? draft.At("procedures", procedure.Id, "steps", step) : draft.At("procedures", procedure.Id, "steps", step, key);
    }

    private static bool MayStandInBranch(Step step) => step.Match(
        work: _ => true, send: _ => false, wait: _ => true, branch: _ => true, decide: _ => true, ask: _ => false, consult: _ => true,
        fork: _ => false, join: _ => false, gather: _ => false, close: _ => false);

    // The clock is the whole request's.
    private static void Clock(Draft draft, Procedure procedure, ForkStep fork, Step step, ProblemList problems)
    {
        if (step.StartsClock is null && !step.StopsClock) return;
        problems.Error(draft.At("procedures", procedure.Id, "steps", step.Id, step.StartsClock is null ? "stops-clock" : "starts-clock"),
            $"step '{step.Id}' in a branch of fork '{fork.Id}' sets a clock, which is the whole request's",
            $"set it at '{fork.Id}', where the branches begin, or at '{fork.JoinAt}', where they meet");
    }
}
