using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace ExchangeSim.Reports.Papers;

/// <summary>Lays a table out for word processors: its head stands on every page, no row is divided between pages.</summary>
internal static class DocxTable
{
    // A table that ends alone on a page reads as another one.
    private const int Together = 3;

    /// <summary>The table.</summary>
    /// <param name="grid">What is in it; without any title it has no head.</param>
    /// <param name="room">The width of the text, in twentieths of a point.</param>
    internal static Table Of(Grid grid, int room)
    {
        var columns = ColumnWidths.Of(grid, room);
        var table = new Table(
            new TableProperties(new TableStyle { Val = "Grid" }, new TableWidth { Width = Digits(room), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(columns.Widths.Select(width => new GridColumn { Width = Digits(width) })));
        if (grid.Columns.Any(column => column.Title.Length > 0))
            table.Append(Row([.. grid.Columns.Select(column => column.Title)], grid, columns, "Head", goesOn: true, new TableHeader()));
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            var cells = grid.Rows[i].Select((cell, column) => ColumnWidths.Held(cell, grid.Columns[column]));
            var goesOn = i < grid.Rows.Count - 1 && (i == 0 || i >= grid.Rows.Count - Together);
            table.Append(Row([.. cells], grid, columns, grid.Totals.Contains(i) ? "Total" : "Cell", goesOn));
        }
        return table;
    }

    private static TableRow Row(IReadOnlyList<string> cells, Grid grid, ColumnWidths columns, string style, bool goesOn, params OpenXmlElement[] more) =>
        new([new TableRowProperties([new CantSplit(), .. more]),
            .. cells.Select((cell, i) => Cell(cell, columns.Widths[i], grid.Columns[i].IsFigure, style, columns.HalfPoints, goesOn))]);

    private static TableCell Cell(string text, int width, bool isFigure, string style, int halfPoints, bool goesOn)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = Digits(width), Type = TableWidthUnitValues.Dxa }));
        foreach (var line in PaperHtml.Lines(text).DefaultIfEmpty(""))
        {
            var paragraph = PaperDocx.Styled(style, line, isFigure ? JustificationValues.Right : null);
            if (goesOn) paragraph.ParagraphProperties!.KeepNext = new KeepNext();
            if (halfPoints < ColumnWidths.Usual)
                foreach (var run in paragraph.Elements<WordRun>()) run.RunProperties = new RunProperties(new FontSize { Val = Digits(halfPoints) });
            cell.Append(paragraph);
        }
        return cell;
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
