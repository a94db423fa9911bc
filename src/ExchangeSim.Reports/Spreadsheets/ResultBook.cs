using System.Globalization;
using System.IO.Compression;
using System.IO.Packaging;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExchangeSim.Reports.Tables;
using static ExchangeSim.Reports.Tables.TableColumn;
using TableColumn = ExchangeSim.Reports.Tables.TableColumn;

namespace ExchangeSim.Reports.Spreadsheets;

/// <summary>A workbook (Office Open XML) with a sheet for each table of results, one that explains every column, and one of charts. Heads stay in sight
/// and have filters; numbers, shares and times are what they are, whatever language a spreadsheet is set to.</summary>
internal static class ResultBook
{
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The sheet that explains columns.</summary>
    internal static readonly TableShape Columns = new("columns", "What the columns are.",
        [Word("sheet", "the sheet"), Word("column_name", "the column"), Word("type", "what its cells are"), Word("explanation", "what they mean")]);

    /// <summary>Writes the workbook; the same sheets give the same bytes.</summary>
    internal static void Write(Stream output, IReadOnlyList<BookSheet> sheets, IReadOnlyList<BookChart> charts)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            file.CompressionOption = CompressionOption.NotCompressed; // it is compressed when it is copied
            var book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "rId1"); // otherwise it is random
            book.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = BookStyles.All();
            var all = new Sheets();
            foreach (var sheet in sheets.Append(new BookSheet(Columns, rows => Explain(rows, sheets))))
            {
                var number = (uint)all.ChildElements.Count + 1;
                var part = book.AddNewPart<WorksheetPart>($"rId{number + 1}");
                Write(part, sheet);
                all.Append(new Sheet { Name = sheet.Shape.Name, SheetId = number, Id = book.GetIdOfPart(part) });
            }
            if (charts.Count > 0)
            {
                var number = (uint)all.ChildElements.Count + 1;
                ChartSheet.Write(book.AddNewPart<WorksheetPart>($"rId{number + 1}"), charts);
                all.Append(new Sheet { Name = ChartSheet.Name, SheetId = number, Id = $"rId{number + 1}" });
            }
            book.Workbook = new Workbook(all);
        }
        Copy(stream, output);
    }

    private static void Write(WorksheetPart part, BookSheet sheet)
    {
        // Written by hand: an object for each cell takes longer than the run that they tell of.
        using var xml = XmlWriter.Create(part.GetStream(FileMode.Create, FileAccess.Write));
        xml.WriteStartElement("worksheet", SheetRows.Namespace);
        xml.WriteRaw("""
            <sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
            """);
        xml.WriteStartElement("cols", SheetRows.Namespace);
        var measured = new SheetWidths(sheet.Shape.Columns);
        sheet.Rows(measured);
        var widths = measured.All;
        for (var i = 1; i <= widths.Count; i++)
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i}\" max=\"{i}\" width=\"{widths[i - 1]}\" customWidth=\"1\"/>"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", SheetRows.Namespace);
        var rows = new SheetRows(xml, sheet.Shape.Columns);
        sheet.Rows(rows);
        xml.WriteEndElement();
        xml.WriteStartElement("autoFilter", SheetRows.Namespace);
        xml.WriteAttributeString("ref", $"A1:{CellPlace.Of(widths.Count - 1, rows.Count)}");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Explain(ISheetWriter rows, IReadOnlyList<BookSheet> sheets)
    {
        foreach (var shape in sheets.Select(sheet => sheet.Shape))
        {
            rows.Add(shape.Name).Add((string?)null).Add((string?)null).Add(shape.Says).End();
            foreach (var column in shape.Columns)
            {
                rows.Add(shape.Name).Add(column.Name).Add(WordOf(column.Type)).Add(column.Says).End();
                if (column.Type == ColumnType.Time)
                    rows.Add(shape.Name).Add(SheetRows.LocalName(column)).Add("time").Add("the same in the time zone of the agency that asks").End();
            }
        }
    }

    private static string WordOf(ColumnType type) =>
        type switch { ColumnType.Text => "words", ColumnType.Whole => "whole number", ColumnType.Number => "number", _ => "time in UTC" };

    // A package has the time of its writing in it, which no result may depend on.
    private static void Copy(MemoryStream stream, Stream output)
    {
        using var written = new ZipArchive(new MemoryStream(stream.GetBuffer(), 0, (int)stream.Length, writable: false), ZipArchiveMode.Read);
        using var copied = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in written.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var copy = copied.CreateEntry(entry.FullName);
            copy.LastWriteTime = Always;
            using var from = entry.Open();
            using var to = copy.Open();
            from.CopyTo(to);
        }
    }
}
