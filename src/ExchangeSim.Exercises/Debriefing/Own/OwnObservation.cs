using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using NodaTime;

namespace ExchangeSim.Exercises.Debriefing.Own;

/// <summary>What an evaluator noted about a person's seat while that person sat there.</summary>
/// <param name="At">When, simulated.</param>
/// <param name="Seat">The seat, by id.</param>
/// <param name="Reference">Number of the request that it is about; null: none, or one that the seat does not know.</param>
/// <param name="Text">In words.</param>
public sealed record OwnObservation(Instant At, string Seat, string? Reference, string Text)
{
    /// <summary>All of a person, in order.</summary>
    /// <param name="room">The room.</param>
    /// <param name="person">The person.</param>
    public static IReadOnlyList<OwnObservation> Of(Room room, Attendance person) =>
    [
        .. room.Entries.Where(entry => entry.Command is Observe { Seat: { } seat } && person.Sittings.Any(sitting => sitting.Seat == seat && sitting.Covers(entry.At)))
            .Select(entry => Of(room, entry.At, (Observe)entry.Command)),
    ];

    private static OwnObservation Of(Room room, long at, Observe seen) =>
        new(ClockView.TimeOf(room, at), seen.Seat!, ReferenceOf(room, room.Planned.Seat(seen.Seat!)!, seen.File), seen.Text.Trim());

    private static string? ReferenceOf(Room room, Plans.SeatPlace place, string? file) =>
        file is not null && room.World.KeyOf(file) is { } key && KnownRequests.Find(room, place, key) is { } request ? FileReference.Of(room, request) : null;
}
