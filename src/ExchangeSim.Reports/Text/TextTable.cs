using System.Text;
using ExchangeSim.Files;

namespace ExchangeSim.Reports.Text;

/// <summary>Columns of text that line up. A heading that begins with <c>&gt;</c> stands for a column that lines up on the right.</summary>
public sealed class TextTable(params string[] headings)
{
    private const int Narrowest = 24;

    private readonly List<string[]> _rows = [headings.Select(h => h.TrimStart('>')).ToArray()];

    /// <summary>Whether it has no rows besides the headings.</summary>
    public bool IsEmpty => _rows.Count == 1;

    /// <summary>Adds a row; cells that are left out are empty.</summary>
    public TextTable Row(params string[] cells)
    {
        _rows.Add([.. cells.Select(VisibleText.Of), .. Enumerable.Repeat("", headings.Length - cells.Length)]);
        return this;
    }

    /// <summary>The lines, the headings first unless they are all empty.
    /// Where a row would be wider than <paramref name="columns"/>, the words of its last cell go on below.</summary>
    public IEnumerable<string> Lines(int columns = int.MaxValue)
    {
        var widths = new int[headings.Length];
        foreach (var row in _rows)
            for (var i = 0; i < widths.Length; i++) widths[i] = Math.Max(widths[i], Cells.Width(row[i]));
        var room = Math.Max(Narrowest, columns - widths[..^1].Sum(w => w + 2));
        foreach (var row in _rows.Skip(_rows[0].All(h => h.Length == 0) ? 1 : 0))
        {
            var last = Cells.Width(row[^1]) <= room ? [row[^1]] : Cells.Wrap(row[^1], room).ToList();
            yield return Line([.. row[..^1], last[0]], widths);
            foreach (var rest in last.Skip(1)) yield return new string(' ', widths[..^1].Sum(w => w + 2)) + rest;
        }
    }

    private string Line(string[] row, int[] widths)
    {
        var line = new StringBuilder();
        for (var i = 0; i < row.Length; i++)
        {
            if (i > 0) line.Append("  ");
            var gap = widths[i] - Cells.Width(row[i]);
            var right = headings[i].StartsWith('>');
            line.Append(' ', right ? gap : 0).Append(row[i]).Append(' ', right ? 0 : gap);
        }
        return line.ToString().TrimEnd();
    }
}
