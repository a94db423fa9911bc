using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Rooms;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>News or an event that stands in no plan: the instructor wrote it while the room was played.</summary>
/// <param name="Ordinal">Its entry in the log.</param>
/// <param name="At">When it began, or was sent.</param>
/// <param name="Until">When the event ends; null: it is news.</param>
/// <param name="To">The seats that received the news; empty for an event.</param>
/// <param name="From">From whom the news are said to come, or null.</param>
/// <param name="Text">What the news say, or null.</param>
/// <param name="Event">What the event does; null: it is news.</param>
/// <param name="Subject">The channel, the instrument or the agency of the event, by id, or null.</param>
/// <param name="Desk">For staffing the desk, by id, or null.</param>
/// <param name="Officers">For staffing how many more, or fewer below 0; else 0.</param>
/// <param name="Factor">For a surge how many times as often; else 1.</param>
public sealed record WrittenRow(long Ordinal, Instant At, Instant? Until, IReadOnlyList<string> To, string? From, string? Text, EventKind? Event, string? Subject, string? Desk,
    int Officers, double Factor)
{
    /// <summary>What was written in a room, the newest first.</summary>
    /// <param name="room">The room.</param>
    /// <param name="most">At most so many.</param>
    public static IReadOnlyList<WrittenRow> Of(Room room, int most) =>
        [.. room.World.Acts.Reverse().Where(entry => entry.Command is WriteInject or WriteEvent).Take(most).Select(entry => Of(room, entry))];

    private static WrittenRow Of(Room room, LogEntry entry)
    {
        var at = ClockView.TimeOf(room, entry.At);
        return entry.Command switch
        {
            WriteInject news => new WrittenRow(entry.Ordinal, at, null, news.To, news.From.Trim(), news.Text.Trim(), null, null, null, 0, 1),
            WriteEvent happens => new WrittenRow(entry.Ordinal, at, at + Duration.FromHours(happens.Hours), [], null, null, happens.Kind, happens.Subject, happens.Desk,
                happens.Officers, happens.Factor),
            _ => throw new InvalidOperationException($"{entry.Command.GetType().Name} writes no inject"),
        };
    }
}
