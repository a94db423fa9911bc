using ExchangeSim.Exercises.Clocks;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Exercises.Worlds;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>What goes on at a seat.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Waiting">Decisions and questions that wait there; 0 when the exercise is over.</param>
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
    /// <summary>The rows of all seats, in the order of the plan.</summary>
    internal static IReadOnlyList<SeatRow> Of(Room room)
    {
        var open = (room.Clock.Drive == ClockDrive.Over ? [] : room.World.Open).ToLookup(one => one.Seat); // nobody decides any more
        var late = room.World.Taken.Where(taken => taken.By == DecidedBy.NobodyInTime).CountBy(taken => taken.Open.Seat).ToDictionary(); // looked up, never enumerated
        var (last, unanswered) = (LastActs(room), UnansweredBySeat(room));
        return [.. room.Planned.Seats.Select(place =>
        {
            var (seat, now) = (place.Plan.Id, ClockView.TimeOf(room, room.World.Time));
            var files = SeatFiles.Of(room, seat).UnderWay(room, place);
            return new SeatRow(seat, open[seat].Count(), open[seat].Count(room.IsWarned), late.GetValueOrDefault(seat),
                last.TryGetValue(seat, out var at) ? ClockView.TimeOf(room, at) : null, room.PatienceOf(seat), files.Count,
                files.Count(file => file.AnswerUntil(room) is { } until && until < (file.AnsweredAt is { } answered ? ClockView.TimeOf(room, answered) : now)),
                unanswered.GetValueOrDefault(seat), room.TakenOver.Contains(seat));
        })];
    }

    // Looked up, never enumerated.
    private static Dictionary<string, long> LastActs(Room room)
    {
        var last = new Dictionary<string, long>();
        for (var i = room.Entries.Count - 1; i >= 0 && last.Count < room.Planned.Seats.Count; i--)
            if (SeatOf(room.Entries[i].Command) is { } seat) last.TryAdd(seat, room.Entries[i].At);
        return last;
    }

    private static string? SeatOf(RoomCommand command) => command switch
    {
        Decide decide => decide.Seat,
        DeskCommand desk => desk.Seat,
        _ => null,
    };

    // Looked up, never enumerated.
    private static Dictionary<string, int> UnansweredBySeat(Room room)
    {
        var messages = room.World.Acts.Where(entry => entry.Command is WriteMessage).Select(entry => (Entry: entry, Message: (WriteMessage)entry.Command)).ToList();
        var wrote = new Dictionary<(string From, string To), LogEntry>(); // looked up, never enumerated
        foreach (var (entry, message) in messages) wrote[(message.Seat, message.To)] = entry;
        return messages.Where(one => Correspondence.ArrivalOf(room, one.Entry, one.Message) is { } arrived
                && !IsAfter(wrote.GetValueOrDefault((one.Message.To, one.Message.Seat)), one.Entry, arrived))
            .CountBy(one => one.Message.To).ToDictionary();
    }

    // What arrives at a time is seen after it; only what goes no way is there at once, and then the order of the two counts.
    private static bool IsAfter(LogEntry? wrote, LogEntry came, long arrived) => wrote is not null && wrote.Ordinal > came.Ordinal && (wrote.At > arrived || arrived == came.At);
}
