using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using NodaTime;

namespace ExchangeSim.Exercises.Debriefing.Own;

/// <summary>The debriefing of one person: what came to their seats while they could see it, and what they decided. What compares them with the reference, and what the room
/// reached, is there only after the instructor has released it.</summary>
/// <param name="Name">What the person is called.</param>
/// <param name="Seats">The seats at which they sat, by id, in order.</param>
/// <param name="BeginsAt">When people came in.</param>
/// <param name="EndedAt">Where the exercise ended.</param>
/// <param name="IsReleased">Whether the instructor has released the debriefing.</param>
/// <param name="Moments">What reached their seats and what was done there, in order of time.</param>
/// <param name="Decisions">Their decisions, in order.</param>
/// <param name="Objectives">How the room was performed; null: not released.</param>
/// <param name="Observations">What evaluators noted about their seats while they sat there; null: not released.</param>
public sealed record OwnDebriefing(
    string Name, IReadOnlyList<string> Seats, Instant BeginsAt, Instant EndedAt, bool IsReleased, IReadOnlyList<OwnMoment> Moments, IReadOnlyList<OwnDecision> Decisions,
    IReadOnlyList<OwnObjective>? Objectives, IReadOnlyList<OwnObservation>? Observations)
{
    /// <summary>The debriefing of a person of a room that is over; null: nobody of this id took part.</summary>
    /// <param name="room">The room.</param>
    /// <param name="participant">The person, by id.</param>
    public static OwnDebriefing? Of(PlayedRoom room, string participant)
    {
        if (Attendance.OfBrowser(room.Room, participant) is not { } person) return null;
        var isReleased = room.Room.IsReleased;
        return new OwnDebriefing(
            person.Name, [.. person.Sittings.Select(sitting => sitting.Seat).Distinct()], ClockView.TimeOf(room.Room, room.Planned.Begin),
            ClockView.TimeOf(room.Room, room.EndedAt), isReleased, [.. Timeline.Of(room).Moments.SelectMany(moment => OwnMoment.Of(room, person, moment, isReleased))],
            [.. OwnDecisions.Of(room.Room, person).Where(taken => !taken.Open.IsQuestion).Select(taken => OwnDecision.Of(room, taken, isReleased))],
            isReleased ? [.. room.Judged.Objectives.Select(OwnObjective.Of)] : null, isReleased ? OwnObservation.Of(room.Room, person) : null);
    }
}
