using ExchangeSim.Exercises.Plans;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Live;
using ExchangeSim.Simulation.Random;
using ExchangeSim.Simulation.Windows;

namespace ExchangeSim.Exercises.Worlds;

/// <summary>Which decisions are for people: the plan's <see cref="ForPeople"/> with numbers instead of names.</summary>
internal sealed class PeopleFilter
{
    private readonly ForPeople _plan;
    private readonly Scenario _scenario;
    private readonly SortedSet<ulong> _listed;

    internal PeopleFilter(PlannedExercise planned)
    {
        (_plan, _scenario) = (planned.Plan.ForPeople, planned.Scenario);
        _listed = [.. _plan.Requests.Select(id => StableHash.Of($"request/{id}"))];
    }

    /// <summary>Whether everything is for people.</summary>
    internal bool IsEverything => _plan is { Procedures.Count: 0, Urgencies.Count: 0, Crimes.Count: 0, Requests.Count: 0, Share: >= 1 };

    internal bool Takes(in PendingDecision pending) =>
        (_plan.Procedures.Count == 0 || _plan.Procedures.Contains(_scenario.Procedures[pending.Procedure].Id))
        && (_plan.Urgencies.Count == 0 || _plan.Urgencies.Contains(pending.Urgency))
        && (_plan.Crimes.Count == 0 || (pending.Crime >= 0 && _plan.Crimes.Contains(_scenario.Crimes[pending.Crime].Id)))
        && (_listed.Count == 0 || _listed.Contains(pending.Root))
        && (_plan.Share >= 1 || ShareOf(pending.Root) < _plan.Share);

    // The same number in every run: whether a request reaches people does not depend on what happened to it.
    private static double ShareOf(ulong key) => (StableHash.Combine(key, StableHash.Of("for-people")) >> 11) / (double)(1UL << 53);
}
