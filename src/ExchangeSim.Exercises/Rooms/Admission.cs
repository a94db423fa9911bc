using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>What is refused to those who send it now, although it could be done: logs of earlier versions may hold it, and stay readable.</summary>
internal static class Admission
{
    /// <summary>The most people in a room.</summary>
    internal const int MostPeople = 100;
    /// <summary>The most messages, notes and requests of one person in a minute, of each kind; and the most commands of all kinds together.</summary>
    internal const int MostTextsAMinute = 30, MostCommandsAMinute = 600;
    /// <summary>The most officers that an event adds to a desk or takes from it, and all such events of a desk together.</summary>
    internal const int MostOfficersAtOnce = 1000, MostOfficersInAll = 10_000;
    /// <summary>How many times as often requests may arise while several surges last together.</summary>
    internal const double MostOften = 1000;

    private const int LongestReason = 200;
    private const long Minute = 60_000;
    private const double ShortestHours = 1.0 / 60;

    internal static Refusal? Check(Room room, RoomCommand command, string by, long real) =>
        Of(room, command, by) ?? (by is LogEntry.Instructor or LogEntry.Evaluator ? null : TooMany(room, command, by, real));

    private static Refusal? Of(Room room, RoomCommand command, string by) => command switch
    {
        JoinRoom join => PersonName.Clean(join.Name) is null ? Refusal.NoName : room.Participant(join.Participant) is not null ? Refusal.AlreadyHere
            : room.Participants.Count >= MostPeople ? Refusal.RoomFull : null,
        // Who sits elsewhere does not lose that seat because another wants to be rid of theirs; the instructor may move anybody.
        HandOver hand => by != LogEntry.Instructor && room.Participant(hand.Participant)?.Seat is not null ? Refusal.HasSeat : null,
        // Notes are still taken: they are for the talk afterwards.
        SayReady or LeaveSeat or SetClock or GiveTime or TakeOver => room.IsOver ? Refusal.Over : null,
        PauseClock pause => pause.Reason?.Length > LongestReason ? Refusal.TextTooLong : null,
        MoveOfficers move => !HasOfficers(room, move.Seat, move.To) ? Refusal.UnknownDesk : OfficerMoves.Allows(room, move) ? null : Refusal.OfficersStay,
        WriteInject news => news.To.Count > room.Planned.Seats.Count ? Refusal.UnknownSeat : null,
        WriteEvent happens => Event(room, happens),
        _ => null,
    };

    private static bool HasOfficers(Room room, string seat, string desk)
    {
        var agency = room.Planned.Scenario.Agencies[room.Planned.Seat(seat)!.Agency];
        return agency.Desks[agency.DeskIndex(desk)].Shifts.Count > 0;
    }

    private static Refusal? Event(Room room, WriteEvent happens)
    {
        if (happens.Hours < ShortestHours) return Refusal.TimeOutOfRange;
        var before = room.World.Acts.Select(entry => (entry.At, Event: entry.Command as WriteEvent)).Where(one => one.Event?.Kind == happens.Kind);
        return happens.Kind switch
        {
            EventKind.Staffing => Staffing(happens, before.Select(one => one.Event!)),
            EventKind.Surge => before.Where(one => one.At + one.Event!.Hours * 60 * Minute > room.World.Time)
                .Aggregate(happens.Factor, (often, one) => often * Math.Max(1, one.Event!.Factor)) > MostOften ? Refusal.TooOften : null,
            _ => null,
        };
    }

    private static Refusal? Staffing(WriteEvent happens, IEnumerable<WriteEvent> before)
    {
        var sum = before.Where(one => one.Subject == happens.Subject && one.Desk == happens.Desk).Sum(one => Math.Abs((long)one.Officers));
        var officers = Math.Abs((long)happens.Officers);
        return officers > MostOfficersAtOnce || sum + officers > MostOfficersInAll ? Refusal.TooManyOfficers : null;
    }

    private static Refusal? TooMany(Room room, RoomCommand command, string by, long real)
    {
        var (alike, all) = (0, 0);
        for (var i = room.Entries.Count - 1; i >= 0 && room.Entries[i].Real > real - Minute && all < MostCommandsAMinute; i--)
        {
            if (room.Entries[i].By != by || room.Entries[i].Real > real) continue; // the machine's clock may have been set back
            all++;
            if (room.Entries[i].Command.GetType() == command.GetType()) alike++;
        }
        return all >= MostCommandsAMinute || (command is WriteMessage or WriteNote or SendRequest && alike >= MostTextsAMinute) ? Refusal.TooMany : null;
    }
}
