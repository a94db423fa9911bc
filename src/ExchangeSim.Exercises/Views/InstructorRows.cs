using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Forms;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>A message of the room as the instructor sees it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What kind.</param>
/// <param name="FromSeat">The seat that wrote it, or null.</param>
/// <param name="From">Who else writes, or null.</param>
/// <param name="ToSeat">The seat that it is for.</param>
/// <param name="SentAt">When it was written.</param>
/// <param name="ArrivedAt">When it arrived; null: it is on its way.</param>
/// <param name="Text">What it says.</param>
/// <param name="Reference">Number of the request that it is about, or null.</param>
public sealed record LetterRow(string Id, LetterKind Kind, string? FromSeat, Phrase? From, string ToSeat, Instant SentAt, Instant? ArrivedAt, Phrase Text, string? Reference)
{
    internal static LetterRow Of(Room room, Letter letter) => new(
        letter.Id, letter.Kind, letter.FromSeat, letter.From, letter.ToSeat, ClockView.TimeOf(room, letter.SentAt), letter.ArrivedAt is { } at ? ClockView.TimeOf(room, at)
            : null, letter.Text,
        letter.About is { } about && room.World.Register.Find(about) is { } request ? FileReference.Of(room, request) : null);
}

/// <summary>What followed a decision against what the file shows.</summary>
/// <param name="Decision">The decision, by its id.</param>
/// <param name="Seat">The seat that took it.</param>
/// <param name="Reference">Number of the request.</param>
/// <param name="Says">What follows, in words.</param>
/// <param name="IsBreach">Whether it is a breach.</param>
/// <param name="ComplaintAt">When the other side's complaint arrives, or null.</param>
/// <param name="ClosesChannel">Whether a channel closed between the two sides.</param>
public sealed record ConsequenceRow(string Decision, string Seat, string Reference, Phrase Says, bool IsBreach, Instant? ComplaintAt, bool ClosesChannel)
{
    internal static ConsequenceRow Of(Room room, DecisionConsequence one)
    {
        var open = one.Decision.Open;
        return new ConsequenceRow(
            open.Id, open.Seat, FileReference.Of(room, open.Pending.Root, room.World.Register.Find(open.Pending.Root)?.Requesting ?? open.Pending.Requesting), one.What.Says,
                one.What.IsBreach,
            one.ComplaintAt is { } at ? ClockView.TimeOf(room, at) : null, one.ClosesChannel);
    }
}

/// <summary>A request that a person sent.</summary>
/// <param name="Reference">Its number.</param>
/// <param name="Seat">Who sent it.</param>
/// <param name="Lead">The lead that it comes from.</param>
/// <param name="To">The agency asked, by id.</param>
/// <param name="Defects">What its form lacks or has wrong.</param>
public sealed record FormRow(string Reference, string Seat, string Lead, string To, IReadOnlyList<FormDefect> Defects)
{
    internal static FormRow Of(Room room, ulong request, SendRequest form, FormCheck check) =>
        new(FileReference.Of(room, request, room.Planned.Seat(form.Seat)!.Agency), form.Seat, form.Lead, form.To, check.Defects);
}
