using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ExchangeSim.Reports.Spreadsheets;

/// <summary>Rows of cells as a workbook with one sheet (Office Open XML). Every cell is text, so that nothing becomes a formula and no date another one.</summary>
public static class XlsxTable
{
    private const uint TextFormat = 49, TextStyle = 1, HeadStyle = 2;
    private const double Widest = 60, Narrowest = 8;

    /// <summary>The rows as a file. The first has the headings, which stay in sight.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="name">The sheet's name, at most 31 characters.</param>
    public static byte[] Write(IReadOnlyList<IReadOnlyList<string>> rows, string name)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(
                new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
                { WorkbookViewId = 0 }),
                Columns(rows), new SheetData(rows.Select((row, i) => Row(row, (uint)i + 1))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = name, SheetId = 1, Id = book.GetIdOfPart(sheet) }));
        }
        return stream.ToArray();
    }

    private static Columns Columns(IReadOnlyList<IReadOnlyList<string>> rows) => new(Enumerable.Range(0, rows.Max(row => row.Count)).Select(column => new Column
    {
        Min = (uint)column + 1, Max = (uint)column + 1, CustomWidth = true, Style = TextStyle,
        Width = Math.Clamp(rows.Max(row => column < row.Count ? row[column].Length : 0) + 2, Narrowest, Widest),
    }));

    private static Row Row(IReadOnlyList<string> cells, uint number) => new(cells.Select((text, column) => new Cell
    {
        CellReference = CellPlace.Of(column, number), StyleIndex = number == 1 ? HeadStyle : TextStyle, DataType = CellValues.InlineString,
        InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }),
    })) { RowIndex = number };

    private static Stylesheet Styles() => new(
        BookStyles.Letters(),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(), Wrapped(new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true, FormatId = 0 }),
            Wrapped(new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true, FontId = 1, ApplyFont = true, FormatId = 0 })),
        BookStyles.Usual());

    private static CellFormat Wrapped(CellFormat format)
    {
        format.Append(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top });
        format.ApplyAlignment = true;
        return format;
    }

    // Characters that XML cannot have.
    internal static string Clean(string text) => new([.. text.Where(letter => System.Xml.XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))]);
}
