using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Spreadsheets;
using ExchangeSim.Reports.Web.Comparison;

namespace ExchangeSim.Reports.Outputs;

/// <summary>The files of a comparison.</summary>
public static class ComparisonFiles
{
    private static readonly FileSet<ComparisonReport> All = new(
        [.. ComparisonTables.All.Select(table => (table.Name + ".csv", (Action<StreamWriter, ComparisonReport, CsvForm>)((w, report, form) =>
            CsvWriter.Write(w, table, report.Figures, form)))),
        (DataPackage.FileName, (w, report, form) => DataPackage.Write(w, report.Figures.Scenario, report.Figures.Title,
            [.. ComparisonTables.All.Select(table => table.Shape)], form)),
        ("comparison.xlsx", (w, report, _) => ResultBook.Write(w.BaseStream,
            [.. ComparisonTables.All.Select(table => BookSheet.Of(table, report.Figures))], BookChart.Of(report.Figures))),
        ("report.html", (w, report, _) => ComparisonWeb.Write(w, report)),
        ("comparison.json", (w, report, _) => ComparisonJson.Write(w, report.Figures))]);

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names => All.Names;

    /// <summary>Writes them into an existing folder, and answers with their paths.</summary>
    public static IReadOnlyList<string> Write(string folder, ComparisonReport report, CsvForm? form = null) =>
        All.Write(folder, report, form ?? CsvForm.Point);
}
