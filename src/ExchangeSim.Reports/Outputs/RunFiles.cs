using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Json;
using ExchangeSim.Reports.Run;
using ExchangeSim.Reports.Web.Run;

namespace ExchangeSim.Reports.Outputs;

/// <summary>The files of a run's figures; requests go into logs while it runs.</summary>
public static class RunFiles
{
    private static readonly FileSet<RunReport> All = new(
        ("latency.csv", (w, report) => RunCsv.Latency(w, report.Figures)),
        ("desks.csv", (w, report) => RunCsv.Desks(w, report.Figures)),
        ("desk-load.csv", (w, report) => RunCsv.DeskLoad(w, report.Figures)),
        ("curves.csv", (w, report) => CurvesCsv.Write(w, [(report.Figures.Policy, report.Figures.Curves)])),
        ("outcomes.csv", (w, report) => OutcomesCsv.Write(w, [(report.Figures.Policy, report.Figures.Outcomes)])),
        ("endings.csv", (w, report) => RunCsv.Endings(w, report.Figures)),
        ("where-time-goes.csv", (w, report) => RunCsv.WhereTimeGoes(w, report.Figures)),
        ("report.html", (w, report) => RunWeb.Write(w, report)),
        ("run.json", (w, report) => JsonReport.Write(w, report)));

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names => All.Names;

    /// <summary>Writes them into an existing folder, and answers with their paths.</summary>
    public static IReadOnlyList<string> Write(string folder, RunReport report) => All.Write(folder, report);
}
