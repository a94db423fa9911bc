using ExchangeSim.Exercises.Rooms;

namespace ExchangeSim.Benchmarks.Load;

/// <summary>A text that was in a payload of a seat before it had reached that seat.</summary>
internal sealed record Leak(int Room, string Seat, DateTimeOffset At, string Text)
{
    public override string ToString() => FormattableString.Invariant($"room {Room}, seat {Seat}, {At:yyyy-MM-dd HH:mm}: {Text}");
}

/// <summary>Searches what browsers received for other seats' secrets.</summary>
internal static class LeakSearch
{
    // The longest value, a street and a town, has no more words.
    private const int MostWords = 10;

    /// <summary>Every text of a browser of a room that had not reached its seat.</summary>
    internal static IReadOnlyList<Leak> Of(Room room, IEnumerable<Capture> captures) => Of(room.Header.Room, new Secrets(room), captures);

    private static List<Leak> Of(int room, Secrets secrets, IEnumerable<Capture> captures)
    {
        var leaks = new List<Leak>();
        foreach (var capture in captures)
            foreach (var (text, time) in capture.First)
            {
                foreach (var mark in Marks.All().Matches(text).Select(match => match.Value))
                    if (secrets.IsLeakOfMark(mark, capture.Seat, time)) leaks.Add(new Leak(room, capture.Seat, time, mark));
                foreach (var found in In(text, secrets, capture.Seat, time)) leaks.Add(new Leak(room, capture.Seat, time, found));
            }
        return leaks;
    }

    // Every run of up to so many words is looked up, because evidence has names, numbers and addresses within sentences.
    private static IEnumerable<string> In(string text, Secrets secrets, string seat, DateTimeOffset time)
    {
        var words = WordsOf(text);
        for (var first = 0; first < words.Count; first++)
            for (var last = first; last < Math.Min(words.Count, first + MostWords); last++)
            {
                var part = text[words[first].Start..words[last].End];
                if (!part.StartsWith("SECRET-", StringComparison.Ordinal) && secrets.IsLeak(part, seat, time)) yield return part;
            }
    }

    private static List<(int Start, int End)> WordsOf(string text)
    {
        var words = new List<(int, int)>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            words.Add((start, at));
        }
        return words;
    }
}
