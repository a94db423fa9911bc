using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Outputs;
using ExchangeSim.Reports.Spreadsheets;
using ExchangeSim.Reports.Tables;

namespace ExchangeSim.Reports.Tests.Spreadsheets;

/// <summary>The workbook of a run, read as plain XML.</summary>
public sealed class RunBookTests : IDisposable
{
    private const long Hour = 3_600_000;
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_has_a_valid_sheet_for_each_table_with_frozen_heads_and_filters()
    {
        var path = Write("run.xlsx");
        using (var file = SpreadsheetDocument.Open(path, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        }
        Assert.Equal([.. RunTables.All.Select(table => table.Name), "requests", "columns", "charts"], Sheets(path).Select(sheet => sheet.Name));
        foreach (var (_, sheet) in Sheets(path).SkipLast(1))
        {
            Assert.Equal("frozen", sheet.Descendants(Main + "pane").Single().Attribute("state")!.Value);
            Assert.Equal($":{sheet.Descendants(Main + "row").Count()}",
                ":" + new string([.. sheet.Descendants(Main + "autoFilter").Single().Attribute("ref")!.Value.Split(':')[1].Where(char.IsDigit)]));
            Assert.Empty(sheet.Descendants(Main + "f"));
        }
    }

    [Fact]
    public void Charts_show_how_busy_desks_are_and_for_how_long_procedures_are_waited_for_by_the_figures_beside_them()
    {
        var path = Write("run.xlsx");
        using var file = SpreadsheetDocument.Open(path, isEditable: false);
        var charts = file.WorkbookPart!.WorksheetParts.Single(part => part.DrawingsPart is not null).DrawingsPart!.ChartParts.ToList();
        var cells = Rows(Sheets(path).Last().Xml);
        var shown = cells.Where(row => row.GetValueOrDefault(1).Number is not null).Select(row => (row[0].Text, row[1].Number)).ToList();
        var desks = Example.Report.Figures.Desks.Where(desk => desk.Utilisation is { Value: > 0 });
        Assert.All(desks, desk => Assert.Contains(($"{desk.Agency} {desk.Desk}", desk.Utilisation!.Value), shown));
        var waits = Example.Report.Figures.Latency.Where(row => row is { Procedure: not null, From: null, WaitHours: not null });
        Assert.All(waits, row => Assert.Contains((row.Procedure!, row.WaitHours!.Value), shown));
        var drawn = charts.SelectMany(chart => chart.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumericValue>().Select(value => value.Text)).ToList();
        Assert.All(shown, one => Assert.Contains(one.Number!.Value.ToString("R", CultureInfo.InvariantCulture), drawn));
    }

    [Fact]
    public void Each_sheet_says_what_the_csv_file_says_with_numbers_as_numbers()
    {
        var sheets = Sheets(Write("run.xlsx")).ToDictionary(sheet => sheet.Name, sheet => sheet.Xml);
        RunFiles.Write(_folder, Example.Report);
        foreach (var table in RunTables.All)
        {
            var csv = File.ReadAllText(Path.Combine(_folder, table.Name + ".csv")).Split("\r\n")[..^1].Select(row => row.Split(',')).ToList();
            var rows = Rows(sheets[table.Name]);
            Assert.Equal(csv.Count, rows.Count);
            Assert.Equal(csv[0], csv[0].Select((_, i) => rows[0].GetValueOrDefault(i).Text));
            for (var row = 1; row < csv.Count; row++)
                for (var column = 0; column < csv[row].Length; column++)
                    Same(table.Columns[column].Type, csv[row][column], rows[row].GetValueOrDefault(column));
        }
    }

    [Fact]
    public void A_time_is_a_date_in_utc_and_in_the_zone_of_the_agency_that_asks()
    {
        var requests = Rows(Sheets(Write("run.xlsx")).Single(sheet => sheet.Name == "requests").Xml);
        var heads = requests[0].ToDictionary(head => head.Value.Text!, head => head.Key);
        Assert.Equal(new DateTime(2022, 1, 3, 1, 0, 0), Date(requests[1][heads["sent_utc"]]));
        Assert.Equal(new DateTime(2022, 1, 3, 8, 0, 0), Date(requests[1][heads["sent_local"]])); // Viet Nam asks
        Assert.False(requests[1].ContainsKey(heads["first_reply_utc"]) || requests[1].ContainsKey(heads["first_reply_local"]));
        Assert.Equal(2.0, requests[1][heads["latency_hours"]].Number);
    }

    [Fact]
    public void Every_column_is_explained()
    {
        var sheets = Sheets(Write("run.xlsx")).SkipLast(1).ToList(); // the last has charts
        var explained = Rows(sheets[^1].Xml).Skip(1).Where(row => row.ContainsKey(1)).Select(row => (row[0].Text, row[1].Text)).ToList();
        Assert.Equal(sheets[..^1].SelectMany(sheet => Rows(sheet.Xml)[0].OrderBy(head => head.Key).Select(head => ((string?)sheet.Name, head.Value.Text))), explained);
    }

    [Fact]
    public void No_text_is_wider_than_its_column_unless_that_is_as_wide_as_a_column_gets()
    {
        const double widest = 60;
        var sheets = Sheets(Write("run.xlsx")).SkipLast(1).ToList(); // the last has charts
        foreach (var (name, sheet) in sheets)
        {
            var widths = sheet.Descendants(Main + "col").Select(column => double.Parse(column.Attribute("width")!.Value, CultureInfo.InvariantCulture)).ToList();
            foreach (var (column, cell) in Rows(sheet).SelectMany(row => row))
                Assert.True((cell.Text ?? "").Length < widths[column] || widths[column] == widest, $"{name}: '{cell.Text}' in a column {widths[column]} wide");
        }
        var requests = sheets.Single(sheet => sheet.Name == "requests").Xml;
        Assert.Equal(Rows(requests).Max(row => row[0].Text!.Length) + 2.0,
            double.Parse(requests.Descendants(Main + "col").First().Attribute("width")!.Value, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes() => Assert.Equal(File.ReadAllBytes(Write("one.xlsx")), File.ReadAllBytes(Write("two.xlsx")));

    [Fact]
    public void Too_many_requests_are_left_out_and_the_workbook_says_where_they_are()
    {
        var sheets = Sheets(Write("run.xlsx", most: 1)).ToDictionary(sheet => sheet.Name, sheet => sheet.Xml);
        Assert.Single(Rows(sheets["requests"]));
        Assert.Contains(Rows(sheets["columns"]), row => row.GetValueOrDefault(3).Text == "More than 1 requests: they are in requests.csv and run.sqlite.");
    }

    [Fact]
    public void Its_usual_style_has_a_name_and_letters_so_that_no_reader_takes_its_own()
    {
        using var zip = ZipFile.OpenRead(Write("run.xlsx"));
        var styles = Xml(zip, "xl/styles.xml");
        Assert.Equal(["Normal", "0", "0"], styles.Descendants(Main + "cellStyle").Single().Attributes().Select(a => a.Value));
        Assert.All(styles.Descendants(Main + "font"), font => Assert.NotNull(font.Element(Main + "name")));
    }

    private string Write(string name, int most = RunBook.MostRequests)
    {
        using var book = new RunBook(Path.Combine(_folder, name), Example.Scenario, most);
        book.Add(0, Example.Closed(number: 17, sent: Hour, closed: 3 * Hour), []);
        book.Add(0, Example.Closed(number: 18, sent: Hour, closed: 4 * Hour), []);
        return Assert.Single(book.Complete(Example.Report));
    }

    private static IEnumerable<(string Name, XElement Xml)> Sheets(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        foreach (var sheet in Xml(zip, "xl/workbook.xml").Descendants(Main + "sheet").ToList())
        {
            var id = sheet.Attributes().Single(a => a.Name.LocalName == "id").Value;
            var target = Xml(zip, "xl/_rels/workbook.xml.rels").Elements().Single(r => r.Attribute("Id")!.Value == id).Attribute("Target")!.Value;
            yield return (sheet.Attribute("name")!.Value, Xml(zip, target.StartsWith('/') ? target[1..] : "xl/" + target));
        }
    }

    private static XElement Xml(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XElement.Load(stream);
    }

    private static List<Dictionary<int, (string? Text, double? Number)>> Rows(XElement sheet) =>
        [.. sheet.Descendants(Main + "row").Select(row => row.Elements(Main + "c").ToDictionary(c => CellPlace.ColumnOf(c.Attribute("r")!.Value), c =>
            c.Attribute("t")?.Value == "inlineStr" ? (c.Value, (double?)null) : ((string?)null, double.Parse(c.Value, CultureInfo.InvariantCulture))))];

    private static void Same(ColumnType type, string csv, (string? Text, double? Number) cell)
    {
        if (type == ColumnType.Text) Assert.Equal(csv, cell.Text ?? "");
        else if (csv.Length == 0) Assert.Null(cell.Number);
        else Assert.Equal(double.Parse(csv, CultureInfo.InvariantCulture), cell.Number!.Value, 1e-7);
    }

    private static DateTime Date((string? Text, double? Number) cell) => DateTime.FromOADate(cell.Number!.Value);
}
