using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;
using ExchangeSim.Simulation.Random;

namespace ExchangeSim.Exercises.Views;

/// <summary>What has reached a seat. Every payload for players is built from here, so that nothing has to be hidden by a page.</summary>
/// <remarks>A seat knows a request once it lay at one of its desks. From then on it knows what passed at its own agency, which includes messages that arrived there, and nothing that passed elsewhere.</remarks>
internal static class SeatKnowledge
{
    /// <summary>The files of a seat, in order of their keys.</summary>
    internal static IEnumerable<KnownFile> Files(Room room, string seat)
    {
        var place = room.Planned.Seat(seat)!;
        var open = room.World.Open.Where(one => one.Seat == seat).ToLookup(one => one.Pending.Root);
        var decided = room.World.Taken.Where(one => one.Open.Seat == seat).Select(one => one.Open.Pending.Root).ToHashSet();
        foreach (var request in room.World.Register.Requests)
            if (request.Requesting >= 0 && request.Requested >= 0 && Knows(place, request, open[request.Key].Any() || decided.Contains(request.Key)))
                yield return File(room, place, request, open[request.Key].FirstOrDefault());
    }

    /// <summary>One file of a seat by its id; null: the seat does not know it.</summary>
    internal static KnownFile? File(Room room, string seat, string file) => Files(room, seat).FirstOrDefault(known => known.Id == file);

    private static bool Knows(SeatPlace place, RequestRecord request, bool hadToDecide) =>
        hadToDecide || request.Segments.Any(segment => segment.Agency == place.Agency && place.Desks.Contains(segment.Desk));

    private static KnownFile File(Room room, SeatPlace place, RequestRecord request, OpenDecision? open)
    {
        var passed = request.Segments.Where(segment => segment.Agency == place.Agency).OrderBy(segment => segment.From).ThenBy(segment => segment.To).ToList();
        var id = StableHash.Combine(request.Key, room.Header.Seed);
        var (state, since) = StateOf(room, passed, open);
        var closing = passed.LastOrDefault(segment => segment is { Kind: TraceKind.Closed, Depth: 0 });
        return new KnownFile(request, FileId.Of(id), FileReference.Of(room, request), place.Agency, passed, open)
        {
            State = state, Since = since, Outcome = state == FileState.Ended ? (Outcome)closing.Detail : null, SentAt = SentAt(room, request, place.Agency, passed),
        };
    }

    private static (FileState State, long Since) StateOf(Room room, List<TraceSegment> passed, OpenDecision? open)
    {
        if (open is not null) return (FileState.ToDecide, open.Pending.Since);
        if (passed.Count == 0) return (FileState.AtOwnDesk, room.World.Time);
        var last = passed[^1];
        if (passed.Any(segment => segment is { Kind: TraceKind.Closed, Depth: 0 })) return (FileState.Ended, last.To);
        var steps = room.Planned.Scenario.Procedures[last.Procedure].Steps;
        return (NextOf(steps, last) is SendStep or AskStep or ConsultStep ? FileState.WithOtherSide : FileState.AtOwnDesk, last.To);
    }

    // The step after the last that passed here, where that is known: what waits or rests is still at its step.
    private static Step? NextOf(IReadOnlyList<Step> steps, in TraceSegment last)
    {
        var step = steps[last.Step];
        if (last.Kind is TraceKind.Waited or TraceKind.Rested) return step;
        if (last.Kind == TraceKind.Arisen) return step;
        var then = last.Kind == TraceKind.Decided ? ((ChoiceStep)step).Cases[last.Detail].Then : step.Then;
        return then is null ? null : steps.FirstOrDefault(one => one.Id == then);
    }

    // The date of dispatch stands on a request: the agency that is asked reads it, the agency that asks wrote it.
    private static long? SentAt(Room room, RequestRecord request, int agency, List<TraceSegment> passed)
    {
        if (agency != request.Requesting) return passed.Where(segment => segment is { Kind: TraceKind.Sent, Depth: 0 }).Select(segment => (long?)segment.From).FirstOrDefault();
        var steps = room.Planned.Scenario.Procedures[request.Procedure].Steps;
        foreach (var segment in passed.Where(segment => segment.Depth == 0))
            if (NextOf(steps, segment) is SendStep { To: Side.Requested }) return segment.To;
        return null;
    }
}
