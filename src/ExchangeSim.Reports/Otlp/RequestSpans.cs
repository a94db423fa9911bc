using System.Diagnostics;
using ExchangeSim.Model;
using ExchangeSim.Reports.Lives;
using ExchangeSim.Simulation;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Reports.Otlp;

/// <summary>A request as a trace: a span for the request, and inside it one for each step, message, branch and nested request, at its simulated time and at its agency. A
/// stretch of work has the step's name; what is not work has it with a word behind, such as <c>reply (waits)</c>.</summary>
internal sealed class RequestSpans(Scenario scenario, ulong seed, IReadOnlyList<OtlpService> services)
{
    private readonly DateTimeOffset _start = scenario.Start.ToDateTimeOffset();

    internal void Add(int replication, in ClosedRequest request, Life life)
    {
        var name = $"request {Procedure(life)} {RequestName.Of(scenario, request)}";
        var root = services[request.Requesting].Begin(name, ActivityKind.Internal, Trace(replication, request), At(request.ArisenAt));
        Describe(root, replication, request);
        Tell(life, End(root, request.ClosedAt));
    }

    // The same run has the same traces. Lists of traces show how their ids begin, so both halves are mixed of the run and the request. No two have one.
    private ActivityContext Trace(int replication, in ClosedRequest request)
    {
        var run = StableHash.Combine(StableHash.Of($"{scenario.Id}/{scenario.Policy}/{replication}"), seed);
        var id = $"{StableHash.Combine(run, request.Key):x16}{StableHash.Combine(request.Key, run):x16}";
        return new ActivityContext(ActivityTraceId.CreateFromString(id), default, ActivityTraceFlags.Recorded);
    }

    private void Describe(Activity root, int replication, in ClosedRequest request)
    {
        root.AddTag("exchangesim.request.id", RequestName.Of(scenario, request)).AddTag("exchangesim.replication", replication + 1)
            .AddTag("exchangesim.procedure", scenario.Procedures[request.Procedure].Id)
            .AddTag("exchangesim.requesting", scenario.Agencies[request.Requesting].Id).AddTag("exchangesim.requested", scenario.Agencies[request.Requested].Id)
            .AddTag("exchangesim.urgency", ValueNames.Of(request.Urgency)).AddTag("exchangesim.outcome", ValueNames.Of(request.Outcome));
        if (request.Crime >= 0) root.AddTag("exchangesim.crime", scenario.Crimes[request.Crime].Id);
        if (request.Limit > 0) root.AddTag("exchangesim.limit_ms", request.Limit);
        if (request.WasSent) root.AddTag("exchangesim.latency_ms", request.Latency);
        foreach (var part in PartNames.All)
            if (request.WasSent && request.Parts[part] > 0)
                root.AddTag($"exchangesim.latency.{PartNames.Column(part).Replace("_hours", "_ms", StringComparison.Ordinal)}", request.Parts[part]);
        Event(root, "exchangesim.sent", request.SentAt);
        Event(root, "exchangesim.acknowledged", request.AcknowledgedAt);
        Event(root, "exchangesim.first_reply", request.FirstReplyAt);
        Judge(root, request.Outcome, ValueNames.Ground(scenario, request));
    }

    private void Event(Activity span, string name, long time)
    {
        if (time >= 0) span.AddEvent(new ActivityEvent(name, At(time)));
    }

    private static void Judge(Activity span, Outcome outcome, string? ground)
    {
        if (ground is not null) span.AddTag("exchangesim.ground", ground);
        if (outcome is Outcome.Refused or Outcome.Lapsed) span.SetStatus(ActivityStatusCode.Error, ground is null ? ValueNames.Of(outcome) : $"{ValueNames.Of(outcome)}: {ground}");
    }

    // What an agency does with a message is put under the message that brought it; what it does before any message, under the request.
    private void Tell(Life life, ActivityContext request)
    {
        var (here, message) = (request, default(ActivityContext));
        for (var i = 0; i < life.Visits.Count; i++)
        {
            var visit = life.Visits[i];
            if (visit.First.Kind == TraceKind.Sent)
            {
                message = Send(life, visit, request, message);
                if (!visit.IsCutShort) here = Receive(life, i, message);
            }
            else if (visit.First.Kind != TraceKind.Arisen) Step(visit, here);
        }
    }

    private ActivityContext Send(Life life, Visit visit, ActivityContext request, ActivityContext answered)
    {
        var sender = life.SenderOf(visit) is >= 0 and var known ? known : visit.First.Agency;
        ActivityLink[] links = answered == default ? [] : [new ActivityLink(answered, new ActivityTagsCollection { ["exchangesim.link"] = "follows" })];
        var span = services[sender].Begin($"send {visit.StepIn(scenario).Id}", ActivityKind.Producer, request, At(visit.From), links);
        Message(span, visit, "send").AddTag("exchangesim.times_lost", (int)visit.First.Detail);
        return End(span, visit.To);
    }

