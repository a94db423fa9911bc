using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>Which requests a seat knows: those that lie or lay at one of its desks, that it had to decide on, or that it sent.</summary>
internal static class KnownRequests
{
    internal static bool Knows(Room room, SeatPlace place, ulong key) => room.World.Register.Find(key) is { } request && Of(room, place).Any(known => known == request);

    /// <summary>The requests that a seat knows, in order of their keys.</summary>
    internal static IEnumerable<RequestRecord> Of(Room room, SeatPlace place)
    {
        var world = room.World;
        var known = new SortedSet<ulong>();
        foreach (var desk in place.Desks) known.UnionWith(world.Register.AtDesk(place.Agency, desk));
        known.UnionWith(world.Open.Concat(world.Taken.Select(taken => taken.Open)).Where(open => open.Seat == place.Plan.Id).Select(open => open.Pending.Root));
        known.UnionWith(world.View(place.Agency).Open.Where(work => work.Desk >= 0 && place.Desks.Contains(work.Desk)).Select(work => work.Root));
        known.UnionWith(world.Acts.Where(entry => entry.Command is SendRequest send && send.Seat == place.Plan.Id).Select(WorldOrders.RequestKey));
        return known.Select(world.Register.Find).OfType<RequestRecord>().Where(request => request.Requesting >= 0 && request.Requested >= 0);
    }

    /// <summary>Whether a request has ended, as far as an agency knows.</summary>
    internal static bool HasEnded(RequestRecord request, int agency) =>
        request.Segments.Any(segment => segment is { Kind: TraceKind.Closed, Depth: 0 } && segment.Agency == agency);
}
