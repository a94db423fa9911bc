using System.Text;

namespace ExchangeSim.Reports.Text;

/// <summary>Columns of text that line up. A heading that begins with <c>&gt;</c> stands for a column that lines up on the right.</summary>
public sealed class TextTable(params string[] headings)
{
    private readonly List<string[]> _rows = [headings.Select(h => h.TrimStart('>')).ToArray()];

    /// <summary>Whether it has no rows besides the headings.</summary>
    public bool IsEmpty => _rows.Count == 1;

    /// <summary>Adds a row; cells that are left out are empty.</summary>
    public TextTable Row(params string[] cells)
    {
        _rows.Add([.. cells, .. Enumerable.Repeat("", headings.Length - cells.Length)]);
        return this;
    }

    /// <summary>The lines, the headings first unless they are all empty.</summary>
    public IEnumerable<string> Lines()
    {
        var widths = new int[headings.Length];
        foreach (var row in _rows)
            for (var i = 0; i < widths.Length; i++) widths[i] = Math.Max(widths[i], Cells.Width(row[i]));
        return _rows.Skip(_rows[0].All(h => h.Length == 0) ? 1 : 0).Select(row => Line(row, widths));
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
