using ExchangeSim.Scenarios.Text;

namespace ExchangeSim.Scenarios.Values;

/// <summary>The known words of one kind, in the order of the file.</summary>
internal sealed class Names(IReadOnlyList<string> all)
{
    internal static readonly Names None = new([]);
    /// <summary>Stands for names that could not be read: no word is unknown.</summary>
    internal static readonly Names Any = new([]);
    private const int MostShown = 10, MostSorted = 2000, MostCompared = 5000;
    private readonly HashSet<string> _set = new(all, StringComparer.Ordinal);

    internal IReadOnlyList<string> All { get; } = all;
    internal bool Contains(string word) => _set.Contains(word) || ReferenceEquals(this, Any);

    /// <summary>What to do about an unknown word: the nearest known one, or all; where they are many those that are most like it, first. Where they are thousands they are not
    /// compared, which would take longer than anybody waits.</summary>
    internal string? Advice(string word)
    {
        if (All.Count <= MostCompared && Words.Nearest(word, All) is { } near) return $"did you mean '{near}'?";
        if (All.Count == 0) return null;
        if (All.Count <= MostShown) return "known: " + string.Join(", ", All);
        IEnumerable<string> first = All.Count > MostSorted ? All : All.OrderBy(known => Words.Unlikeness(word, known));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"known: {string.Join(", ", first.Take(MostShown))} and {All.Count - MostShown} more");
    }
}
