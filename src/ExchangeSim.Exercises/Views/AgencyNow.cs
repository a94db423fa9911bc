using System.Runtime.CompilerServices;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Simulation.Live;

namespace ExchangeSim.Exercises.Views;

/// <summary>What a seat has to decide, and what its agency holds and has sent, now: by request.</summary>
internal sealed class AgencyNow
{
    private readonly SeatPlace _place;
    private readonly ILookup<ulong, OpenDecision> _open;
    private readonly ByRequest _there;

    private AgencyNow(SeatPlace place, IEnumerable<OpenDecision> open, AgencyView view)
    {
        _place = place;
        _open = open.ToLookup(one => one.Pending.Root);
        _there = Seen.GetValue(view, ByRequest.Of);
    }

    // The seats of an agency look at the same.
    private static readonly ConditionalWeakTable<AgencyView, ByRequest> Seen = [];

    private sealed record ByRequest(ILookup<ulong, OpenWork> Work, ILookup<ulong, SentAway> Away)
    {
        internal static ByRequest Of(AgencyView view) => new(view.Open.Where(one => one.Requesting >= 0).ToLookup(one => one.Root), view.Sent.ToLookup(one => one.Request));
    }

    internal static AgencyNow Of(Room room, SeatPlace place) => new(place, room.World.Open.Where(one => one.Seat == place.Plan.Id), room.World.View(place.Agency));

    /// <summary>The requests of which there is anything.</summary>
    internal IEnumerable<ulong> Keys => [.. _open.Select(one => one.Key), .. _there.Work.Select(one => one.Key), .. _there.Away.Select(one => one.Key)];

    /// <summary>What is to be decided or answered, or null.</summary>
    internal OpenDecision? Open(ulong request) => _open[request].FirstOrDefault();

    /// <summary>What lies at a desk of the seat, or null.</summary>
    internal OpenWork? Here(ulong request) => _there.Work[request].Where(one => _place.Desks.Contains(one.Desk)).Select(one => (OpenWork?)one).FirstOrDefault();

    /// <summary>What the agency holds of it: at the seat's desk before anything else, else the outermost; or null.</summary>
    internal OpenWork? Work(ulong request) => Here(request) ?? _there.Work[request].OrderBy(one => one.Depth).Select(one => (OpenWork?)one).FirstOrDefault();

    /// <summary>What was sent away and has not come back, or null.</summary>
    internal SentAway? Away(ulong request) => _there.Away[request].Select(one => (SentAway?)one).FirstOrDefault();
}
