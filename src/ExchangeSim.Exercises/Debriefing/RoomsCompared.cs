using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Experiments.Figures;
using ExchangeSim.Model;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>One of several rooms of an exercise.</summary>
/// <param name="Room">Its number.</param>
/// <param name="Points">Points out of a hundred; null: nothing could be rated, or it has not begun.</param>
/// <param name="MeanWait">The mean wait for an answer of the cases of <see cref="RoomsCompared.SameCases"/>, milliseconds, within the horizon that all rooms share; null: there
/// were none, or it has not begun.</param>
/// <param name="Decisions">Decisions that came up.</param>
/// <param name="Right">Those of them that people took as the file bore out.</param>
/// <param name="Late">Those of them that nobody took in time.</param>
/// <param name="Difference">How much longer the same case waited here than in the other rooms, milliseconds, with the interval over the cases; null: there is no other
/// room, or one of the two has not begun.</param>
public sealed record RoomInClass(int Room, double? Points, double? MeanWait, int Decisions, int Right, int Late, Estimate? Difference);

/// <summary>A case in all rooms.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Ends">What became of it, in the order of the rooms; null: it did not come up.</param>
/// <param name="Waits">Its waits within the shared horizon, milliseconds, in the order of the rooms; null: it did not come up.</param>
public sealed record CaseInRooms(string Id, IReadOnlyList<CaseEnd?> Ends, IReadOnlyList<long?> Waits)
{
    /// <summary>How much longer it waited in the slowest room than in the quickest, milliseconds.</summary>
    public long Spread => Waits.Max() - Waits.Min() ?? 0;
}

/// <summary>Rooms of one exercise side by side. They share seed and plan, so that the same cases come up in each.</summary>
/// <param name="Horizon">Within which waits count, milliseconds: as long as the room that was played shortest, those aside that have not begun.</param>
/// <param name="Rooms">The rooms, in order.</param>
/// <param name="SameCases">How many cases came up in every room that has begun, and reached people in one of them: means and differences are over these alone.</param>
/// <param name="Cases">The cases that people had to do with in any room: where the rooms differ most comes first.</param>
public sealed record RoomsCompared(long Horizon, IReadOnlyList<RoomInClass> Rooms, int SameCases, IReadOnlyList<CaseInRooms> Cases)
{
    /// <summary>Compares rooms.</summary>
    /// <param name="rooms">Number and room; at least one.</param>
    /// <exception cref="ArgumentException">They are not of one plan and seed.</exception>
    public static RoomsCompared Of(IReadOnlyList<(int Number, PlayedRoom Room)> rooms)
    {
        var header = rooms[0].Room.Log.Header;
        if (rooms.Any(one => (one.Room.Log.Header.Seed, one.Room.Log.Header.PlanHash) != (header.Seed, header.PlanHash)))
            throw new ArgumentException("rooms that are compared have one plan and one seed", nameof(rooms));
        var results = rooms.Select(one => one.Room.Result).ToList();
        var horizon = results.Where(result => result.IsBegun).Select(result => result.Horizon).DefaultIfEmpty(1).Min();
        var same = PairedWaits.SameCases([.. results.Where(result => result.IsBegun)]);
        return new RoomsCompared(
            horizon, [.. rooms.Select((one, index) => RoomOf(one.Number, one.Room, horizon, results, same, index))], same.Count, CasesOf(results, horizon));
    }

    private static RoomInClass RoomOf(int number, PlayedRoom room, long horizon, List<PlayResult> results,
        IReadOnlySet<string> same, int index)
    {
        var decisions = room.Taken.Where(taken => !taken.Open.IsQuestion).ToList();
        var others = results.Where((other, place) => place != index && other.IsBegun).ToList();
        var isBegun = room.Result.IsBegun;
        return new RoomInClass(
            number, isBegun ? room.Result.Points : null, isBegun ? MeanOf(room.Result, same, horizon) : null, decisions.Count,
            decisions.Count(taken => taken.By == DecidedBy.Person && taken.IsReference), decisions.Count(taken => taken.By == DecidedBy.NobodyInTime),
            isBegun ? PairedWaits.OfMany(room.Result, others) : null);
    }

    private static double? MeanOf(PlayResult result, IReadOnlySet<string> same, long horizon) =>
        result.Cases.Where(one => same.Contains(one.Id)).Select(one => (double?)one.WaitWithin(horizon)).Average();

    private static List<CaseInRooms> CasesOf(List<PlayResult> results, long horizon)
    {
        var byId = results.Select(result => (result.IsBegun ? result.Cases : []).ToDictionary(end => end.Id)).ToList(); // looked up, never enumerated
        return
        [
            .. results.Where(result => result.IsBegun).SelectMany(result => result.Cases.Where(end => end.ReachedPeople).Select(end => end.Id)).Distinct(StringComparer.Ordinal)
                .Select(id => (id, Ends: byId.Select(ends => ends.GetValueOrDefault(id)).ToList()))
                .Select(one => new CaseInRooms(one.id, one.Ends, [.. one.Ends.Select(end => end?.WaitWithin(horizon))]))
                .OrderByDescending(one => one.Spread).ThenBy(one => one.Id, StringComparer.Ordinal),
        ];
    }
}
