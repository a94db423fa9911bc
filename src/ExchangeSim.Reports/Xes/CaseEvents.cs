using System.Runtime.InteropServices;
using ExchangeSim.Model;
using ExchangeSim.Reports.Lives;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Xes;

/// <summary>Tells the life of a request as events in order of time: each piece of work, message and wait starts and is completed, or given up when a clock runs out.
/// What is still under way when the run ends has only started.</summary>
internal sealed class CaseEvents(Scenario scenario)
{
    private readonly List<(CaseEvent Event, int Order)> _events = [];
    private int _instance;

    internal IEnumerable<CaseEvent> Of(Life life)
    {
        _events.Clear();
        _instance = 0;
        Walk(life, "");
        // At the same time they stay in the order of their telling: what is inside a wait ends before it.
        CollectionsMarshal.AsSpan(_events).Sort((one, other) => one.Event.Time != other.Event.Time ? one.Event.Time.CompareTo(other.Event.Time) : one.Order.CompareTo(other.Order));
        return _events.Select(e => e.Event);
    }

    private void Walk(Life life, string before)
    {
        if (life.IsNested) before = $"{scenario.Procedures[life.Procedure].Id}: ";
        for (var i = 0; i < life.Visits.Count; i++)
        {
            var (visit, last) = (life.Visits[i], i > 0 ? life.Visits[i - 1] : null);
            var shown = new CaseEvent(visit.From, before + NameOf(visit, last), ++_instance, Transition.Start, visit.First.Agency, visit.First.Desk);
            var end = visit.IsCutShort ? i + 1 < life.Visits.Count ? Transition.Abort : (Transition?)null : Transition.Complete;
            switch (visit.First.Kind)
            {
                case TraceKind.Arisen or TraceKind.Decided or TraceKind.ClockRanOut or TraceKind.Closed: Add(AtOnce(shown, visit)); break;
                case TraceKind.Sent:
                    Add(life.SenderOf(visit) is >= 0 and var sender ? shown with { Agency = sender } : shown);
                    if (end is { } arrival) Add(shown with { Time = visit.To, Transition = arrival, Losses = visit.First.Detail });
                    break;
                case TraceKind.Waited or TraceKind.Worked or TraceKind.Rested: Work(visit, shown, end); break;
                case TraceKind.Delayed or TraceKind.Joined:
                    Add(shown);
                    foreach (var inner in visit.Inner) Walk(inner, before);
                    if (end is { } over) Add(shown with { Time = visit.To, Transition = over });
                    continue;
                default: throw new InvalidOperationException($"a segment of kind {visit.First.Kind} is unknown");
            }
            foreach (var inner in visit.Inner) Walk(inner, before);
        }
    }

    // Work that was given up while it still waited never started.
    private void Work(Visit visit, CaseEvent shown, Transition? end)
    {
        var begun = visit.Segments.FirstOrDefault(s => s.Kind == TraceKind.Worked, new TraceSegment { From = -1 }).From;
        if (begun < 0) return;
        Add(shown with { Time = begun, Lasted = begun - visit.From });
        if (end is { } over) Add(shown with { Time = visit.To, Transition = over, Lasted = visit.Time(TraceKind.Worked) });
    }

    private CaseEvent AtOnce(CaseEvent shown, Visit visit)
    {
        shown = shown with { Transition = Transition.Complete };
        if (visit.First.Kind != TraceKind.Decided || visit.StepIn(scenario) is not ChoiceStep step || visit.First.Detail >= step.Cases.Count) return shown;
        var desk = step is DecideStep decide ? scenario.Agencies[visit.First.Agency].DeskIndex(decide.By.Desk) : shown.Desk;
        return shown with { Desk = desk, Decision = step.Cases[visit.First.Detail].Then };
    }

    private void Add(CaseEvent happened) => _events.Add((happened, _events.Count));

    private string NameOf(Visit visit, Visit? last)
    {
        var step = visit.StepIn(scenario);
        return visit.First.Kind switch
        {
            TraceKind.Arisen => "arises",
            TraceKind.ClockRanOut => $"time limit {scenario.Procedures[visit.First.Procedure].Clocks[visit.First.Detail].Id} runs out",
            // Only a step that sends is one message; a clarification is a question and an answer, and a nested request goes home from where it closed.
            TraceKind.Sent when step is AskStep && !(last is { IsAtDesk: true } && last.First.Step == visit.First.Step) => $"{step.Id}: question",
            TraceKind.Sent when step is not SendStep => $"{step.Id}: answer",
            _ => step.Id,
        };
    }
}
