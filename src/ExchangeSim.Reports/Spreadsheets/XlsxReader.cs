using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ExchangeSim.Reports.Spreadsheets;

/// <summary>Reads the first sheet of a workbook as rows of text: what is shown of numbers and dates as this program writes them, of formulas their last value.</summary>
public static class XlsxReader
{
    private const int MostCharacters = 8 << 20, MostRows = 10_000, MostColumns = 200;
    private const long MostUnpacked = 64L << 20; // bytes of all its parts: one that is packed small may be large enough to keep a program busy for hours
    private const string DateAndTime = "yyyy-MM-dd HH:mm";

    /// <summary>The rows that have any content.</summary>
    /// <exception cref="FormatException">It is no workbook, is damaged, or is larger than any list; the message says which.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Read(byte[] bytes)
    {
        try
        {
            using (var packed = new ZipArchive(new MemoryStream(bytes)))
                if (packed.Entries.Sum(entry => entry.Length) > MostUnpacked) throw new FormatException("the workbook is larger than any list of injects, 64 MiB unpacked");
            using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
            var book = file.WorkbookPart ?? throw new FormatException("the file has no workbook in it");
            var first = book.Workbook?.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value ?? throw new FormatException("the workbook has no sheet");
            return book.GetPartById(first) is WorksheetPart { Worksheet: { } sheet } ? [.. Rows(sheet, new SheetTexts(book)).Where(row => row.Any(cell => cell.Length > 0))]
                : throw new FormatException("the workbook's first sheet has no cells");
        }
        catch (Exception damage) when (damage is OpenXmlPackageException or FileFormatException or XmlException or InvalidDataException or IOException or ArgumentException
            or InvalidOperationException or NotSupportedException or UriFormatException)
        {
            throw new FormatException($"this is no workbook (.xlsx), or it is damaged: {damage.Message}", damage);
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(Worksheet sheet, SheetTexts texts)
    {
        var count = 0;
        foreach (var row in sheet.Descendants<Row>())
        {
            if (++count > MostRows) throw new FormatException($"the sheet has more than {MostRows} rows");
            var cells = new List<string>();
            foreach (var cell in row.Elements<Cell>())
            {
                var column = cell.CellReference?.Value is { } place ? CellPlace.ColumnOf(place) : cells.Count;
                if (column < 0 || column >= MostColumns) throw new FormatException($"the sheet has more than {MostColumns} columns");
                while (cells.Count <= column) cells.Add(""); // empty cells are not written
                cells[column] = texts.Of(cell);
            }
            yield return cells;
        }
    }

    /// <summary>What cells say.</summary>
    private sealed class SheetTexts(WorkbookPart book)
    {
        // Formats that every program knows by number: dates and times.
        private static readonly uint[] KnownDates = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47];

        private readonly string[] _shared = [.. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText) ?? []];
        private readonly uint[] _formats = [.. book.WorkbookStylesPart?.Stylesheet?.CellFormats?.Elements<CellFormat>().Select(format => format.NumberFormatId?.Value ?? 0) ?? []];
        private readonly SortedSet<uint> _ownDates = new(book.WorkbookStylesPart?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => IsDate(format.FormatCode?.Value ?? "")).Select(format => format.NumberFormatId?.Value ?? 0) ?? []);
        private readonly double _epoch = book.Workbook?.WorkbookProperties?.Date1904?.Value == true ? 1462 : 0; // days from 1899-12-30 to 1904-01-01

        internal string Of(Cell cell)
        {
            var written = cell.CellValue?.InnerText ?? "";
            var type = cell.DataType?.Value;
            if (type == CellValues.InlineString) return cell.InlineString?.InnerText ?? "";
            if (type == CellValues.SharedString)
                return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _shared.Length ? _shared[at]
                    : throw new FormatException($"cell {cell.CellReference?.Value} has a text that is not in the workbook");
            if (type == CellValues.Error) throw new FormatException($"cell {cell.CellReference?.Value} has an error: {written}");
            if (type == CellValues.Boolean) return written == "1" ? "yes" : "no";
            if (type is not null && type != CellValues.Number) return written;
            return double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Number(cell, number) : written;
        }

        private string Number(Cell cell, double number)
        {
            var format = cell.StyleIndex?.Value is { } style && style < _formats.Length ? _formats[style] : 0;
            if (!KnownDates.Contains(format) && !_ownDates.Contains(format)) return number.ToString(CultureInfo.InvariantCulture);
            // A second more: nine in the morning may be stored as a little less.
            return number + _epoch is > 0 and < 2_958_465 and var days ? DateTime.FromOADate(days).AddSeconds(1).ToString(DateAndTime, CultureInfo.InvariantCulture)
                : throw new FormatException($"cell {cell.CellReference?.Value} has a date that does not exist");
        }

        private static bool IsDate(string code)
        {
            var plain = System.Text.RegularExpressions.Regex.Replace(code, "\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
            return plain.AsSpan().IndexOfAny("ydhYDH") >= 0;
        }
    }
}
