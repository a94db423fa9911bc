using ExchangeSim.Exercises.Commands;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>What a plan allows a seat in moving officers.</summary>
internal static class OfficerMoves
{
    internal static bool Allows(Room room, MoveOfficers move) =>
        room.Planned.Seat(move.Seat)!.Plan.MostMoved is not { } most || Away(room, move.Seat, move) <= most;

    /// <summary>How many officers a seat has put at other desks than theirs, those included that move later. Who was moved back is at the own desk again.</summary>
    /// <param name="room">The room.</param>
    /// <param name="seat">The seat, by id.</param>
    /// <param name="next">A move that is added to those that were taken, or null.</param>
    internal static int Away(Room room, string seat, MoveOfficers? next = null)
    {
        var gained = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var move in room.World.Acts.Select(entry => entry.Command).Append(next).OfType<MoveOfficers>().Where(move => move.Seat == seat))
        {
            gained[move.From] = gained.GetValueOrDefault(move.From) - move.Officers;
            gained[move.To] = gained.GetValueOrDefault(move.To) + move.Officers;
        }
        return gained.Values.Sum(officers => Math.Max(0, officers));
    }
}