    private ActivityContext Receive(Life life, int sent, ActivityContext message)
    {
        var leaves = life.To;
        for (var i = life.Visits.Count - 1; i > sent; i--) if (life.Visits[i].First.Kind == TraceKind.Sent) leaves = life.Visits[i].From;
        var visit = life.Visits[sent];
        var span = services[visit.First.Agency].Begin($"process {visit.StepIn(scenario).Id}", ActivityKind.Consumer, message, At(visit.To));
        return End(Message(span, visit, "process"), leaves);
    }

    private Activity Message(Activity span, Visit visit, string operation) => Place(span, visit).AddTag("messaging.system", "exchangesim")
        .AddTag("messaging.operation.type", operation).AddTag("messaging.destination.name", scenario.Agencies[visit.First.Agency].Id);

    private Activity Place(Activity span, Visit visit)
    {
        span.AddTag("exchangesim.step", visit.StepIn(scenario).Id).AddTag("exchangesim.procedure", scenario.Procedures[visit.First.Procedure].Id);
        if (visit.First.Desk >= 0) span.AddTag("exchangesim.desk", scenario.Agencies[visit.First.Agency].Desks[visit.First.Desk].Id);
        return span;
    }

    private void Step(Visit visit, ActivityContext here)
    {
        if (visit.IsAtDesk)
        {
            Desk(visit, here);
            return;
        }
        var step = visit.StepIn(scenario);
        var span = Begin(visit, visit.First.Kind, here, visit.From);
        if (step is ChoiceStep decide && visit.First.Kind == TraceKind.Decided) span.AddTag("exchangesim.chosen_step", decide.Cases[visit.First.Detail].Then);
        else if (step is CloseStep close && visit.First.Kind == TraceKind.Closed)
        {
            span.AddTag("exchangesim.outcome", ValueNames.Of(close.Outcome));
            Judge(span, close.Outcome, close.Ground);
        }
        if (visit.IsCutShort) span.AddTag("exchangesim.cut_short", true);
        var context = End(span, visit.To);
        foreach (var inner in visit.Inner) Inside(inner, context);
    }

    // Each stretch by itself: waiting, work, rests. Waiting for the desk to open and then for an officer is one.
    private void Desk(Visit visit, ActivityContext here)
    {
        for (var (at, next) = (0, 0); at < visit.Segments.Count; at = next)
        {
            var kind = visit.Segments[at].Kind;
            while (next < visit.Segments.Count && visit.Segments[next].Kind == kind) next++;
            var stretch = visit.Segments.Take(at..next).ToList();
            if (kind != TraceKind.Worked && stretch[^1].To == stretch[0].From && stretch.Count < visit.Segments.Count) continue; // nobody waited
            var span = Begin(visit, kind, here, stretch[0].From);
            foreach (var spent in stretch.GroupBy(s => s.Part))
                span.AddTag($"exchangesim.{PartNames.Column(spent.Key).Replace("_hours", "_ms", StringComparison.Ordinal)}", spent.Sum(s => s.To - s.From));
            if (next == visit.Segments.Count && visit.IsCutShort) span.AddTag("exchangesim.cut_short", true);
            End(span, stretch[^1].To);
        }
    }

    private Activity Begin(Visit visit, TraceKind kind, ActivityContext here, long from)
    {
        var word = kind switch { TraceKind.Waited or TraceKind.Delayed => " (waits)", TraceKind.Rested => " (rests)", _ => "" };
        return Place(services[visit.First.Agency].Begin(visit.StepIn(scenario).Id + word, ActivityKind.Internal, here, At(from)), visit)
            .AddTag("exchangesim.kind", ValueNames.Of(kind));
    }

    private void Inside(Life inner, ActivityContext outer)
    {
        var home = inner.Visits[0].First.Agency;
        var span = inner.IsNested
            ? services[inner.Requesting].Begin($"request {Procedure(inner)}", ActivityKind.Internal, outer, At(inner.From)).AddTag("exchangesim.nested", true)
            : services[home].Begin($"branch {inner.Visits[0].StepIn(scenario).Id}", ActivityKind.Internal, outer, At(inner.From));
        if (inner.IsNested && inner.Requested >= 0) span.AddTag("exchangesim.requested", scenario.Agencies[inner.Requested].Id);
        Tell(inner, End(span, inner.To));
    }

    private string Procedure(Life life) => scenario.Procedures[life.Procedure].Id;

    private ActivityContext End(Activity span, long to)
    {
        span.SetEndTime(At(to).UtcDateTime);
        span.Stop();
        return span.Context;
    }

    private DateTimeOffset At(long milliseconds) => _start.AddTicks(milliseconds * TimeSpan.TicksPerMillisecond);
}
