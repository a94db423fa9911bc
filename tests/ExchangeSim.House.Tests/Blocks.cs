using System.Text.RegularExpressions;

namespace ExchangeSim.House.Tests;

/// <summary>A block in braces that is not a type: a method, a property, a loop. The longest ones are methods.</summary>
/// <param name="At">Line of its header, from 1.</param>
/// <param name="Header">The first line of its header.</param>
/// <param name="Lines">Lines from its header to its closing brace; the content of raw strings is data and does not count.</param>
internal sealed record Block(int At, string Header, int Lines);

/// <summary>Finds blocks by indentation, which is enough for code formatted as the .editorconfig says.</summary>
internal static partial class Blocks
{
    public static IEnumerable<Block> In(string source)
    {
        var lines = WithoutRawStrings(source);
        for (var open = 1; open < lines.Count; open++)
        {
            if (lines[open].Text.Trim() != "{") continue;
            var start = HeaderOf(lines, open);
            var header = string.Join(' ', lines.GetRange(start, open - start).Select(l => l.Text));
            if (TypeHeader().IsMatch(Constraint().Replace(header, ""))) continue;
            var indent = Indent(lines[open].Text);
            var close = lines.FindIndex(open, l => Indent(l.Text) == indent && l.Text.TrimStart().StartsWith('}'));
            if (close > open) yield return new Block(lines[start].Number, lines[start].Text.Trim(), close - start + 1);
        }
    }

    // The header goes back to the line after the one that ends something else.
    private static int HeaderOf(List<(string Text, int Number)> lines, int open)
    {
        var start = open - 1;
        while (start > 0 && !EndsSomething().IsMatch(lines[start - 1].Text)) start--;
        return start;
    }

    private static List<(string Text, int Number)> WithoutRawStrings(string source)
    {
        var kept = new List<(string, int)>();
        var inside = false;
        var number = 0;
        foreach (var line in source.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            var turns = RawQuote().Count(line) % 2 == 1;
            if (!inside || turns) kept.Add((line, number));
            if (turns) inside = !inside;
        }
        return kept;
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"\b(class|struct|record|interface|enum|namespace)\b(?!\s*[(=])")]
    private static partial Regex TypeHeader();

    [GeneratedRegex(@"\bwhere\s+\w+\s*:\s*[\w\s,?<>()]+")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"([;{}\]]|^)\s*(//.*)?$|^\s*//")]
    private static partial Regex EndsSomething();

    [GeneratedRegex("\"{3,}")]
    private static partial Regex RawQuote();
}
