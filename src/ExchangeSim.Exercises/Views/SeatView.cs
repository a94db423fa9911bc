using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Rooms;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>Where a request stands, as far as a seat knows.</summary>
public enum FileState
{
    /// <summary>The seat has something to decide.</summary>
    ToDecide,
    /// <summary>The other side has asked something that the seat answers.</summary>
    ToAnswer,
    /// <summary>A desk of the own agency has it.</summary>
    AtOwnDesk,
    /// <summary>A person of the own agency has put it aside.</summary>
    PutAside,
    /// <summary>It was sent to the other side, which has not answered.</summary>
    WithOtherSide,
    /// <summary>The reply has left for the other side.</summary>
    SentBack,
    /// <summary>It has ended.</summary>
    Ended,
}

/// <summary>What a seat has in front of it: only what has reached it.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Inbox">Its files: what is to be decided or answered first, the earliest deadline before the others; then the rest, what changed last first: all that are under way
/// (400 at most, those due first), and the latest 100 that have ended or been answered.</param>
/// <param name="Messages">Messages from and to the seat, the last first, the latest 200.</param>
/// <param name="Leads">Cases of its own, from which it may send requests.</param>
/// <param name="Desks">The desks of its agency and who works there.</param>
/// <param name="Offices">When the agencies work.</param>
/// <param name="Notes">The seat's own notes, in order, the latest of 200,000 letters together.</param>
/// <param name="CameAt">When the person who sits there took the seat, or the exercise's beginning: what has not changed since was waiting for them, and is no news.</param>
/// <param name="MoveLimit">How many officers the plan lets it move; null: any number.</param>
public sealed record SeatView(
    string Seat, ClockView Clock, IReadOnlyList<InboxItem> Inbox, IReadOnlyList<MessageView> Messages, IReadOnlyList<LeadView> Leads, IReadOnlyList<DeskView> Desks,
        IReadOnlyList<OfficeView> Offices, IReadOnlyList<NoteView> Notes, Instant CameAt, MoveLimit? MoveLimit)
{
    // A desk of a long scenario has seen thousands; nobody reads them as a list. What is under way must all be there: late ones are among the oldest.
    private const int MostUnderWay = 400, MostSettled = 100;

    /// <summary>The view of a seat.</summary>
    public static SeatView Of(Room room, string seat, long real)
    {
        var (files, place) = (SeatFiles.Of(room, seat), room.Planned.Seat(seat)!);
        var (open, underWay) = (files.UnderWay(room, place).Where(file => file.Open is not null).ToList(), files.UnderWay(room, place).Where(file => file.Open is null));
        return new SeatView(
            seat, ClockView.Of(room, real),
            [
                .. open.Select(file => file.Line(room)).OrderBy(item => item.DecideUntil).ThenBy(item => item.File, StringComparer.Ordinal),
                .. Most(room, underWay).Concat(files.Settled(room, place, MostSettled)).OrderByDescending(file => file.Since).ThenBy(file => file.Id, StringComparer.Ordinal)
                    .Select(file => file.Line(room)),
            ],
            MessageView.Of(room, seat), LeadView.Of(room, seat), DeskView.Of(room, place), OfficeView.Of(room), NoteView.Latest(room, seat),
            ClockView.TimeOf(room, CameTo(room, seat)), Views.MoveLimit.Of(room, place));
    }

    // Of more than anybody reads, those that are due first.
    private static IEnumerable<KnownFile> Most(Room room, IEnumerable<KnownFile> underWay) => underWay.Count() <= MostUnderWay ? underWay
        : underWay.OrderBy(file => file.AnswerUntil(room) ?? Instant.MaxValue).Take(MostUnderWay);

    private static long CameTo(Room room, string seat)
    {
        for (var i = room.Entries.Count - 1; i >= 0; i--)
            if (room.Entries[i] is { Command: TakeSeat { Seat: var taken }, At: var at } && taken == seat) return at;
            else if (room.Entries[i] is { Command: HandOver { Seat: var handed }, At: var then } && handed == seat) return then;
        return room.Planned.Begin;
    }
}
