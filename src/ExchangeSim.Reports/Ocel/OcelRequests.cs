using ExchangeSim.Model;
using ExchangeSim.Reports.Lives;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Ocel;

/// <summary>Puts the lives of requests into an event log: what happened to a request, where, and which messages it became.</summary>
internal sealed class OcelRequests(OcelDatabase log, Scenario scenario, Action<Visit, string?, string?> worked)
{
    private const double Hour = 3_600_000;
    private long _lastMessage, _lastNested;

    internal void Add(in ClosedRequest request, Life life)
    {
        var id = Begin($"request:{RequestName.Of(scenario, request)}", request, life, request.Limit > 0 ? request.Limit / Hour : null);
        Tell(life, id, request);
    }

    private string Begin(string id, in ClosedRequest request, Life life, double? limit)
    {
        log.Object(OcelTypes.Request, id).Add(scenario.Procedures[life.Procedure].Id).Add(request.Crime < 0 ? null : scenario.Crimes[request.Crime].Id)
            .Add(ValueNames.Of(request.Urgency)).Add(limit).Add(ValueNames.Of(Outcome.Open)).End();
        log.Link(id, Agency(life.Requesting), "requesting");
        if (life.Requested >= 0) log.Link(id, Agency(life.Requested), "requested");
        var arisen = log.Event(OcelTypes.Arisen, $"{scenario.Procedures[life.Procedure].Id}: arises", life.From, out var attributes);
        attributes.End();
        log.Relate(arisen, id, "request");
        log.Relate(arisen, Agency(life.Requesting), "at");
        return id;
    }

    private void Tell(Life life, string id, in ClosedRequest request)
    {
        for (var i = 0; i < life.Visits.Count; i++)
        {
            var visit = life.Visits[i];
            var name = $"{scenario.Procedures[visit.First.Procedure].Id}: {ActivityNames.Of(scenario, visit, i > 0 ? life.Visits[i - 1] : null)}";
            if (visit.IsAtDesk) Work(visit, name, id, isOver: IsOpen(life, visit) == 0);
            else Tell(life, visit, name, id, request);
            foreach (var inner in visit.Inner) Inner(inner, id, request);
        }
    }

    private void Tell(Life life, Visit visit, string name, string id, in ClosedRequest request)
    {
        switch (visit.First.Kind)
        {
            case TraceKind.Arisen: break; // told when its object began
            case TraceKind.Sent: Message(life, visit, name, id); break;
            case TraceKind.Delayed: Pair(life, visit, name, id, OcelTypes.WaitBegun, OcelTypes.WaitOver); break;
            case TraceKind.Decided: Choice(visit, name, id); break;
            case TraceKind.Joined when visit.StepIn(scenario) is ConsultStep: Pair(life, visit, name, id, OcelTypes.Asked, OcelTypes.Answered); break;
            case TraceKind.Joined: Pair(life, visit, name, id, OcelTypes.Forked, OcelTypes.Joined); break;
            case TraceKind.ClockRanOut: Happen(OcelTypes.RanOut, name, visit, visit.From, id, row => row); break;
            case TraceKind.Closed: Close(life, visit, name, id, request); break;
            default: throw new InvalidOperationException($"a visit that begins with {visit.First.Kind}");
        }
    }

    private void Work(Visit visit, string name, string id, bool isOver)
    {
        if (visit.Worked.Cast<TraceSegment?>().FirstOrDefault() is not { } first)
        {
            worked(visit, null, null);
            return;
        }
        var translation = first.Part == LatencyPart.Translation ? 1L : 0L;
        var begun = Happen(OcelTypes.WorkBegun, name, visit, first.From, id, row => row.Add(translation)
            .Add(visit.Time(TraceKind.Waited, LatencyPart.WaitingForOpening) / Hour).Add(visit.Time(TraceKind.Waited, LatencyPart.Queueing) / Hour).Add(isOver ? 0L : 1L));
        var done = !isOver ? null : Happen(visit.IsCutShort ? OcelTypes.WorkGivenUp : OcelTypes.WorkDone, name, visit, visit.To, id,
            row => row.Add(translation).Add(visit.Time(TraceKind.Worked) / Hour).Add(visit.Time(TraceKind.Rested) / Hour));
        worked(visit, begun, done);
    }

