using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>Whether a procedure's steps fit together: sides, dead ends, steps nobody reaches, circles.</summary>
internal sealed class StepChecks(Draft draft, Procedure procedure, ProblemList problems)
{
    /// <summary>The engine counts visits to steps in circles, for so many steps of a procedure.</summary>
    internal const int MostStepsInCircles = 16;

    private readonly StepWalk _walk = StepSides.WalkOf(procedure);

    internal void Run()
    {
        foreach (var state in _walk.States) SideOf(state);
        Unreachable();
        Endless();
        Circles();
    }

    private void SideOf(WalkState state)
    {
        var step = procedure.Steps[state.Step];
        switch (step)
        {
            case WorkStep work: MustBeAt(state, work.At.Side, "at"); break;
            case DecideStep decide: MustBeAt(state, decide.By.Side, "decide"); break;
            case WaitStep { Desk: not null } when Written(step, "at") is { } place: MustBeAt(state, place.Side, "at"); break;
            case SendStep send when send.To == state.Side:
                problems.Error(At(step, "send"), $"step '{step.Id}' sends to the {Word(send.To)} agency, where the request is already{From(state)}",
                    $"write send: to {Word(Other(send.To))}, or leave the step out");
                break;
            case AskStep when Written(step, "ask") is { } place && place.Side == state.Side:
                problems.Error(At(step, "ask"), $"step '{step.Id}' asks the {Word(place.Side)} agency, where the request is already{From(state)}",
                    "only the other side can be asked; work at this side is a step with 'work'");
                break;
        }
    }

    private void MustBeAt(WalkState state, Side side, string key)
    {
        var step = procedure.Steps[state.Step];
        if (side != state.Side)
            problems.Error(At(step, key), $"step '{step.Id}' is at the {Word(side)} agency, but the request is at the {Word(state.Side)} agency{From(state)}",
                $"put a step with 'send: to {Word(side)}' in front of it");
    }

    private void Unreachable()
    {
        var reached = _walk.States.Select(s => s.Step).ToHashSet();
        for (var i = 0; i < procedure.Steps.Count; i++)
            if (!reached.Contains(i)) problems.Error(At(procedure.Steps[i]), $"no request ever comes to step '{procedure.Steps[i].Id}'",
                "lead a step to it with 'then' or a case, or leave it out");
    }

    private void Endless()
    {
        var before = new Dictionary<WalkState, List<WalkState>>();
        foreach (var state in _walk.States)
            foreach (var next in _walk.After(state))
                (before.TryGetValue(next, out var list) ? list : before[next] = []).Add(state);
        var ends = _walk.States.Where(s => procedure.Steps[s.Step] is CloseStep).ToHashSet();
        var open = new Stack<WalkState>(ends);
        while (open.TryPop(out var state))
            foreach (var earlier in before.GetValueOrDefault(state) ?? [])
                if (ends.Add(earlier)) open.Push(earlier);
        var stuck = _walk.States.Where(s => !ends.Contains(s)).Select(s => s.Step).Distinct().Order().Select(i => procedure.Steps[i]).ToList();
        if (stuck.Count == 0) return;
        if (stuck[0] == procedure.Steps[0]) problems.Error(draft.At("procedures", procedure.Id), $"procedure '{procedure.Id}' cannot end",
            "lead it to a step with 'close: answered'");
        else problems.Error(At(stuck[0]), $"a request that comes to step '{stuck[0].Id}' never ends", "lead it to a step with 'close'");
    }

    private void Circles()
    {
        var count = procedure.Steps.Count;
        var all = Circle.Find(count, _walk.Exits);
        if (all.Sum(c => c.Count) > MostStepsInCircles)
            problems.Error(draft.At("procedures", procedure.Id), string.Create(CultureInfo.InvariantCulture,
                $"procedure '{procedure.Id}' has {all.Sum(c => c.Count)} steps in circles, more than {MostStepsInCircles}"), "make the way back shorter");
        var timeless = Circle.Find(count, i => TakesNoTime(procedure.Steps[i]) ? _walk.Exits(i).Where(e => TakesNoTime(procedure.Steps[e])) : []);
        foreach (var circle in timeless)
            problems.Error(At(procedure.Steps[circle.Min()]),
                $"the circle of steps {string.Join(", ", circle.Order().Take(5).Select(i => $"'{procedure.Steps[i].Id}'"))} can take no time", "put work or waiting into it");
    }

    // Translation is skipped where a language is shared, consulting where there is nobody to consult.
    private static bool TakesNoTime(Step step) => step is DecideStep or ForkStep or JoinStep or GatherStep or ConsultStep or WorkStep { IsTranslation: true };

    private Place? Written(Step step, string key) => draft.Text("procedures", procedure.Id, "steps", step.Id, key) is { } text && Places.Parse(text) is { Fault: null } read
        ? read.Value : null;
    private Spot At(Step step, string? key = null) => key is null ? draft.At("procedures", procedure.Id, "steps", step.Id) : draft.At("procedures", procedure.Id, "steps",
        step.Id, key);
    private string From(WalkState state) => _walk.CameFrom(state) is { } from ? $" when it comes from '{from}'" : " at the beginning";
    private static string Word(Side side) => side == Side.Requesting ? "requesting" : "requested";
    private static Side Other(Side side) => side == Side.Requesting ? Side.Requested : Side.Requesting;
}
