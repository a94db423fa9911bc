using ExchangeSim.Model;
using ExchangeSim.Reports.Lives;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Reports.Ocel;

/// <summary>Puts the lives of requests into an event log: what happened to a request, where, and which messages it became.</summary>
internal sealed class OcelRequests(OcelDatabase log, Scenario scenario, Action<Visit, string, string?> worked)
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
        var arisen = log.Event(OcelTypes.Arisen, life.From, out var attributes);
        attributes.End();
        log.Relate(arisen, id, "request");
        log.Relate(arisen, Agency(life.Requesting), "at");
        return id;
    }

    private void Tell(Life life, string id, in ClosedRequest request)
    {
        foreach (var visit in life.Visits)
        {
            if (visit.IsAtDesk) Work(visit, id);
            else Tell(life, visit, id, request);
        }
    }

    private void Tell(Life life, Visit visit, string id, in ClosedRequest request)
    {
        switch (visit.First.Kind)
        {
            case TraceKind.Arisen: break; // told when its object began
            case TraceKind.Sent: Message(life, visit, id); break;
            case TraceKind.Delayed: Pair(visit, id, OcelTypes.WaitBegun, OcelTypes.WaitOver); break;
            case TraceKind.Decided: Choice(visit, id); break;
            case TraceKind.Joined: Inner(visit, id, request); break;
            case TraceKind.ClockRanOut: Happen(OcelTypes.RanOut, visit, visit.From, id, row => row); break;
            case TraceKind.Closed: Close(life, visit, id, request); break;
            default: throw new InvalidOperationException($"a visit that begins with {visit.First.Kind}");
        }
    }

    private void Work(Visit visit, string id)
    {
        if (visit.Worked.Cast<TraceSegment?>().FirstOrDefault() is not { } first) return;
        var translation = first.Part == LatencyPart.Translation ? 1L : 0L;
        var begun = Happen(OcelTypes.WorkBegun, visit, first.From, id, row => row.Add(translation)
            .Add(visit.Time(TraceKind.Waited, LatencyPart.WaitingForOpening) / Hour).Add(visit.Time(TraceKind.Waited, LatencyPart.Queueing) / Hour));
        var done = visit.IsCutShort ? null
            : Happen(OcelTypes.WorkDone, visit, visit.To, id, row => row.Add(translation).Add(visit.Time(TraceKind.Worked) / Hour).Add(visit.Time(TraceKind.Rested) / Hour));
        worked(visit, begun, done);
    }

    private void Message(Life life, Visit visit, string id)
    {
        var (message, from, to) = ($"message:{++_lastMessage}", life.SenderOf(visit), visit.First.Agency);
        log.Object(OcelTypes.Message, message).Add(visit.StepIn(scenario).Id).End();
        log.Link(message, id, "carries");
        if (from >= 0) log.Link(message, Agency(from), "from");
        log.Link(message, Agency(to), "to");
        var sent = log.Event(OcelTypes.Sent, visit.From, out var attributes);
        attributes.Add(visit.StepIn(scenario).Id).End();
        log.Relate(sent, id, "request");
        log.Relate(sent, message, "message");
        if (from >= 0) log.Relate(sent, Agency(from), "at");
        if (!visit.IsCutShort) log.Relate(Happen(OcelTypes.Received, visit, visit.To, id, row => row.Add((visit.To - visit.From) / Hour).Add(visit.First.Detail)), message,
            "message");
    }

    private void Choice(Visit visit, string id)
    {
        var step = (ChoiceStep)visit.StepIn(scenario);
        var taken = Happen(step is DecideStep ? OcelTypes.Decided : OcelTypes.Branched, visit, visit.From, id, row => row.Add(step.Cases[visit.First.Detail].Then));
        var desk = step is DecideStep decide ? scenario.Agencies[visit.First.Agency].DeskIndex(decide.By.Desk) : -1;
        if (desk >= 0) log.Relate(taken, Desk(visit.First.Agency, desk), "desk");
    }

    private void Inner(Visit visit, string id, in ClosedRequest request)
    {
        var asks = visit.StepIn(scenario) is ConsultStep;
        Pair(visit, id, asks ? OcelTypes.Asked : OcelTypes.Forked, asks ? OcelTypes.Answered : OcelTypes.Joined);
        foreach (var inner in visit.Inner)
        {
            var own = id;
            if (inner.IsNested)
            {
                own = Begin($"{id}/{++_lastNested}", request, inner, limit: null);
                log.Link(own, id, "inside");
            }
            Tell(inner, own, request);
        }
    }

    private void Pair(Visit visit, string id, OcelType begun, OcelType over)
    {
        Happen(begun, visit, visit.From, id, row => row);
        if (!visit.IsCutShort) Happen(over, visit, visit.To, id, row => row.Add((visit.To - visit.From) / Hour));
    }

    private void Close(Life life, Visit visit, string id, in ClosedRequest request)
    {
        var outcome = ValueNames.Of((Outcome)visit.First.Detail);
        double? latency = life.Depth == 0 && request.WasSent ? request.Latency / Hour : null;
        Happen(OcelTypes.Closed, visit, visit.From, id, row => row.Add(outcome).Add((visit.StepIn(scenario) as CloseStep)?.Ground).Add(latency));
        log.Change(OcelTypes.Request, id, visit.From, "outcome", outcome);
    }

    // An event at a step, with its request, its agency and its desk.
    private string Happen(OcelType type, Visit visit, long time, string id, Func<Sqlite.SqliteInsert, Sqlite.SqliteInsert> attributes)
    {
        var happening = log.Event(type, time, out var row);
        attributes(row.Add(visit.StepIn(scenario).Id)).End();
        log.Relate(happening, id, "request");
        log.Relate(happening, Agency(visit.First.Agency), "at");
        if (visit.First.Desk >= 0) log.Relate(happening, Desk(visit.First.Agency, visit.First.Desk), "desk");
        return happening;
    }

    private string Agency(int index) => OcelNames.Agency(scenario, index);

    private string Desk(int agency, int index) => OcelNames.Desk(scenario, agency, index);
}
