using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>Which requests a seat knows: those that lie or lay at one of its desks, that it had to decide on, or that it sent.</summary>
internal static class KnownRequests
{
    internal static bool Knows(Room room, SeatPlace place, ulong key) => Find(room, place, key) is not null;

    /// <summary>A request by its key; null: the seat does not know it.</summary>
    internal static RequestRecord? Find(Room room, SeatPlace place, ulong key) =>
        room.World.Register.Find(key) is { Requesting: >= 0, Requested: >= 0 } request
        && (place.Desks.Any(desk => room.World.Register.AtDesk(place.Agency, desk).Contains(key)) || Others(room, place).Contains(key)) ? request : null;

    /// <summary>The requests that a seat knows, in order of their keys.</summary>
    internal static IEnumerable<RequestRecord> Of(Room room, SeatPlace place)
    {
        var known = new SortedSet<ulong>(Others(room, place));
        foreach (var desk in place.Desks) known.UnionWith(room.World.Register.AtDesk(place.Agency, desk));
        return known.Select(room.World.Register.Find).OfType<RequestRecord>().Where(request => request.Requesting >= 0 && request.Requested >= 0);
    }

    // Those that never lay at one of its desks for a time that has ended.
    private static IEnumerable<ulong> Others(Room room, SeatPlace place) =>
    [
        .. room.World.Open.Concat(room.World.Taken.Select(taken => taken.Open)).Where(open => open.Seat == place.Plan.Id).Select(open => open.Pending.Root),
        .. room.World.View(place.Agency).Open.Where(work => work.Desk >= 0 && place.Desks.Contains(work.Desk)).Select(work => work.Root),
        .. room.World.Acts.Where(entry => entry.Command is SendRequest send && send.Seat == place.Plan.Id).Select(WorldOrders.RequestKey),
    ];

    /// <summary>Whether a request has ended, as far as an agency knows.</summary>
    internal static bool HasEnded(RequestRecord request, int agency) =>
        request.Segments.Any(segment => segment is { Kind: TraceKind.Closed, Depth: 0 } && segment.Agency == agency);
}
