using System.Globalization;
using ExchangeSim.Model;
using ExchangeSim.Scenarios.Binding;
using ExchangeSim.Scenarios.Text;
using ExchangeSim.Scenarios.Values;

namespace ExchangeSim.Scenarios.Checks;

/// <summary>Whether a procedure's steps fit together: sides, dead ends, steps nobody reaches, circles.</summary>
internal sealed class StepChecks(Draft draft, Procedure procedure, ProblemList problems)
{
    private readonly ProcedureGraph _graph = draft.GraphOf(procedure);

    internal void Run()
    {
        foreach (var position in _graph.Positions) SideOf(position);
        Unreachable();
        Endless();
        Circles();
    }

    private void SideOf(RequestPosition at)
    {
        var step = procedure.Steps[at.Step];
        switch (step)
        {
            case WorkStep work: MustBeAt(at, work.At.Side, "at"); break;
            case DecideStep decide: MustBeAt(at, decide.By.Side, "decide"); break;
            case WaitStep { Desk: not null } when Written(step, "at") is { } place: MustBeAt(at, place.Side, "at"); break;
            case SendStep send when send.To == at.Side:
                problems.Error(At(step, "send"), $"step '{step.Id}' sends to the {Word(send.To)} agency, where the request is already{From(at)}",
                    $"write send: to {Word(ProcedureGraph.Opposite(send.To))}, or leave the step out");
                break;
            case AskStep when Written(step, "ask") is { } place && place.Side == at.Side:
                problems.Error(At(step, "ask"), $"step '{step.Id}' asks the {Word(place.Side)} agency, where the request is already{From(at)}",
                    "only the other side can be asked; work at this side is a step with 'work'");
                break;
        }
    }

    private void MustBeAt(RequestPosition at, Side side, string key)
    {
        var step = procedure.Steps[at.Step];
        if (side != at.Side)
            problems.Error(At(step, key), $"step '{step.Id}' is at the {Word(side)} agency, but the request is at the {Word(at.Side)} agency{From(at)}",
                $"put a step with 'send: to {Word(side)}' in front of it");
    }

    private void Unreachable()
    {
        for (var i = 0; i < procedure.Steps.Count; i++)
            if (_graph.SidesOf(i).Count == 0) problems.Error(At(procedure.Steps[i]), $"no request ever comes to step '{procedure.Steps[i].Id}'",
                "lead a step to it with 'then' or a case, or leave it out");
    }

    private void Endless()
    {
        var before = _graph.Positions.SelectMany(at => _graph.After(at).Select(next => (at, next))).ToLookup(pair => pair.next, pair => pair.at);
        var ends = _graph.Positions.Where(at => procedure.Steps[at.Step] is CloseStep).ToHashSet();
        var open = new Stack<RequestPosition>(ends);
        while (open.TryPop(out var position))
            foreach (var earlier in before[position])
                if (ends.Add(earlier)) open.Push(earlier);
        var stuck = _graph.Positions.Where(at => !ends.Contains(at)).Select(at => at.Step).Distinct().Order().Select(i => procedure.Steps[i]).ToList();
        if (stuck.Count == 0) return;
        if (stuck[0] == procedure.Steps[0]) problems.Error(draft.At("procedures", procedure.Id), $"procedure '{procedure.Id}' cannot end",
            "lead it to a step with 'close: answered'");
        else problems.Error(At(stuck[0]), $"a request that comes to step '{stuck[0].Id}' never ends", "lead it to a step with 'close'");
    }

    private void Circles()
    {
        if (_graph.Loops.Sum(loop => loop.Count) is > ProcedureGraph.MostStepsInLoops and var inLoops)
            problems.Error(draft.At("procedures", procedure.Id), string.Create(CultureInfo.InvariantCulture,
                $"procedure '{procedure.Id}' has {inLoops} steps in circles, more than {ProcedureGraph.MostStepsInLoops}"), "make the way back shorter");
        var timeless = StronglyConnectedComponents.Find(procedure.Steps.Count,
            i => TakesNoTime(procedure.Steps[i]) ? _graph.Successors(i).Where(next => TakesNoTime(procedure.Steps[next])) : []);
        foreach (var circle in timeless)
            problems.Error(At(procedure.Steps[circle.Min()]),
                $"the circle of steps {string.Join(", ", circle.Order().Take(5).Select(i => $"'{procedure.Steps[i].Id}'"))} can take no time", "put work or waiting into it");
    }

    // Translation is skipped where a language is shared, consulting where there is nobody to consult.
    private static bool TakesNoTime(Step step) => step.Match(
        work: s => s.IsTranslation, send: _ => false, wait: _ => false, branch: _ => true, decide: _ => true, ask: _ => false, consult: _ => true,
        fork: _ => true, join: _ => true, gather: _ => true, close: _ => false);

    private Place? Written(Step step, string key) => draft.Text("procedures", procedure.Id, "steps", step.Id, key) is { } text && Places.Parse(text) is { Fault: null } read
        ? read.Value : null;
    private Spot At(Step step, string? key = null) => key is null ? draft.At("procedures", procedure.Id, "steps", step.Id) : draft.At("procedures", procedure.Id, "steps",
        step.Id, key);
    private string From(RequestPosition at) => _graph.CameFrom(at) is { } from ? $" when it comes from '{from.Id}'" : " at the beginning";
    private static string Word(Side side) => side == Side.Requesting ? "requesting" : "requested";
}
