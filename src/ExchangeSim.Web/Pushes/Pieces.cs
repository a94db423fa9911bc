namespace ExchangeSim.Web.Pushes;

/// <summary>A JSON text, or the end of one, cut behind each object: a line of a list is a piece.</summary>
internal sealed class Pieces
{
    private readonly string _text;
    private readonly List<int> _starts;

    private Pieces(string text, List<int> starts) => (_text, _starts) = (text, starts);

    /// <summary>Cuts a text from a place on.</summary>
    internal static Pieces Of(string text, int from)
    {
        var starts = new List<int>();
        while (from < text.Length)
        {
            starts.Add(from);
            var end = text.IndexOf('}', from);
            from = end < 0 ? text.Length : end + 1;
        }
        return new Pieces(text, starts);
    }

    /// <summary>How many there are.</summary>
    internal int Count => _starts.Count;

    /// <summary>Where a piece begins; of the one behind the last, where the text ends.</summary>
    internal int Start(int piece) => piece < Count ? _starts[piece] : _text.Length;

    private ReadOnlyMemory<char> this[int piece] => _text.AsMemory(Start(piece), Start(piece + 1) - Start(piece));

    /// <summary>The most pieces that two texts share in the same order, as pairs of places.</summary>
    /// <remarks>Pieces that are alike within a text are paired by their order: the first with the first. The pairs whose places grow in both texts are found as a longest growing
    /// sequence (Fredman 1975), in n log n steps.</remarks>
    internal static IEnumerable<(int Before, int After)> Kept(Pieces before, Pieces after)
    {
        // Most is alike at both ends, and needs no search.
        var (first, last, least) = (0, 0, Math.Min(before.Count, after.Count));
        while (first < least && AreAlike(before[first], after[first])) first++;
        while (last < least - first && AreAlike(before[before.Count - 1 - last], after[after.Count - 1 - last])) last++;
        return [.. Enumerable.Range(0, first).Select(i => (i, i)), .. Between(before, after, first, last),
            .. Enumerable.Range(1, last).Reverse().Select(i => (before.Count - i, after.Count - i))];
    }

    private static IEnumerable<(int Before, int After)> Between(Pieces before, Pieces after, int first, int last)
    {
        var places = new Dictionary<ReadOnlyMemory<char>, Queue<int>>(ByText.Instance); // looked up, never enumerated
        for (var i = first; i < before.Count - last; i++)
        {
            if (!places.TryGetValue(before[i], out var queue)) places[before[i]] = queue = new Queue<int>();
            queue.Enqueue(i);
        }
        var pairs = new List<(int Before, int After)>();
        for (var i = first; i < after.Count - last; i++) if (places.TryGetValue(after[i], out var queue) && queue.TryDequeue(out var place)) pairs.Add((place, i));
        return Growing(pairs);
    }

    private static bool AreAlike(ReadOnlyMemory<char> one, ReadOnlyMemory<char> other) => one.Span.SequenceEqual(other.Span);

    private static IEnumerable<(int Before, int After)> Growing(List<(int Before, int After)> pairs)
    {
        // Of the sequences of each length, the pair with which the one ends that can best go on; and for each pair the one before it.
        var (ends, previous) = (new List<int>(), new int[pairs.Count]);
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (pairs[ends[middle]].Before < pairs[i].Before) low = middle + 1;
                else high = middle;
            }
            previous[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count) ends.Add(i);
            else ends[low] = i;
        }
        var longest = new Stack<(int, int)>();
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i]) longest.Push(pairs[i]);
        return longest;
    }

    private sealed class ByText : IEqualityComparer<ReadOnlyMemory<char>>
    {
        internal static readonly ByText Instance = new();

        public bool Equals(ReadOnlyMemory<char> one, ReadOnlyMemory<char> other) => AreAlike(one, other);

        public int GetHashCode(ReadOnlyMemory<char> text) => string.GetHashCode(text.Span);
    }
}
