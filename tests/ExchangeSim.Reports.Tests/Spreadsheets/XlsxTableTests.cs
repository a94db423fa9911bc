using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExchangeSim.Reports.Spreadsheets;

namespace ExchangeSim.Reports.Tests.Spreadsheets;

public class XlsxTableTests
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Rows =
        [["id", "at", "title.vi"], ["call", "2022-03-08 09:00", "Cuộc gọi"], ["x", "", "=1+1"], ["y", "+84 24", "two\nlines & <more>"]];

    [Fact]
    public void What_is_written_is_read_again_and_is_no_formula()
    {
        var bytes = XlsxTable.Write(Rows, "injects");
        Assert.Equal(Rows, XlsxReader.Read(bytes));
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.DoesNotContain(file.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>(), _ => true);
    }

    [Fact]
    public void A_sheet_as_spreadsheets_write_it_is_read_with_shared_texts_gaps_dates_and_values_of_formulas()
    {
        var bytes = Changed("""
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>at</t></is></c></row>
            <row r="3"><c r="A3"><v>2</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" s="3"><v>44628.375</v></c><c r="AA3" t="str"><f>A3&amp;"x"</f><v>2x</v></c></row>
            """);
        var rows = XlsxReader.Read(bytes);
        Assert.Equal(["id", "", "at"], rows[0]);
        Assert.Equal(["2", "yes", "2022-03-08 09:00"], rows[1].Take(3));
        Assert.Equal("2x", rows[1][26]);
    }

    [Theory]
    [InlineData("""<row r="1"><c r="ZZZ1"><v>1</v></c></row>""", "more than 200 columns")]
    [InlineData("""<row r="1"><c r="A1" t="s"><v>9</v></c></row>""", "A1 has a text that is not in the workbook")]
    [InlineData("""<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>""", "A1 has an error")]
    [InlineData("""<row r="1"><c r="A1""", "is no workbook")]
    public void What_no_list_has_is_refused_with_its_place(string sheet, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => XlsxReader.Read(Changed(sheet))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_bomb_and_what_is_no_workbook_are_refused()
    {
        var bomb = Changed($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string('a', 12 << 20)}</t></is></c></row>");
        Assert.True(bomb.Length < 1 << 20);
        Assert.Throws<FormatException>(() => XlsxReader.Read(bomb));
        var blanks = Changed(new string(' ', 66 << 20));
        Assert.Contains("64 MiB unpacked", Assert.Throws<FormatException>(() => XlsxReader.Read(blanks)).Message, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => XlsxReader.Read(Encoding.UTF8.GetBytes("id,at\r\n")));
        Assert.Throws<FormatException>(() => XlsxReader.Read(XlsxTable.Write(Rows, "injects")[..500]));
    }

    // A workbook with another sheet, with one shared text and one format of dates.
    private static byte[] Changed(string rows)
    {
        using var stream = new MemoryStream();
        stream.Write(XlsxTable.Write(Rows, "injects"));
        using (var file = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var shared = file.WorkbookPart!.AddNewPart<SharedStringTablePart>();
            shared.SharedStringTable = new(new DocumentFormat.OpenXml.Spreadsheet.SharedStringItem(new DocumentFormat.OpenXml.Spreadsheet.Text("id")));
            file.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Append(new DocumentFormat.OpenXml.Spreadsheet.CellFormat { NumberFormatId = 22 });
        }
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var name = zip.Entries.Single(entry => entry.FullName.Contains("worksheets/", StringComparison.Ordinal)).FullName;
            zip.GetEntry(name)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write($"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>");
        }
        return stream.ToArray();
    }
}