    private void Message(Life life, Visit visit, string name, string id)
    {
        var (message, from, to) = ($"message:{++_lastMessage}", life.SenderOf(visit), visit.First.Agency);
        log.Object(OcelTypes.Message, message).Add(visit.StepIn(scenario).Id).End();
        log.Link(message, id, "carries");
        if (from >= 0) log.Link(message, Agency(from), "from");
        log.Link(message, Agency(to), "to");
        var sent = log.Event(OcelTypes.Sent, name, visit.From, out var attributes);
        attributes.Add(visit.StepIn(scenario).Id).Add(IsOpen(life, visit)).End();
        log.Relate(sent, id, "request");
        log.Relate(sent, message, "message");
        if (from >= 0) log.Relate(sent, Agency(from), "at");
        if (visit.IsCutShort) return;
        log.Relate(Happen(OcelTypes.Received, name, visit, visit.To, id, row => row.Add((visit.To - visit.From) / Hour).Add(visit.First.Detail)), message, "message");
    }

    private void Choice(Visit visit, string name, string id)
    {
        var step = (ChoiceStep)visit.StepIn(scenario);
        var taken = Happen(OcelTypes.Chosen, name, visit, visit.From, id, row => row.Add(step.Cases[visit.First.Detail].Then));
        var desk = step is DecideStep decide ? scenario.Agencies[visit.First.Agency].DeskIndex(decide.By.Desk) : -1;
        if (desk >= 0) log.Relate(taken, Desk(visit.First.Agency, desk), "desk");
    }

    private void Inner(Life inner, string id, in ClosedRequest request)
    {
        var own = id;
        if (inner.IsNested)
        {
            own = Begin($"{id}/{++_lastNested}", request, inner, limit: null);
            log.Link(own, id, "inside");
        }
        Tell(inner, own, request);
    }

    private void Pair(Life life, Visit visit, string name, string id, OcelKind begun, OcelKind over)
    {
        Happen(begun, name, visit, visit.From, id, row => row.Add(IsOpen(life, visit)));
        if (!visit.IsCutShort) Happen(over, name, visit, visit.To, id, row => row.Add((visit.To - visit.From) / Hour));
    }

    private void Close(Life life, Visit visit, string name, string id, in ClosedRequest request)
    {
        var outcome = ValueNames.Of((Outcome)visit.First.Detail);
        double? latency = life.Depth == 0 && request.WasSent ? request.Latency / Hour : null;
        Happen(OcelTypes.Closed, name, visit, visit.From, id, row => row.Add(outcome).Add((visit.StepIn(scenario) as CloseStep)?.Ground).Add(latency));
        log.Change(OcelTypes.Request, id, visit.From, "outcome", outcome);
    }

    // An event at a step, with its request, its agency and its desk.
    private string Happen(OcelKind kind, string name, Visit visit, long time, string id, Func<Sqlite.SqliteInsert, Sqlite.SqliteInsert> attributes)
    {
        var happening = log.Event(kind, name, time, out var row);
        attributes(row.Add(visit.StepIn(scenario).Id)).End();
        log.Relate(happening, id, "request");
        log.Relate(happening, Agency(visit.First.Agency), "at");
        if (visit.First.Desk >= 0) log.Relate(happening, Desk(visit.First.Agency, visit.First.Desk), "desk");
        return happening;
    }

    // 1: the end of the run cut it off, so that no event of its end follows.
    private static long IsOpen(Life life, Visit visit) => visit.IsCutShort && visit == life.Visits[^1] ? 1 : 0;

    private string Agency(int index) => OcelNames.Agency(scenario, index);

    private string Desk(int agency, int index) => OcelNames.Desk(scenario, agency, index);
}
