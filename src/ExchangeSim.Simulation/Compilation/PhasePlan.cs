using ExchangeSim.Model;
using ExchangeSim.Simulation.Time;

namespace ExchangeSim.Simulation.Compilation;

/// <summary>How a scenario changes during a run, because policies hold only at times: between two changes is a phase, in which a set of
/// them holds. Safe for several threads.</summary>
internal sealed class PhasePlan
{
    private readonly CompiledScenario _first;
    private readonly Timeline _timeline;
    private readonly Scenario? _saved;
    private readonly Lock _lock = new();
    private readonly SortedDictionary<uint, CompiledScenario> _known = [];
    private readonly SortedSet<uint> _reachable;
    private readonly long[] _borders;

    /// <summary>The phases of a scenario.</summary>
    /// <param name="first">The scenario as it is at the start.</param>
    /// <param name="timeline">How it changes.</param>
    /// <param name="saved">The scenario that ran when a state was saved, or null.</param>
    internal PhasePlan(CompiledScenario first, Timeline timeline, Scenario? saved)
    {
        (_first, _timeline, _saved) = (first, timeline, saved);
        var start = first.Scenario.Start;
        AtStart = timeline.DatedAt(start);
        _known[AtStart] = first;
        _reachable = [.. timeline.Reachable(start)];
        _borders = [.. timeline.BordersAfter(start).Select(first.TimeOf)];
        Reactions = [.. timeline.Policies.Select(React)];
    }

    /// <summary>Which policies hold at the start, as bits.</summary>
    internal uint AtStart { get; }

    /// <summary>By policy: by which figure it begins and ends; null: by dates.</summary>
    internal ReactionPlan?[] Reactions { get; }

    internal IEnumerable<(int Agency, int Desk)> Watched => Reactions.OfType<ReactionPlan>().Select(reaction => (reaction.Agency, reaction.Desk));

    /// <summary>Which policies with dates hold at a time, as bits.</summary>
    internal uint DatedAt(long time) => _timeline.DatedAt(_first.Scenario.Start.Plus(NodaTime.Duration.FromMilliseconds(time)));

    /// <summary>When the next policy with dates begins or ends after a time; <see cref="Calendar.Never"/> if none does.</summary>
    internal long BorderAfter(long time)
    {
        foreach (var border in _borders) if (border > time) return border;
        return Calendar.Never;
    }

    /// <summary>Whether these policies, and no others, may hold at the same time.</summary>
    internal bool CanHold(uint holding) => _reachable.Contains(holding);

    /// <summary>Whether all of these policies react to figures.</summary>
    internal bool Reacts(uint policies) => Enumerable.Range(0, 32).All(i => (policies >> i & 1) == 0 || (i < Reactions.Length && Reactions[i] is not null));

    /// <summary>The scenario while these policies hold.</summary>
    internal CompiledScenario Under(uint holding)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(holding, out var known)) return known;
            var (run, changed) = (_first.Scenario, _timeline.Under(holding));
            return _known[holding] = CompiledScenario.Compile(changed with
            {
                Timeline = null, Uncertainty = null, Length = run.Length, WarmUp = run.WarmUp, WarmUpOrigin = run.WarmUpOrigin,
            }, _saved);
        }
    }

    private ReactionPlan? React(PolicyTimes times)
    {
        if (times.When is not { } when) return null;
        var agency = _first.Names.Agency(when.Agency);
        var desk = when is { Figure: ReportedFigure.Queue, Desk: { } name } ? _first.Scenario.Agencies[agency].DeskIndex(name) : -1;
        return new ReactionPlan(agency, desk, when.Over, times.Under ?? 0, (long)when.Every.TotalMilliseconds);
    }
}

/// <summary>A policy that reacts to a figure made ready.</summary>
/// <param name="Agency">Whose figure.</param>
/// <param name="Desk">At which desk something waits; −1: the requests that the agency holds.</param>
/// <param name="Over">It begins when the figure is greater.</param>
/// <param name="Under">It ends when the figure is less; 0: never.</param>
/// <param name="Every">How often it is looked at, milliseconds.</param>
internal sealed record ReactionPlan(int Agency, int Desk, long Over, long Under, long Every)
{
    /// <summary>Whether the policy holds after a look, if it did or did not before.</summary>
    internal bool HoldsAfter(bool held, long figure) => held ? figure >= Under : figure > Over;
}
