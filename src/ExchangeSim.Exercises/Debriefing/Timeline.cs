using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Judging;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>Who knew what, when: every moment at which something came to a seat or was done there, and for each answer where it lay and when somebody asked.</summary>
/// <param name="Begin">When people came in, simulated milliseconds.</param>
/// <param name="End">Where the exercise ended.</param>
/// <param name="Moments">The moments, in order of time.</param>
/// <param name="Answers">The answers: the one that lay longest first.</param>
public sealed record Timeline(long Begin, long End, IReadOnlyList<Moment> Moments, IReadOnlyList<Answer> Answers)
{
    /// <summary>The timeline of a room as far as it was played.</summary>
    public static Timeline Of(PlayedRoom room)
    {
        var (begin, end) = (room.Planned.Begin, room.EndedAt);
        var moments = Leads(room).Concat(Decisions(room)).Concat(Files(room)).Concat(Letters(room)).Where(moment => moment.At >= begin && moment.At <= end);
        return new Timeline(begin, end, [.. moments.OrderBy(moment => moment.At).ThenBy(moment => moment.Kind).ThenBy(moment => moment.Request)],
            [.. new Answers(room).All.OrderByDescending(answer => answer.Lay(end)).ThenBy(answer => answer.LayAt)]);
    }

    private static IEnumerable<Moment> Leads(PlayedRoom room)
    {
        foreach (var lead in room.Planned.Plan.Leads) yield return new Moment(room.Planned.ArrivalOf(lead), MomentKind.Lead, [lead.Seat], Lead: lead.Id, Text: lead.Title);
        foreach (var sent in SentRequest.In(room.Room.World)) yield return new Moment(sent.At, MomentKind.Asked, [sent.Seat], sent.Request, sent.Lead);
    }

    private static IEnumerable<Moment> Decisions(PlayedRoom room)
    {
        foreach (var open in room.Taken.Select(taken => taken.Open).Concat(room.Room.World.Open))
            yield return new Moment(open.Pending.Since, open.IsQuestion ? MomentKind.Question : MomentKind.ToDecide, [open.Seat], open.Pending.Root, Decision: open.Id);
        foreach (var taken in room.Taken)
        {
            var kind = taken.Open.IsQuestion ? MomentKind.QuestionAnswered : taken.By == DecidedBy.Person ? MomentKind.Decided : MomentKind.DecidedByReference;
            yield return new Moment(taken.At, kind, [taken.Open.Seat], taken.Open.Pending.Root, Decision: taken.Open.Id,
                Choice: DecisionName.CasesOf(room.Planned, taken.Open).ElementAtOrDefault(taken.Choice), IsReference: taken.Open.IsQuestion ? null : taken.IsReference);
        }
    }

    private static IEnumerable<Moment> Files(PlayedRoom room)
    {
        var reached = room.Result.Cases.Where(one => one.ReachedPeople && one.Request is not null).Select(one => one.Request!.Value).ToHashSet();
        foreach (var request in room.Room.World.Register.Requests.Where(request => reached.Contains(request.Key)))
        {
            foreach (var seat in room.Planned.Seats)
                if (ReachedAt(room, request, seat) is { } at) yield return new Moment(Math.Max(at, room.Planned.Begin), MomentKind.Reached, [seat.Plan.Id], request.Key);
            foreach (var closing in request.Segments.Where(segment => segment is { Kind: TraceKind.Closed, Depth: 0 }))
            {
                string[] seats = [.. room.Planned.Seats.Where(seat => seat.Agency == closing.Agency && ReachedAt(room, request, seat) is not null).Select(seat => seat.Plan.Id)];
                if (seats.Length > 0) yield return new Moment(closing.To, MomentKind.Ended, seats, request.Key, Outcome: (Outcome)closing.Detail);
            }
        }
    }

    /// <summary>When a request first came to a seat, by what was reported of it; null: it never did.</summary>
    internal static long? ReachedAt(PlayedRoom room, RequestRecord request, SeatPlace seat)
    {
        var passed = request.Segments.Where(segment => segment.Agency == seat.Agency && seat.Desks.Contains(segment.Desk)).Select(segment => (long?)segment.From);
        var up = room.Taken.Select(taken => taken.Open).Concat(room.Room.World.Open).Where(open => open.Seat == seat.Plan.Id && open.Pending.Root == request.Key)
            .Select(open => (long?)open.Pending.Since);
        var sent = room.Room.World.Acts.Where(entry => entry.Command is SendRequest send && send.Seat == seat.Plan.Id && room.Room.World.Orders.Keys.Of(entry) == request.Key)
            .Select(entry => (long?)entry.At);
        return passed.Concat(up).Concat(sent).Min();
    }

    private static IEnumerable<Moment> Letters(PlayedRoom room) => Correspondence.Of(room.Room).Where(letter => letter.ArrivedAt is not null && letter.Kind != LetterKind.Answer)
        .Select(letter => new Moment(letter.ArrivedAt!.Value, MomentKind.Letter, [letter.ToSeat], letter.About, Text: letter.Text));
}
