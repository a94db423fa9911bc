using System.Globalization;
using System.Runtime.CompilerServices;
using ExchangeSim.Exercises.Commands;
using ExchangeSim.Exercises.Logs;
using ExchangeSim.Exercises.Plans;
using ExchangeSim.Exercises.Worlds;
using ExchangeSim.Model;
using ExchangeSim.Simulation.Figures;

namespace ExchangeSim.Exercises.Rooms;

/// <summary>Every message of a room so far: a function of its commands, the plan, and what the simulation has delivered.</summary>
internal static class Correspondence
{
    // Every seat's picture asks for them, and many are made at the same moment.
    private static readonly ConditionalWeakTable<Room, Kept> Last = [];

    private sealed record Kept(long Version, long Time, IReadOnlyList<Letter> Letters);

    internal static IReadOnlyList<Letter> Of(Room room)
    {
        var (version, time) = (room.Version, room.World.Time);
        if (Last.TryGetValue(room, out var kept) && (kept.Version, kept.Time) == (version, time)) return kept.Letters;
        IReadOnlyList<Letter> letters = [.. Written(room), .. Complaints(room), .. News(room)];
        Last.AddOrUpdate(room, new Kept(version, time, letters));
        return letters;
    }

    private static IEnumerable<Letter> Written(Room room)
    {
        foreach (var entry in room.World.Acts)
            switch (entry.Command)
            {
                case WriteMessage message:
                    yield return new Letter(
                        IdOf(entry), LetterKind.Message, message.Seat, null, message.To, entry.At, ArrivalOf(room, entry, message), Phrase.Of(message.Text),
                            message.File is { } file ? room.World.KeyOf(file) : null);
                    break;
                case WriteInject news:
                    foreach (var seat in news.To) yield return new Letter($"{IdOf(entry)}-{seat}", LetterKind.News, null, Phrase.Of(news.From), seat, entry.At, entry.At,
                        Phrase.Of(news.Text), null);
                    break;
                case AnswerQuestion { Text: { } text } answer when !string.IsNullOrWhiteSpace(text):
                    foreach (var letter in Answers(room, entry, answer, text)) yield return letter;
                    break;
                default: break;
            }
    }

    /// <summary>When a message between seats arrived, simulated milliseconds; null: it is on its way.</summary>
    internal static long? ArrivalOf(Room room, LogEntry entry, WriteMessage message) =>
        room.Planned.Seat(message.Seat)!.Agency == room.Planned.Seat(message.To)!.Agency ? entry.At
            : room.World.Register.Letters.TryGetValue(WorldOrders.LetterKey(entry), out var at) ? at : null;

    // The words travel with the request, and arrive where it does.
    private static IEnumerable<Letter> Answers(Room room, LogEntry entry, AnswerQuestion answer, string text)
    {
        if (room.World.Taken.FirstOrDefault(one => one.Open.Id == answer.Question) is not { } taken) yield break;
        var pending = taken.Open.Pending;
        var other = pending.Agency == pending.Requesting ? pending.Requested : pending.Requesting;
        var back = room.World.Register.Find(pending.Root)?.Segments.Where(segment => segment.Kind == TraceKind.Sent && segment.Agency == other
            && segment.From >= entry.At).Select(segment => (long?)segment.To).FirstOrDefault();
        foreach (var seat in room.Planned.Seats.Where(seat => seat.Agency == other))
            yield return new Letter($"{IdOf(entry)}-{seat.Plan.Id}", LetterKind.Answer, answer.Seat, null, seat.Plan.Id, entry.At, back, Phrase.Of(text), pending.Root);
    }

    private static IEnumerable<Letter> Complaints(Room room) => room.World.Consequences.Where(one => one.ComplaintAt is not null).Select(one =>
    {
        var pending = one.Decision.Open.Pending;
        var other = pending.Agency == pending.Requesting ? pending.Requested : pending.Requesting;
        return new Letter(
            $"complaint-{one.Decision.Open.Id}", LetterKind.Complaint, null, Phrase.Of(room.Planned.Scenario.Agencies[other].Name), one.Decision.Open.Seat, one.ComplaintAt!.Value,
            one.ComplaintAt <= room.World.Time ? one.ComplaintAt : null, one.What.Says, pending.Root);
    });

    private static IEnumerable<Letter> News(Room room)
    {
        foreach (var inject in room.Planned.Plan.Injects)
            if (room.World.Injects.TextOf(inject) is { } text && room.World.Injects.BegunAt(inject) is { } at)
                foreach (var seat in inject.To.Count > 0 ? inject.To : room.Planned.Plan.Seats.Select(one => one.Id))
                    yield return new Letter($"inject-{inject.Id}-{seat}", inject.Kind == InjectKind.Message ? LetterKind.Message : LetterKind.News, null,
                        inject.From ?? inject.Title, seat, at, at, text, null);
    }

    private static string IdOf(LogEntry entry) => string.Create(CultureInfo.InvariantCulture, $"message-{entry.Ordinal}");
}
