using System.Text;
using ExchangeSim.Files;

namespace ExchangeSim.Scenarios.Text;

/// <summary>Rows of cells as text with commas (RFC 4180). A cell that a spreadsheet would take for a formula is written with a <c>'</c> before it, which reading takes
/// away.</summary>
public static class CsvTable
{
    /// <summary>The rows as text, ending with a line break.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="separator">What is between cells: a comma, or a semicolon, which spreadsheets expect where the language has a decimal comma.</param>
    public static string Write(IEnumerable<IReadOnlyList<string>> rows, char separator = ',') =>
        string.Concat(rows.Select(row => string.Join(separator, row.Select(Cell)) + "\r\n"));

    /// <summary>The rows of a text. Rows without any content are left out; commas, semicolons and tabs are understood as separators, by what the first line has.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var first = text.Split('\n', 2)[0];
        var separator = new[] { ',', ';', '\t' }.MaxBy(sign => first.Count(one => one == sign));
        var (rows, row, cell, quoted) = (new List<IReadOnlyList<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
            else if (text[i] == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (!quoted && text[i] == separator) End(row, cell);
            else if (!quoted && text[i] is '\r' or '\n') Line(rows, ref row, cell);
            else if (text[i] != '\uFEFF' || i > 0) cell.Append(text[i]);
        }
        Line(rows, ref row, cell);
        return rows;
    }

    private static void End(List<string> row, StringBuilder cell)
    {
        var text = cell.ToString();
        row.Add(text.Length > 1 && text[0] == '\'' && SpreadsheetFormula.Begins(text.TrimStart('\'')) ? text[1..] : text);
        cell.Clear();
    }

    private static void Line(List<IReadOnlyList<string>> rows, ref List<string> row, StringBuilder cell)
    {
        if (row.Count == 0 && cell.Length == 0) return;
        End(row, cell);
        if (row.Any(one => one.Length > 0)) rows.Add(row);
        row = [];
    }

    private static string Cell(string text)
    {
        var safe = SpreadsheetFormula.Begins(text.TrimStart('\'')) ? "'" + text : text;
        return safe.AsSpan().ContainsAny("\",\r\n;\t") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
