using System.Runtime.InteropServices;
using ExchangeSim.Model;
using ExchangeSim.Reports.Lives;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Xes;

/// <summary>Tells the life of a request as events in order of time. Work is scheduled when it comes to a desk, starts and is suspended, resumed and completed as officers work on
/// it. A wait is scheduled and completed without a start, since nobody works. A message is one event where it leaves and one where it arrives. What is still under way when the
/// run ends is cut off then.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="nextOfficer">The number of the officer who did the next stretch of work, in the order of <see cref="Life.AtDesks"/>.</param>
internal sealed class CaseEvents(Scenario scenario, Func<int> nextOfficer)
{
    private readonly List<(CaseEvent Event, int Order)> _events = [];
    private int _instance, _lives;

    internal IEnumerable<CaseEvent> Of(Life life)
    {
        _events.Clear();
        (_instance, _lives) = (0, 0);
        Walk(life, "");
        // At the same time they stay in the order of their telling: what is inside a wait ends before it.
        CollectionsMarshal.AsSpan(_events).Sort((one, other) => one.Event.Time != other.Event.Time ? one.Event.Time.CompareTo(other.Event.Time) : one.Order.CompareTo(other.Order));
        return _events.Select(e => e.Event);
    }

    private void Walk(Life life, string before)
    {
        var number = _lives++;
        if (life.IsNested) before = $"{scenario.Procedures[life.Procedure].Id}: ";
        for (var i = 0; i < life.Visits.Count; i++)
        {
            var visit = life.Visits[i];
            var name = before + ActivityNames.Of(scenario, visit, i > 0 ? life.Visits[i - 1] : null);
            var shown = new CaseEvent(visit.From, name, ++_instance, KindOf(visit), Transition.Complete, visit.First.Agency, visit.First.Desk)
                { Depth = life.Depth, Life = number };
            var end = !visit.IsCutShort ? Transition.Complete : i + 1 < life.Visits.Count ? Transition.Abort : Transition.CutOff;
            switch (shown.Kind)
            {
                case ActivityKind.Message: Message(shown, life.SenderOf(visit), visit, end); break;
                case ActivityKind.Work: Work(visit, shown, end); break;
                case ActivityKind.Wait or ActivityKind.Fork:
                    Add(shown with { Transition = Transition.Schedule });
                    foreach (var inner in visit.Inner) Walk(inner, before);
                    Add(Over(shown, visit, end) with { Spent = OfWait(visit), Part = visit.StepIn(scenario) is ForkStep ? null : visit.First.Part });
                    continue;
                default: Add(AtOnce(shown, visit)); break;
            }
            foreach (var inner in visit.Inner) Walk(inner, before);
        }
    }

    // The receipt of a message that a clock or the end of the run has overtaken was to come.
    private void Message(CaseEvent shown, int sender, Visit visit, Transition end)
    {
        Add(shown with { Activity = shown.Activity + " sent", Agency = sender >= 0 ? sender : shown.Agency, Desk = -1 });
        var receipt = shown with { Activity = shown.Activity + " received", Instance = ++_instance };
        if (end != Transition.Complete) Add(receipt with { Transition = Transition.Schedule });
        Add(Over(receipt, visit, end) with { Losses = visit.First.Detail, Spent = SpentIn(visit), Part = visit.First.Part });
    }

    private void Work(Visit visit, CaseEvent shown, Transition end)
    {
        Add(shown with { Transition = Transition.Schedule });
        var (spent, hasBegun, officer) = (default(PartTimes), false, 0);
        foreach (var segment in visit.Segments)
        {
            var now = segment.Kind == TraceKind.Worked ? segment.To > segment.From ? nextOfficer() : officer : 0;
            if (now != officer && officer > 0) Change(Transition.Suspend, officer);
            if (now != officer && now > 0) Change(hasBegun ? Transition.Resume : Transition.Start, now);
            hasBegun |= now > 0;
            officer = now;
            spent[segment.Part] += segment.To - segment.From;

            void Change(Transition transition, int by)
            {
                Add(shown with { Time = segment.From, Transition = transition, Officer = by, Spent = spent, Part = segment.Part });
                spent = default;
            }
        }
        if (hasBegun && officer == 0 && end != Transition.CutOff) end = Transition.Abort; // what a branch that nobody awaits any more had in hand
        Add((hasBegun ? shown with { Time = visit.To, Transition = end } : Over(shown, visit, end)) with { Officer = officer, Spent = spent });
    }

    // What was never begun is withdrawn where it is given up.
    private static CaseEvent Over(CaseEvent shown, Visit visit, Transition end) =>
        shown with { Time = visit.To, Transition = end == Transition.Abort ? Transition.Withdraw : end };

    private CaseEvent AtOnce(CaseEvent shown, Visit visit)
    {
        if (shown.Kind != ActivityKind.Decision || visit.StepIn(scenario) is not ChoiceStep step || visit.First.Detail >= step.Cases.Count) return shown;
        var desk = step is DecideStep decide ? scenario.Agencies[visit.First.Agency].DeskIndex(decide.By.Desk) : shown.Desk;
        return shown with { Desk = desk, Decision = step.Cases[visit.First.Detail].Then };
    }

    private static ActivityKind KindOf(Visit visit) => visit.First.Kind switch
    {
        TraceKind.Arisen => ActivityKind.Arrival,
        TraceKind.Sent => ActivityKind.Message,
        TraceKind.Waited or TraceKind.Worked or TraceKind.Rested => ActivityKind.Work,
        TraceKind.Delayed => ActivityKind.Wait,
        TraceKind.Joined => ActivityKind.Fork,
        TraceKind.Decided => ActivityKind.Decision,
        TraceKind.ClockRanOut => ActivityKind.TimeLimit,
        TraceKind.Closed => ActivityKind.Closing,
        var kind => throw new InvalidOperationException($"a segment of kind {kind} is unknown"),
    };

    // How the time of a fork was spent, its branches tell.
    private PartTimes OfWait(Visit visit) => visit.StepIn(scenario) is ForkStep ? default : SpentIn(visit);

    private static PartTimes SpentIn(Visit visit)
    {
        var spent = default(PartTimes);
        foreach (var segment in visit.Segments) spent[segment.Part] += segment.To - segment.From;
        return spent;
    }

    private void Add(CaseEvent happened) => _events.Add((happened, _events.Count));
}
