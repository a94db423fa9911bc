using System.Text;

namespace ExchangeSim.Reports.Tables;

/// <summary>How columns are named that are called after something in a scenario: as all columns are, so lower case with underscores and without dots.</summary>
internal static class ColumnNames
{
    /// <summary>What follows in the name of the column of half an interval.</summary>
    internal const string HalfWidth = "_half_width";

    /// <summary>The names of a column for each text, none of them twice, nor that of half of another's interval. What is no letter or digit of English becomes an
    /// underscore.</summary>
    /// <param name="texts">What they are called after, such as places in a scenario.</param>
    /// <param name="before">The word before each, such as <c>set</c>.</param>
    internal static IReadOnlyList<string> Of(IReadOnlyList<string> texts, string before)
    {
        var names = new List<string>();
        foreach (var text in texts)
        {
            var plain = before + "_" + Plain(text);
            var name = plain;
            for (var number = 2; names.Exists(other => other == name || other + HalfWidth == name || other == name + HalfWidth); number++) name = $"{plain}_{number}";
            names.Add(name);
        }
        return names;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) plain.Append(letter);
            else if (plain.Length > 0 && plain[^1] != '_') plain.Append('_');
        }
        return plain.ToString().TrimEnd('_');
    }
}
