using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Live;

namespace ExchangeSim.Exercises.Views;

/// <summary>What has reached a seat. Every payload for players is built from here, so that nothing has to be hidden by a page.</summary>
/// <remarks>A seat knows a request once it lay at one of its desks, or was sent by it. From then on it knows what passed at its own agency, which includes messages that arrived
/// there, what
/// its agency does with it now, and nothing that passed elsewhere.</remarks>
internal static class SeatKnowledge
{
    /// <summary>One file of a seat by its id; null: the seat does not know it.</summary>
    internal static KnownFile? File(Room room, string seat, string file)
    {
        var place = room.Planned.Seat(seat)!;
        return room.World.KeyOf(file) is { } key && KnownRequests.Find(room, place, key) is { } request ? File(room, place, request, AgencyNow.Of(room, place)) : null;
    }

    /// <summary>The form by which a request was sent, or null.</summary>
    internal static SendRequest? FormOf(Room room, ulong request) =>
        room.World.Acts.Where(entry => entry.Command is SendRequest && room.World.Orders.Keys.Of(entry) == request).Select(entry => (SendRequest)entry.Command).FirstOrDefault();

    /// <summary>A file of a request that a seat knows.</summary>
    internal static KnownFile File(Room room, SeatPlace place, RequestRecord request, AgencyNow now)
    {
        var passed = request.Segments.Where(segment => segment.Agency == place.Agency).OrderBy(segment => segment.From).ThenBy(segment => segment.To).ToList();
        var (open, here, work, away) = (now.Open(request.Key), now.Here(request.Key), now.Work(request.Key), now.Away(request.Key));
        var (state, since) = StateOf(room, request, passed, open, work);
        var closing = passed.LastOrDefault(segment => segment is { Kind: TraceKind.Closed, Depth: 0 });
        return new KnownFile(request, room.World.FileOf(request.Key), FileReference.Of(room, request), place.Agency, passed, open)
        {
            State = state, Since = since, Outcome = state == FileState.Ended ? (Outcome)closing.Detail : null, SentAt = SentAt(request, place.Agency, away, work),
            AnsweredAt = work is null ? AnsweredAt(room, request, place.Agency, passed) : null,
            Work = work, IsAtOwnDesk = here is { State: OpenState.Waiting or OpenState.PutAside }, Away = away, Form = FormOf(room, request.Key),
        };
    }

    private static (FileState State, long Since) StateOf(Room room, RequestRecord request, List<TraceSegment> passed, OpenDecision? open, OpenWork? work)
    {
        if (open is not null) return (open.IsQuestion ? FileState.ToAnswer : FileState.ToDecide, open.Pending.Since);
        if (passed.Any(segment => segment is { Kind: TraceKind.Closed, Depth: 0 })) return (FileState.Ended, passed[^1].To);
        if (work is { } held) return (held.State == OpenState.PutAside ? FileState.PutAside : FileState.AtOwnDesk, held.Since);
        if (passed.Count == 0) return (FileState.AtOwnDesk, room.World.Time);
        var last = passed[^1];
        var sentBack = request.Requesting != last.Agency && NextOf(room.Planned.Scenario.Procedures[last.Procedure].Steps, last) is SendStep { To: Side.Requesting };
        return (sentBack ? FileState.SentBack : FileState.WithOtherSide, last.To);
    }

    /// <summary>The step after the last that passed, where that is known: what waits or rests is still at its step.</summary>
    internal static Step? NextOf(IReadOnlyList<Step> steps, in TraceSegment last)
    {
        var step = steps[last.Step];
        if (last.Kind is TraceKind.Waited or TraceKind.Rested) return step;
        if (last.Kind == TraceKind.Arisen) return step;
        var then = last.Kind == TraceKind.Decided ? ((ChoiceStep)step).Cases[last.Detail].Then : step.Then;
        return then is null ? null : steps.FirstOrDefault(one => one.Id == then);
    }

    // The date of dispatch stands on a reply, too, a first one included: who sent it knows of no more to do. One that was followed by more, as a question about it, is none.
    private static long? AnsweredAt(Room room, RequestRecord request, int agency, List<TraceSegment> passed)
    {
        var steps = room.Planned.Scenario.Procedures[request.Procedure < 0 ? 0 : request.Procedure].Steps;
        foreach (var segment in passed.Where(segment => segment.Depth == 0).Reverse())
        {
            var isArrival = segment.Kind == TraceKind.Sent && agency == request.Requesting && IsReply(steps[segment.Step]);
            if (isArrival) return segment.From;
            var next = NextOf(steps, segment);
            if (next is not SendStep) continue;
            return agency != request.Requesting && IsReply(next) ? segment.To : null;
        }
        return null;
    }

    private static bool IsReply(Step? step) => step is SendStep { To: Side.Requesting, Marks: not Milestone.Acknowledged };

    // The date of dispatch stands on a request: the agency that is asked reads it when it has come, the agency that asks wrote it.
    private static long? SentAt(RequestRecord request, int agency, SentAway? away, OpenWork? work)
    {
        if (away is { SentAt: not -1 } sent) return sent.SentAt;
        if (work is { Depth: 0, SentAt: not -1 } held) return held.SentAt;
        var first = request.Segments.FirstOrDefault(segment => segment is { Kind: TraceKind.Sent, Depth: 0 } && segment.Agency != request.Requesting);
        return first.Kind == TraceKind.Sent && (agency == request.Requesting || agency == first.Agency) ? first.From : null;
    }
}
