using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Views;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Exercises.Debriefing.Own;

/// <summary>A moment at a seat at which the person sat, or would sit later.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Seat">The seat, by id.</param>
/// <param name="Reference">Number of the request, or null.</param>
/// <param name="Lead">Title of the lead, or null.</param>
/// <param name="Choice">The case taken, by the step it leads to, or null.</param>
/// <param name="IsReference">Whether the file bore it out; null: nothing was decided, or not released.</param>
/// <param name="Outcome">How a request ended, or null.</param>
/// <param name="Text">What was read, or null.</param>
public sealed record OwnMoment(
    Instant At, MomentKind Kind, string Seat, string? Reference, Phrase? Lead, string? Choice, bool? IsReference, Outcome? Outcome, Phrase? Text)
{
    // Who sits down finds what lay there before; what comes after they stood up is another person's.
    internal static IEnumerable<OwnMoment> Of(PlayedRoom room, Attendance person, Moment moment, bool isReleased)
    {
        var sitting = person.Sittings.FirstOrDefault(one => moment.Seats.Contains(one.Seat) && !(moment.At > one.Until));
        if (sitting is null) yield break;
        yield return new OwnMoment(
            ClockView.TimeOf(room.Room, moment.At), moment.Kind, sitting.Seat,
            moment.Request is { } key && KnownRequests.Find(room.Room, room.Planned.Seat(sitting.Seat)!, key) is { } request ? FileReference.Of(room.Room, request) : null,
            room.Planned.Plan.Leads.FirstOrDefault(lead => lead.Id == moment.Lead)?.Title, moment.Choice, isReleased ? moment.IsReference : null, moment.Outcome, moment.Text);
    }
}
