using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Spreadsheets;
using ExchangeSim.Reports.Web.Comparison;

namespace ExchangeSim.Reports.Outputs;

/// <summary>The files of a comparison.</summary>
public static class ComparisonFiles
{
    private static readonly FileSet<ComparisonReport> All = new(
        [.. ComparisonTables.All.Select(table => (table.Name + ".csv", (Action<StreamWriter, ComparisonReport>)((w, report) => CsvWriter.Write(w, table, report.Figures)))),
        (DataPackage.FileName, (w, report) => DataPackage.Write(w, report.Figures.Scenario, report.Figures.Title, [.. ComparisonTables.All.Select(table => table.Shape)])),
        ("comparison.xlsx", (w, report) => ResultBook.Write(w.BaseStream, [.. ComparisonTables.All.Select(table => BookSheet.Of(table, report.Figures))])),
        ("report.html", (w, report) => ComparisonWeb.Write(w, report)),
        ("comparison.json", (w, report) => ComparisonJson.Write(w, report.Figures))]);

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names => All.Names;

    /// <summary>Writes them into an existing folder, and answers with their paths.</summary>
    public static IReadOnlyList<string> Write(string folder, ComparisonReport report) => All.Write(folder, report);
}
