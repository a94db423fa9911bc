using ExchangeSim.Exercises.Judging;
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
        foreach (var request in room.Room.World.Register.Requests.Where(request => !fromLeads.Contains(request.Key) && request.Requested >= 0))
            if (FirstUp(request.Key, request.Requested) is { } up)
                yield return new Answer(request.Key, null, null, request.Requested, up.Seat, up.Pending.Since, request.Requesting, SentAt(request), AnsweredAt(request));
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
            var answered = sent.Select(one => world.Register.Find(one.Request)).OfType<RequestRecord>().Select(AnsweredAt).Min();
            var holder = sent.Count > 0 ? sent[0].To : lead.Right.Agencies[0];
            var agency = Enumerable.Range(0, _scenario.Agencies.Count).First(index => _scenario.Agencies[index].Id == holder);
            yield return new Answer(sent.FirstOrDefault()?.Request, lead.Id, null, agency, null, room.Planned.ArrivalOf(lead), room.Planned.Seat(lead.Seat)!.Agency,
                sent.FirstOrDefault()?.At, answered);
        }
    }

    private OpenDecision? FirstUp(ulong request, int agency) => room.Taken.Select(taken => taken.Open).Concat(room.Room.World.Open)
        .Where(open => open.Pending.Root == request && open.Pending.Agency == agency && !open.IsQuestion).MinBy(open => open.Pending.Since);

    private long? SentAt(RequestRecord request) => RequestLife.Of(request, _scenario, 0).SentAt;

    private static long? AnsweredAt(RequestRecord request) => request.Closed is { Outcome: Outcome.Answered or Outcome.PartlyAnswered } closed ? closed.ClosedAt : null;
}
