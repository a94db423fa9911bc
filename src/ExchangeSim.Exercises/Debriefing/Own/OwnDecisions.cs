using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;

namespace ExchangeSim.Exercises.Debriefing.Own;

/// <summary>Which decisions are a person's.</summary>
public static class OwnDecisions
{
    /// <summary>Those that they took, and those that were late, or left, while they sat there; in order.</summary>
    /// <param name="room">The room.</param>
    /// <param name="person">The person.</param>
    public static IEnumerable<TakenDecision> Of(Room room, Attendance person) => room.World.Taken.Where(taken => taken.By == DecidedBy.Person
        ? person.Is(taken.Participant) : person.Sittings.Any(sitting => sitting.Seat == taken.Open.Seat && Missed(sitting, taken)));

    // What runs out at the very moment at which a seat changes hands is the former person's.
    private static bool Missed(Sitting sitting, TakenDecision taken) => sitting.From < taken.At && sitting.Covers(taken.At);
}
