namespace ExchangeSim.Scenarios.Text;

/// <summary>Which known word was probably meant.</summary>
internal static class Words
{
    private const int LongestWord = 64, ShortestBeginning = 4, ShortestStem = 3;

    /// <summary>The candidate closest to the word, if it is close enough to be meant, or that begins with it or is its beginning; the first of equals.</summary>
    internal static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord) return null;
        string? best = null, longer = null, shorter = null;
        var limit = Math.Max(1, word.Length / 3);
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (word.Length >= ShortestBeginning && candidate.StartsWith(word, StringComparison.Ordinal)) longer ??= candidate;
            if (candidate.Length >= ShortestStem && word.StartsWith(candidate, StringComparison.Ordinal)) shorter ??= candidate;
            if (Math.Abs(candidate.Length - word.Length) >= bestDistance) continue;
            var distance = Distance(word, candidate);
            if (distance < bestDistance) (best, bestDistance) = (candidate, distance);
        }
        return best ?? longer ?? shorter;
    }

    /// <summary>How unlike two words are: what they have in common at the beginning counts most, then the letters that differ.</summary>
    internal static double Unlikeness(string one, string other)
    {
        if (one.Length is 0 or > LongestWord || other.Length is 0 or > LongestWord) return 1;
        var common = 0;
        while (common < one.Length && common < other.Length && one[common] == other[common]) common++;
        return ((double)Distance(one, other) / Math.Max(one.Length, other.Length)) - ((double)common / Math.Min(one.Length, other.Length));
    }

    /// <summary>The least number of letters inserted, left out, replaced or swapped with their neighbour (Damerau–Levenshtein, each pair swapped once).</summary>
    internal static int Distance(string one, string other)
    {
        var twoBack = new int[other.Length + 1];
        var back = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) back[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], back[j]) + 1, back[j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) row[j] = Math.Min(row[j], twoBack[j - 2] + 1);
            }
            (twoBack, back, row) = (back, row, twoBack);
        }
        return back[other.Length];
    }
}
