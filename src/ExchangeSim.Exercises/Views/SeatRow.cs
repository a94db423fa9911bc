using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>What goes on at a seat.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Waiting">Decisions and questions that wait there.</param>
/// <param name="Warned">Those of them whose time runs out.</param>
/// <param name="Late">Decisions there that nobody took in time.</param>
/// <param name="LastAt">When a person last acted there, simulated; null: never.</param>
/// <param name="Patience">How many times longer than planned decisions wait there.</param>
/// <param name="Files">Files of the seat that have not ended.</param>
/// <param name="Overdue">Those of them whose reply is late: it was sent after its time limit, or that is past and it was not sent.</param>
/// <param name="Unanswered">Messages of other seats after which the seat has written nothing to them.</param>
/// <param name="IsTakenOver">Whether the instructor decides there.</param>
public sealed record SeatRow(string Seat, int Waiting, int Warned, int Late, Instant? LastAt, double Patience, int Files, int Overdue, int Unanswered, bool IsTakenOver)
{
    internal static SeatRow Of(Room room, string seat)
    {
        var open = room.World.Open.Where(one => one.Seat == seat).ToList();
        var last = room.Entries.LastOrDefault(entry => entry.Command is Decide decide && decide.Seat == seat || entry.Command is DeskCommand desk && desk.Seat == seat);
        var now = ClockView.TimeOf(room, room.World.Time);
        var files = SeatFiles.Of(room, seat).UnderWay(room, room.Planned.Seat(seat)!).Select(file => file.Line(room)).ToList();
        return new SeatRow(seat, open.Count, open.Count(room.IsWarned), room.World.Taken.Count(taken => taken.Open.Seat == seat && taken.By == DecidedBy.NobodyInTime),
            last is null ? null : ClockView.TimeOf(room, last.At), room.PatienceOf(seat), files.Count,
                files.Count(file => file.AnswerUntil < (file.AnsweredAt ?? now)), UnansweredAt(room, seat),
                room.TakenOver.Contains(seat));
    }

    private static int UnansweredAt(Room room, string seat)
    {
        var wrote = room.World.Acts.Where(entry => entry.Command is WriteMessage message && message.Seat == seat).GroupBy(entry => ((WriteMessage)entry.Command).To)
            .ToDictionary(group => group.Key, group => group.Last()); // looked up, never enumerated
        return room.World.Acts.Count(entry => entry.Command is WriteMessage message && message.To == seat && Correspondence.ArrivalOf(room, entry, message) is { } arrived
            && !IsAfter(wrote.GetValueOrDefault(message.Seat), entry, arrived));
    }

    // What arrives at a time is seen after it; only what goes no way is there at once, and then the order of the two counts.
    private static bool IsAfter(LogEntry? wrote, LogEntry came, long arrived) => wrote is not null && wrote.Ordinal > came.Ordinal && (wrote.At > arrived || arrived == came.At);
}
