using System.Text;
using ExchangeSim.Files;

namespace ExchangeSim.Reports.Text;

/// <summary>Columns of text that line up. A heading that begins with <c>&gt;</c> stands for a column that lines up on the right.</summary>
public sealed class TextTable(params string[] headings)
{
    private const int Narrowest = 36, Gap = 2, Below = 4;

    private readonly List<string[]> _rows = [];
    private readonly string[] _headings = [.. headings.Select(heading => heading.TrimStart('>'))];

    /// <summary>A table with its rows.</summary>
    public TextTable(string[] headings, IEnumerable<string[]> rows) : this(headings)
    {
        foreach (var row in rows) Row(row);
    }

    /// <summary>How many of the first columns say which row it is; where the table is folded every block has them.</summary>
    public int Keys { get; init; } = 1;

    /// <summary>How wide the columns are that say which row it is.</summary>
    public int KeyWidth => Total(WidthsWithin(int.MaxValue), Range(0, Keys));

    /// <summary>How wide it is where nothing is broken or folded.</summary>
    public int Width => Total(WidthsWithin(int.MaxValue), Range(0, headings.Length));

    /// <summary>Whether it has no rows besides the headings.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Adds a row; cells that are left out are empty.</summary>
    public TextTable Row(params string[] cells)
    {
        _rows.Add([.. cells.Select(VisibleText.Of), .. Enumerable.Repeat("", headings.Length - cells.Length)]);
        return this;
    }

    /// <summary>The lines, the headings first unless they are all empty.</summary>
    /// <remarks>
    /// Where the table would be wider than <paramref name="columns"/>, headings are broken between words. If that is not enough, words in the last column go on in lines of
    /// their own; and a table of figures is folded: its columns follow in blocks, the keys again in each.
    /// </remarks>
    public IEnumerable<TextLine> Lines(int columns = int.MaxValue)
    {
        var widths = WidthsWithin(columns);
        var isWords = !headings[^1].StartsWith('>');
        var (all, before) = (Total(widths, Range(0, widths.Length)), Total(widths, Range(0, widths.Length - 1)));
        if (all <= columns || (widths.Length == 1 && !isWords)) return Block(widths, Range(0, widths.Length));
        if (isWords && columns - before - Gap >= Narrowest) return Block(WithLast(widths, columns - before - Gap), Range(0, widths.Length));
        if (isWords && before <= columns) return WordsBelow(widths, columns);
        return Folded(widths, columns);
    }

    // As wide as the widest cell; a heading is broken where there is no room for it in one line.
    private int[] WidthsWithin(int columns)
    {
        int[] widths = new int[headings.Length], least = new int[headings.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            var cells = _rows.Count == 0 ? 0 : _rows.Max(row => Cells.Width(row[i]));
            widths[i] = Math.Max(cells, Cells.Width(_headings[i]));
            // Spaces that a heading draws with stay where they are.
            least[i] = _headings[i].Contains("  ", StringComparison.Ordinal) || _headings[i].StartsWith(' ') ? widths[i]
                : Math.Max(cells, _headings[i].Split(' ').Max(Cells.Width));
        }
        for (var total = Total(widths, Range(0, widths.Length)); total > columns; total--)
        {
            var most = Range(0, widths.Length).MaxBy(i => widths[i] - least[i]);
            if (widths[most] == least[most]) break;
            widths[most]--;
        }
        return widths;
    }

    private IEnumerable<TextLine> Block(int[] widths, int[] shown)
    {
        if (_headings.Any(heading => heading.Length > 0))
            foreach (var line in Lines(_headings, widths, shown, atBottom: true)) yield return new TextLine(line, IsHeading: true);
        foreach (var row in _rows)
            foreach (var line in Lines(row, widths, shown, atBottom: false)) yield return new TextLine(line, IsHeading: false);
    }

    private IEnumerable<TextLine> WordsBelow(int[] widths, int columns)
    {
        var figures = Range(0, widths.Length - 1);
        if (_headings.Any(heading => heading.Length > 0))
            foreach (var line in Lines(_headings, widths, figures, atBottom: true)) yield return new TextLine(line, IsHeading: true);
        if (_headings[^1].Length > 0) yield return new TextLine(new string(' ', Below) + _headings[^1], IsHeading: true);
        foreach (var row in _rows)
        {
            foreach (var line in Lines(row, widths, figures, atBottom: false)) yield return new TextLine(line, IsHeading: false);
            foreach (var line in Cells.Wrap(row[^1], columns - Below)) yield return new TextLine(new string(' ', Below) + line, IsHeading: false);
        }
    }

    private IEnumerable<TextLine> Folded(int[] widths, int columns)
    {
        for (var next = Keys; next < widths.Length;)
        {
            List<int> block = [.. Range(0, Keys)];
            while (next < widths.Length && (block.Count == Keys || Total(widths, [.. block, next]) <= columns)) block.Add(next++);
            if (block[Keys] > Keys) yield return new TextLine("", IsHeading: false);
            var room = columns - Total(widths, [.. block[..^1]]) - Gap;
            var fitting = widths[block[^1]] > room && room > 0 ? widths.Select((width, i) => i == block[^1] ? room : width).ToArray() : widths;
            foreach (var line in Block(fitting, [.. block])) yield return line;
        }
    }

    // The lines of one row: cells that are wider than their column go on below; those of a heading end in one line.
    private IEnumerable<string> Lines(string[] row, int[] widths, int[] shown, bool atBottom)
    {
        var cells = shown.Select(i => Cells.Width(row[i]) <= widths[i] ? [row[i]] : Cells.Wrap(row[i], widths[i]).ToArray()).ToArray();
        var height = cells.Max(cell => cell.Length);
        for (var at = 0; at < height; at++)
        {
            var line = new StringBuilder();
            for (var k = 0; k < shown.Length; k++)
            {
                var part = at - (atBottom ? height - cells[k].Length : 0);
                var text = part >= 0 && part < cells[k].Length ? cells[k][part] : "";
                var gap = Math.Max(0, widths[shown[k]] - Cells.Width(text));
                var right = headings[shown[k]].StartsWith('>');
                line.Append(' ', (k > 0 ? Gap : 0) + (right ? gap : 0)).Append(text).Append(' ', right ? 0 : gap);
            }
            yield return line.Replace(Cells.NoBreak, ' ').ToString().TrimEnd();
        }
    }

    private static int Total(int[] widths, int[] shown) => shown.Sum(i => widths[i] + Gap) - Gap;

    private static int[] WithLast(int[] widths, int last) => [.. widths[..^1], last];

    private static int[] Range(int from, int count) => [.. Enumerable.Range(from, count)];
}

/// <summary>A line of a table.</summary>
/// <param name="Text">The line.</param>
/// <param name="IsHeading">Whether it belongs to the headings.</param>
public readonly record struct TextLine(string Text, bool IsHeading);
