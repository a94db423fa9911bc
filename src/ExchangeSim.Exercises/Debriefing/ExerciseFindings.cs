using ExchangeSim.Experiments.Figures;

namespace ExchangeSim.Exercises.Debriefing;

/// <summary>A policy that was tried on a room.</summary>
/// <param name="Name">What it was: the scenario's policy by its id, changes as they were written, or both.</param>
/// <param name="Tried">How it came out.</param>
public sealed record NamedTrial(string Name, PolicyTried Tried);

/// <summary>What was computed of a room for its debriefing.</summary>
/// <param name="Regrets">Its decisions that differed from the reference, each put right, what weighs most first; null: not computed.</param>
/// <param name="Luck">Luck apart from skill; null: not computed.</param>
/// <param name="Policies">The policies that were tried on it.</param>
public sealed record RoomFindings(IReadOnlyList<Counterfactual>? Regrets, LuckFindings? Luck, IReadOnlyList<NamedTrial> Policies);

/// <summary>Two rooms of an exercise, case by case.</summary>
/// <param name="One">Number of a room.</param>
/// <param name="Other">Number of the other.</param>
/// <param name="Difference">How much longer the same case waited in the first, milliseconds, with the interval over the cases; null: no case is in both.</param>
public sealed record RoomPair(int One, int Other, Estimate? Difference)
{
    /// <summary>Every two of some rooms, in order.</summary>
    public static IReadOnlyList<RoomPair> Of(IReadOnlyList<(int Number, PlayedRoom Room)> rooms) =>
        [.. rooms.SelectMany((one, i) => rooms.Skip(i + 1).Select(other => new RoomPair(one.Number, other.Number, PairedWaits.Of(one.Room.Result, other.Room.Result))))];
}

/// <summary>What was computed of an exercise for its debriefing.</summary>
/// <param name="Rooms">By number of the room; rooms of which nothing was computed are missing.</param>
/// <param name="Compared">The rooms in which people played, side by side; null: there are fewer than two.</param>
/// <param name="Pairs">Every two of them.</param>
public sealed record ExerciseFindings(IReadOnlyDictionary<int, RoomFindings> Rooms, RoomsCompared? Compared, IReadOnlyList<RoomPair> Pairs)
{
    /// <summary>Findings of rooms; the rooms are compared here.</summary>
    /// <param name="rooms">By number of the room.</param>
    /// <param name="played">The rooms.</param>
    public static ExerciseFindings Of(IReadOnlyDictionary<int, RoomFindings> rooms, IReadOnlyList<(int Number, PlayedRoom Room)> played)
    {
        var peopled = played.Where(one => one.Room.Seats.Count > 0).ToList();
        return peopled.Count < 2 ? new ExerciseFindings(rooms, null, []) : new ExerciseFindings(rooms, RoomsCompared.Of(peopled), RoomPair.Of(peopled));
    }
}
