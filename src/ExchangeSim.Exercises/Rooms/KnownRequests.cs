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
    /// <param name="room">The room.</param>
    /// <param name="place">The seat.</param>
    /// <param name="key">The request's key.</param>
    /// <param name="elsewhere">What <see cref="Elsewhere"/> gives, for who asks about many; null: it is found out.</param>
    internal static RequestRecord? Find(Room room, SeatPlace place, ulong key, IReadOnlySet<ulong>? elsewhere = null) =>
        room.World.Register.Find(key) is { Requesting: >= 0, Requested: >= 0 } request
        && (WasAtDesk(room, place, key) || (elsewhere ?? Elsewhere(room, place)).Contains(key)) ? request : null;

    private static bool WasAtDesk(Room room, SeatPlace place, ulong key)
    {
        foreach (var desk in place.Desks) if (room.World.Register.AtDesk(place.Agency, desk).Contains(key)) return true;
        return false;
    }

    /// <summary>The requests that a seat knows, in order of their keys.</summary>
    internal static IEnumerable<RequestRecord> Of(Room room, SeatPlace place)
    {
        var known = Elsewhere(room, place);
        foreach (var desk in place.Desks) known.UnionWith(room.World.Register.AtDesk(place.Agency, desk));
        return known.Select(room.World.Register.Find).OfType<RequestRecord>().Where(request => request.Requesting >= 0 && request.Requested >= 0);
    }

    /// <summary>Those that never lay at one of its desks for a time that has ended.</summary>
    internal static SortedSet<ulong> Elsewhere(Room room, SeatPlace place) =>
    [
        .. room.World.Open.Concat(room.World.Taken.Select(taken => taken.Open)).Where(open => open.Seat == place.Plan.Id).Select(open => open.Pending.Root),
        .. room.World.View(place.Agency).Open.Where(work => work.Desk >= 0 && place.Desks.Contains(work.Desk)).Select(work => work.Root),
        .. room.World.Acts.Where(entry => entry.Command is SendRequest send && send.Seat == place.Plan.Id).Select(room.World.Orders.Keys.Of),
    ];

    /// <summary>Whether a request has ended, as far as an agency knows.</summary>
    internal static bool HasEnded(RequestRecord request, int agency) =>
        request.Segments.Any(segment => segment is { Kind: TraceKind.Closed, Depth: 0 } && segment.Agency == agency);
}
