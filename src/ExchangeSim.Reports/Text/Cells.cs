using System.Globalization;
using System.Text;

namespace ExchangeSim.Reports.Text;

/// <summary>How many columns of a terminal a text takes: names in Lao have marks without width, names in Japanese take two columns a letter.</summary>
public static class Cells
{
    private static readonly HashSet<string> Units = ["%", "ms", "s", "min", "h", "d", "wk", "points"];

    /// <summary>A space at which no line ends.</summary>
    public const char NoBreak = '\u00A0';

    /// <summary>The columns that <paramref name="text"/> takes.</summary>
    public static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Width(rune);
        return width;
    }

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ when rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => 1,
    };

    /// <summary>The text in lines of at most <paramref name="columns"/>, broken between words. A number stays with its unit and its interval.</summary>
    public static IEnumerable<string> Wrap(string text, int columns)
    {
        var line = new StringBuilder();
        var width = 0;
        foreach (var word in Unbroken(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (width > 0 && width + 1 + Width(word) > columns)
            {
                yield return line.ToString();
                line.Clear();
                width = 0;
            }
            if (width > 0) line.Append(' ');
            line.Append(word);
            width += Width(word) + (width > 0 ? 1 : 0);
        }
        if (width > 0) yield return line.ToString();
    }

    /// <summary>A command in lines of at most <paramref name="columns"/> less two for a backslash, broken between its words and never inside of quotes.</summary>
    public static IEnumerable<string> WrapCommand(string command, int columns)
    {
        var line = "";
        foreach (var word in WordsOf(command))
        {
            if (line.Length > 0 && Width(line) + 1 + Width(word) > columns - 2)
            {
                yield return line;
                line = "";
            }
            line += (line.Length > 0 ? " " : "") + word;
        }
        yield return line;
    }

    private static IEnumerable<string> WordsOf(string command)
    {
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < command.Length; i++)
        {
            if (command[i] == '"' && (i == 0 || command[i - 1] != '\\')) isQuoted = !isQuoted;
            if (command[i] != ' ' || isQuoted) continue;
            if (i > start) yield return command[start..i];
            start = i + 1;
        }
        if (start < command.Length) yield return command[start..];
    }

    private static IEnumerable<string> Unbroken(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            while (i + 1 < words.Length && BelongsTo(word, words[i + 1])) word += " " + words[++i];
            yield return word;
        }
    }

    private static bool BelongsTo(string word, string next) => next == "±" || word.EndsWith('±')
        || (char.IsAsciiDigit(word[^1]) && Units.Contains(next.TrimEnd(')', ',', '.', ';', ':')));
}
