using System.Runtime.CompilerServices;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Live;

namespace ExchangeSim.Exercises.Views;

/// <summary>The files of a seat from one picture to the next.</summary>
/// <remarks>A desk of a long scenario has seen thousands, every picture of the seat needs them, and nearly all are as they were: only what may have changed is looked at
/// again.</remarks>
internal sealed class SeatFiles
{
    private static readonly ConditionalWeakTable<Room, SortedDictionary<string, SeatFiles>> Kept = [];

    private readonly Dictionary<ulong, (KnownFile File, Seen Seen)> _files = []; // looked up, never enumerated
    private readonly SortedSet<KnownFile> _latest = new(Latest), _underWay = new(Latest);
    private readonly SortedSet<ulong> _unsettled = [];
    private readonly Lock _gate = new();
    private Register? _register;
    private AgencyView? _view;
    private (long, int, int, int, int, int) _counts;
    private IReadOnlySet<ulong> _elsewhere = new SortedSet<ulong>();
    private int _looked;

    // What changed last first.
    private static readonly Comparer<KnownFile> Latest = Comparer<KnownFile>.Create((one, other) =>
        one.Since != other.Since ? other.Since.CompareTo(one.Since) : string.CompareOrdinal(one.Id, other.Id));

    /// <summary>All that a file is made of, the passing of time aside.</summary>
    private readonly record struct Seen(int Segments, int Requested, int Crime, Urgency Urgency, OpenDecision? Open, OpenWork? Here, OpenWork? Work, SentAway? Away);

    internal static SeatFiles Of(Room room, string seat)
    {
        var seats = Kept.GetValue(room, _ => new SortedDictionary<string, SeatFiles>(StringComparer.Ordinal));
        lock (seats)
        {
            if (!seats.TryGetValue(seat, out var files)) seats[seat] = files = new SeatFiles();
            return files;
        }
    }

    /// <summary>The files as they are now, what changed last first.</summary>
    /// <param name="room">The room.</param>
    /// <param name="place">The seat.</param>
    /// <param name="most">So many at most.</param>
    internal IReadOnlyList<KnownFile> Now(Room room, SeatPlace place, int most = int.MaxValue)
    {
        lock (_gate)
        {
            Update(room, place);
            return [.. _latest.Take(most)];
        }
    }

    /// <summary>Those of them that are under way: neither ended nor answered.</summary>
    internal IReadOnlyList<KnownFile> UnderWay(Room room, SeatPlace place)
    {
        lock (_gate)
        {
            Update(room, place);
            return [.. _underWay];
        }
    }

    /// <summary>The others: ended or answered, what changed last first.</summary>
    /// <param name="room">The room.</param>
    /// <param name="place">The seat.</param>
    /// <param name="most">So many at most.</param>
    internal IReadOnlyList<KnownFile> Settled(Room room, SeatPlace place, int most)
    {
        lock (_gate)
        {
            Update(room, place);
            return [.. _latest.Where(file => !_underWay.Contains(file)).Take(most)];
        }
    }

    /// <summary>Whether the seat knows a request.</summary>
    internal bool Knows(Room room, SeatPlace place, ulong key)
    {
        lock (_gate)
        {
            Update(room, place);
            return KnownRequests.Find(room, place, key, _elsewhere) is not null;
        }
    }

    // A picture of a room asks several times; nothing is looked at again where nothing happened and no time passed.
    private void Update(Room room, SeatPlace place)
    {
        var (view, counts) = (room.World.View(place.Agency), CountsOf(room.World));
        if (_register == room.World.Register && _view == view && _counts == counts) return;
        Look(room, place);
        (_view, _counts) = (view, counts);
    }

    // While all are the same and no time passes, a person sees the same.
    private static (long, int, int, int, int, int) CountsOf(World world) =>
        (world.Register.Version, world.Taken.Count, world.FellAway.Count, world.Open.Count, world.Mail, world.Acts.Count);

    private void Look(Room room, SeatPlace place)
    {
        var (all, now) = (_register != room.World.Register, AgencyNow.Of(room, place));
        if (all) Forget(room);
        var segments = room.World.Register.Segments;
        for (; _looked < segments.Count; _looked++) _unsettled.Add(segments[_looked].Request);
        if (all) _unsettled.UnionWith(KnownRequests.Of(room, place).Select(request => request.Key));
        _unsettled.UnionWith(now.Keys);
        _elsewhere = KnownRequests.Elsewhere(room, place);
        foreach (var key in _unsettled.ToArray()) Look(room, place, now, key);
    }

    private void Forget(Room room)
    {
        (_register, _view, _looked) = (room.World.Register, null, 0);
        _files.Clear();
        _latest.Clear();
        _underWay.Clear();
        _unsettled.Clear();
    }

    private void Look(Room room, SeatPlace place, AgencyNow now, ulong key)
    {
        if (KnownRequests.Find(room, place, key, _elsewhere) is not { } request)
        {
            // Another agency's, or one of which nothing is known yet: what makes it known is a segment of its own, or something here.
            Keep(key, null, default);
            _unsettled.Remove(key);
            return;
        }
        var seen = new Seen(request.Segments.Count, request.Requested, request.Crime, request.Urgency, now.Open(key), now.Here(key), now.Work(key), now.Away(key));
        if (_files.TryGetValue(key, out var known) && known.Seen == seen && known.File.Passed.Count > 0) return;
        var file = SeatKnowledge.File(room, place, request, now);
        Keep(key, file, seen);
        // Nothing of it is here, and nothing is awaited: it stays as it is until something happens to it.
        if (file is { Open: null, Work: null, Away: null, Passed.Count: > 0 }) _unsettled.Remove(key);
    }

    private void Keep(ulong key, KnownFile? file, Seen seen)
    {
        if (_files.Remove(key, out var before))
        {
            _latest.Remove(before.File);
            _underWay.Remove(before.File);
        }
        if (file is null) return;
        _files[key] = (file, seen);
        _latest.Add(file);
        if (file.State is not (FileState.Ended or FileState.SentBack)) _underWay.Add(file);
    }
}
