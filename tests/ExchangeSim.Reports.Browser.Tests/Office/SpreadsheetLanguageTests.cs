using System.Globalization;
using ExchangeSim.Application.Requests;
using ExchangeSim.Application.Results;
using ExchangeSim.Application.Runs;
using ExchangeSim.Reports.Browser.Tests.Written;

namespace ExchangeSim.Reports.Browser.Tests.Office;

/// <summary>Tables in a spreadsheet of another language: nothing becomes another number there, and the workbook has figures and dates as such.</summary>
[Trait("Category", "Slow")]
public sealed class SpreadsheetLanguageTests : IDisposable
{
    private const int Rows = 60;

    // English, French, German and Vietnamese, as LibreOffice numbers languages.
    private static readonly int[] Languages = [1033, 1036, 1031, 1066];

    private readonly string _folder = Directory.CreateTempSubdirectory("exchangesim-office-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [OfficeFact]
    public async Task A_number_of_a_table_is_that_number_or_a_text_in_every_language_and_a_workbook_has_figures_and_dates()
    {
        var written = Path.Combine(_folder, "written");
        new RunService(WrittenPages.Context).Run(
            new RunRequest { File = WrittenPages.File, Replications = 1, Without = ["xes", "ocel", "sqlite"] }, new OutputTargets { Folder = written });
        var table = File.ReadLines(Path.Combine(written, "requests.csv")).Take(Rows).Select(line => line.Split(',')).ToList();
        File.WriteAllLines(Path.Combine(_folder, "table.csv"), table.Select(row => string.Join(',', row)));
        foreach (var language in Languages)
        {
            var sheets = await OfficeSheets.Open(_folder, Path.Combine(_folder, "table.csv"), $"Text - txt - csv (StarCalc):44,34,76,1,,{language},false,true");
            var figures = Compare(table, Assert.Single(sheets).Value, mayBeText: true);
            Assert.Equal(language == 1033, figures > 5 * Rows);
        }
        var book = await OfficeSheets.Open(_folder, Path.Combine(written, "run.xlsx"), null);
        Assert.True(Compare([.. File.ReadLines(Path.Combine(written, "latency.csv")).Select(line => line.Split(','))], book["latency"], mayBeText: false) > 100);
        var sent = book["requests"][0].FindIndex(cell => cell.Text == "sent_utc");
        Assert.Equal(table[1][Array.IndexOf(table[0], "sent_utc")][..19], book["requests"][1][sent].Date!.Replace('T', ' ')[..19]);
    }

    // How many cells are figures or dates.
    private static int Compare(List<string[]> table, List<List<OfficeCell>> sheet, bool mayBeText)
    {
        var figures = 0;
        for (var row = 1; row < table.Count; row++)
            for (var column = 0; column < table[row].Length; column++)
            {
                var (wanted, cell) = (table[row][column], sheet[row].ElementAtOrDefault(column));
                var isNumber = double.TryParse(wanted, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
                if (wanted.Length == 0) Assert.Equal("", cell?.Text ?? "");
                else if (cell!.Number is { } had) Assert.True(isNumber && Math.Abs(had - number) < 1e-6, $"{table[0][column]}: {wanted} became {had}");
                else if (cell.Date is { } date) Assert.Equal(wanted[..19], date.Replace('T', ' ')[..19]);
                else Assert.True(cell.Text == wanted && (mayBeText || !isNumber), $"{table[0][column]}: {wanted} became {cell.Text}");
                if (cell is { Number: not null } or { Date: not null }) figures++;
            }
        return figures;
    }
}
