using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>Where a request stands, as far as a seat knows.</summary>
public enum FileState
{
    /// <summary>The seat has something to decide.</summary>
    ToDecide,
    /// <summary>Another desk of the own agency has it.</summary>
    AtOwnDesk,
    /// <summary>It was sent to the other side, which has not answered.</summary>
    WithOtherSide,
    /// <summary>It has ended.</summary>
    Ended,
}

/// <summary>What a seat has in front of it: only what has reached it.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Inbox">Its files: what is to be decided first, the earliest deadline before the others; then the rest, what changed last first.</param>
public sealed record SeatView(string Seat, ClockView Clock, IReadOnlyList<InboxItem> Inbox)
{
    /// <summary>The view of a seat.</summary>
    public static SeatView Of(Room room, string seat, long real)
    {
        var items = SeatKnowledge.Files(room, seat).Select(file => InboxItem.Of(room, file)).ToList();
        return new SeatView(seat, ClockView.Of(room, real),
        [
            .. items.Where(item => item.State == FileState.ToDecide).OrderBy(item => item.DecideUntil).ThenBy(item => item.File, StringComparer.Ordinal),
            .. items.Where(item => item.State != FileState.ToDecide).OrderByDescending(item => item.Since).ThenBy(item => item.File, StringComparer.Ordinal),
        ]);
    }
}

/// <summary>A line of the inbox.</summary>
/// <param name="File">Names the file in this room.</param>
/// <param name="Reference">Its number, as it stands on the papers.</param>
/// <param name="IsOwn">Whether the own agency asks; else it is asked.</param>
/// <param name="Counterpart">The other side's agency, by id.</param>
/// <param name="Procedure">Procedure, by id.</param>
/// <param name="Crime">Crime area, by id, or null.</param>
/// <param name="Urgency">Urgency.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Since">Since when it stands there.</param>
/// <param name="DecideUntil">Until when there is something to decide, or null.</param>
/// <param name="AnswerUntil">The time limit for the final reply, or null.</param>
/// <param name="IsWarned">Whether the time to decide runs out.</param>
/// <param name="Outcome">How it ended, or null.</param>
public sealed record InboxItem(
    string File, string Reference, bool IsOwn, string Counterpart, string Procedure, string? Crime, Urgency Urgency, FileState State, Instant Since, Instant? DecideUntil, Instant? AnswerUntil, bool IsWarned, Outcome? Outcome)
{
    internal static InboxItem Of(Room room, KnownFile file)
    {
        var scenario = room.Planned.Scenario;
        var limit = file.SentAt is { } sent && scenario.Procedures[file.Procedure].Limits.TryGetValue(file.Record.Urgency, out var length) ? sent + (long)length.TotalMilliseconds : (long?)null;
        return new InboxItem(
            file.Id, file.Reference, file.IsOwn, scenario.Agencies[file.Counterpart].Id, scenario.Procedures[file.Procedure].Id, file.Record.Crime < 0 ? null : scenario.Crimes[file.Record.Crime].Id,
            file.Record.Urgency, file.State, ClockView.TimeOf(room, file.Since), file.Open is { } open ? ClockView.TimeOf(room, open.Until) : null,
            limit is { } at ? ClockView.TimeOf(room, at) : null, file.Open is { } warned && room.IsWarned(warned), file.Outcome);
    }
}
