using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Json;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Tables;
using ExchangeSim.Reports.Web.Run;

namespace ExchangeSim.Reports.Outputs;

/// <summary>The files of a run's figures; requests go into logs while it runs.</summary>
public static class RunFiles
{
    private static readonly FileSet<RunReport> All = new(
        [.. RunTables.All.Select(table => (table.Name + ".csv", (Action<StreamWriter, RunReport, CsvForm>)((w, report, form) => CsvWriter.Write(w, table, report.Figures, form)))),
        ("report.html", (w, report, _) => RunWeb.Write(w, report)),
        ("run.json", (w, report, _) => JsonReport.Write(w, report))]);

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names => All.Names;

    /// <summary>Writes them into an existing folder, and answers with their paths.</summary>
    public static IReadOnlyList<string> Write(string folder, RunReport report, CsvForm? form = null) => All.Write(folder, report, form ?? CsvForm.Point);
}
