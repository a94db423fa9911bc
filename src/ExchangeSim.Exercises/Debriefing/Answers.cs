using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>Finds where answers lay in a room.</summary>
internal sealed class Answers(PlayedRoom room)
{
    private readonly Scenario _scenario = room.Planned.Scenario;

    internal IEnumerable<Answer> All => [.. Requests(), .. Questions(), .. Leads()];

    // The asked side can answer from when its file of the request has come to the seat that decides on it.
    private IEnumerable<Answer> Requests()
    {
        var fromLeads = SentRequest.In(room.Room.World).Select(sent => sent.Request).ToHashSet();
        foreach (var request in room.Room.World.Register.Requests.Where(request => !fromLeads.Contains(request.Key) && request.Requested >= 0 && !IsRightlyRefused(request)))
            if (FirstUp(request.Key, request.Requested) is { } up)
                yield return new Answer(request.Key, null, null, request.Requested, up.Seat, up.Pending.Since, request.Requesting, SentAt(request), CameBackAt(request));
    }

    // What a side is asked for in return lay in its own papers since it sent the request.
    private IEnumerable<Answer> Questions()
    {
        foreach (var taken in room.Taken.Where(taken => taken.Open.IsQuestion))
        {
            var pending = taken.Open.Pending;
            if (room.Room.World.Register.Find(pending.Root) is not { } request) continue;
            var other = pending.Agency == pending.Requesting ? pending.Requested : pending.Requesting;
            var asked = room.Taken.LastOrDefault(one => one.Open.Pending.Root == pending.Root && one.Open.Pending.Agency == other && one.At <= pending.Since);
            var back = request.Segments.Where(segment => segment.Kind == TraceKind.Sent && segment.Agency == other && segment.From >= taken.At)
                .Select(segment => (long?)segment.To).Min();
            yield return new Answer(pending.Root, null, taken.Open.Id, pending.Agency, taken.Open.Seat, Math.Max(room.Planned.Begin, SentAt(request) ?? pending.Since), other,
                asked?.At ?? pending.Since, back);
        }
    }

    // What a lead needs lies with the agencies that can help, from the moment at which it is needed.
    private IEnumerable<Answer> Leads()
    {
        var world = room.Room.World;
        foreach (var lead in room.Planned.Plan.Leads.Where(lead => room.Planned.ArrivalOf(lead) <= room.EndedAt))
        {
            var sent = SentRequest.In(world).Where(one => one.Lead == lead.Id && lead.Right.Agencies.Contains(one.To)).ToList();
            var answered = sent.Select(one => world.Register.Find(one.Request)).OfType<RequestRecord>().Select(CameBackAt).Min();
            var holder = sent.Count > 0 ? sent[0].To : lead.Right.Agencies[0];
            var agency = Enumerable.Range(0, _scenario.Agencies.Count).First(index => _scenario.Agencies[index].Id == holder);
            yield return new Answer(sent.FirstOrDefault()?.Request, lead.Id, null, agency, null, room.Planned.ArrivalOf(lead), room.Planned.Seat(lead.Seat)!.Agency,
                sent.FirstOrDefault()?.At, answered);
        }
    }

    // Where the file bears a refusal, no answer lay in it.
    private bool IsRightlyRefused(RequestRecord request) => room.Taken.Any(taken => taken.Open.Pending.Root == request.Key && taken is { IsReference: true, Choice: >= 0 }
        && ChoiceView.Of(_scenario.Procedures[taken.Open.Pending.Procedure], DecisionName.CasesOf(room.Planned, taken.Open)[taken.Choice]).Ends == Outcome.Refused);

    private OpenDecision? FirstUp(ulong request, int agency) => room.Taken.Select(taken => taken.Open).Concat(room.Room.World.Open)
        .Where(open => open.Pending.Root == request && open.Pending.Agency == agency && !open.IsQuestion).MinBy(open => open.Pending.Since);

    private long? SentAt(RequestRecord request) => RequestLife.Of(request, _scenario, 0).SentAt;

    // Who asked knows the answer when the reply has arrived, not only when they have read it and closed the request; a reply after which they ask on was none.
    private long? CameBackAt(RequestRecord request)
    {
        if (request.EndedAt is not null && request.Outcome is not (Outcome.Answered or Outcome.PartlyAnswered)) return null;
        var passed = request.Segments.Where(segment => segment.Depth == 0).OrderBy(segment => segment.From).ThenBy(segment => segment.To).ToList();
        var arrived = passed.Where(segment => segment.Kind == TraceKind.Sent && segment.Agency == request.Requesting).Select(segment => (long?)segment.To).LastOrDefault();
        if (request.EndedAt is { } ended) return arrived ?? ended;
        return arrived is not null && IsAnswerNext(_scenario.Procedures[passed[^1].Procedure], passed[^1]) ? arrived : null;
    }

    // Whether an answer can be what it is closed with before another message leaves.
    private static bool IsAnswerNext(Procedure procedure, in TraceSegment last)
    {
        var (seen, open) = (new SortedSet<string>(StringComparer.Ordinal), new Stack<Step?>([SeatKnowledge.NextOf(procedure.Steps, last)]));
        while (open.TryPop(out var step))
        {
            if (step is CloseStep { Outcome: Outcome.Answered or Outcome.PartlyAnswered }) return true;
            if (step is null or SendStep || !seen.Add(step.Id)) continue;
            foreach (var next in ProcedureGraph.SuccessorsOf(step)) open.Push(procedure.Steps.FirstOrDefault(one => one.Id == next));
        }
        return false;
    }
}
