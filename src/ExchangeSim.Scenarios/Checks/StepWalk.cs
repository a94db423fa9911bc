using ExchangeSim.Model;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>A step, the side where the request is, and the clock that runs (−1: none).</summary>
internal readonly record struct WalkState(int Step, Side Side, int Clock);

/// <summary>Every way a request can go through a procedure: the states it can be in and what follows each.</summary>
internal sealed class StepWalk
{
    private readonly Procedure _procedure;
    private readonly Dictionary<string, int> _index;
    private readonly Dictionary<WalkState, List<WalkState>> _next = [];
    private readonly Dictionary<WalkState, int> _cameFrom = [];

    internal StepWalk(Procedure procedure)
    {
        _procedure = procedure;
        _index = procedure.Steps.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var open = new Queue<WalkState>();
        Enter(0, Side.Requesting, -1, -1, open);
        while (open.TryDequeue(out var state))
        {
            var following = new List<WalkState>();
            _next[state] = following;
            foreach (var (step, side, clock) in Following(state)) following.Add(Enter(step, side, clock, state.Step, open));
        }
    }

    internal IReadOnlyCollection<WalkState> States => _next.Keys;
    internal IReadOnlyList<WalkState> After(WalkState state) => _next[state];
    /// <summary>The step from which the state was first reached; null for the first step.</summary>
    internal string? CameFrom(WalkState state) => _cameFrom[state] is >= 0 and var i ? _procedure.Steps[i].Id : null;
    internal int IndexOf(string step) => _index[step];

    /// <summary>The steps that may follow a step, clocks aside.</summary>
    internal IEnumerable<int> Exits(int step) => ExitNames(_procedure.Steps[step]).Select(n => _index[n]);

    private static IEnumerable<string> ExitNames(Step step) => step switch
    {
        DecideStep decide => decide.Cases.Select(c => c.Then),
        ForkStep fork => fork.Branches,
        CloseStep => [],
        _ => [step.Then!],
    };

    private IEnumerable<(int Step, Side Side, int Clock)> Following(WalkState state)
    {
        var step = _procedure.Steps[state.Step];
        var side = SideAfter(step, state.Side);
        foreach (var exit in Exits(state.Step)) yield return (exit, side, state.Clock);
        if (state.Clock >= 0) yield return (_index[_procedure.Clocks[state.Clock].Then], state.Side, -1);
    }

    // A step that names its side goes on from there even when the request was elsewhere: that is reported once and not again for what follows.
    private static Side SideAfter(Step step, Side side) => step switch
    {
        SendStep send => send.To,
        WorkStep work => work.At.Side,
        DecideStep decide => decide.By.Side,
        _ => side,
    };

    private WalkState Enter(int step, Side side, int clock, int from, Queue<WalkState> open)
    {
        var entered = _procedure.Steps[step];
        if (entered.StopsClock) clock = -1;
        if (entered.StartsClock is { } started)
            for (var i = 0; i < _procedure.Clocks.Count; i++) if (_procedure.Clocks[i].Id == started) clock = i;
        var state = new WalkState(step, side, clock);
        if (!_cameFrom.TryAdd(state, from)) return state;
        open.Enqueue(state);
        return state;
    }
}

/// <summary>On which sides a step can be reached.</summary>
internal static class StepSides
{
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Procedure, StepWalk> Walks = [];

    internal static StepWalk WalkOf(Procedure procedure) => Walks.GetValue(procedure, p => new StepWalk(p));

    internal static IEnumerable<Side> Of(Procedure procedure, Step step)
    {
        var walk = WalkOf(procedure);
        var index = walk.IndexOf(step.Id);
        return walk.States.Where(s => s.Step == index).Select(s => s.Side).Distinct();
    }
}
