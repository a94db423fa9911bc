using ExchangeSim.Exercises.Rooms;
using ExchangeSim.Model;
using NodaTime;

namespace ExchangeSim.Exercises.Views;

/// <summary>A message from or to a seat.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="IsOwn">Whether the seat wrote it; then it is not known when it arrives.</param>
/// <param name="Seat">The other seat, or null.</param>
/// <param name="From">Who else writes, in words, or null.</param>
/// <param name="At">When it came, or was written.</param>
/// <param name="Text">What it says.</param>
/// <param name="File">The file that it is about, if the seat knows it.</param>
public sealed record MessageView(string Id, LetterKind Kind, bool IsOwn, string? Seat, Phrase? From, Instant At, Phrase Text, string? File)
{
    // More than anybody reads as a list; the log has all.
    private const int Most = 200;

    internal static IReadOnlyList<MessageView> Of(Room room, string seat)
    {
        var place = room.Planned.Seat(seat)!;
        bool Knows(ulong request) => SeatFiles.Of(room, seat).Knows(room, place, request);
        // The answer to a question is only for seats that have the file. It alone is one text to several seats.
        return
        [
            .. Correspondence.Of(room)
                .Where(letter => letter.FromSeat == seat || (letter.ToSeat == seat && letter.ArrivedAt is not null
                    && (letter.Kind != LetterKind.Answer || Knows(letter.About!.Value))))
                .DistinctBy(letter => (letter.SentAt, letter.About, letter.FromSeat == seat && letter.Kind == LetterKind.Answer ? letter.Text.In(Phrase.Fallback) : letter.Id))
                .Select(letter => Of(room, seat, letter, Knows)).OrderByDescending(message => message.At).ThenBy(message => message.Id, StringComparer.Ordinal).Take(Most),
        ];
    }

    private static MessageView Of(Room room, string seat, Letter letter, Func<ulong, bool> knows)
    {
        var isOwn = letter.FromSeat == seat;
        var other = isOwn ? letter.Kind == LetterKind.Answer ? null : letter.ToSeat : letter.FromSeat;
        return new MessageView(
            letter.Id, letter.Kind, isOwn, other, letter.From, ClockView.TimeOf(room, isOwn ? letter.SentAt : letter.ArrivedAt!.Value), letter.Text, letter.About is { } about
                && knows(about) ? room.World.FileOf(about) : null);
    }
}
