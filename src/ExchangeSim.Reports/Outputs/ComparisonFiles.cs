using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Web.Comparison;

namespace ExchangeSim.Reports.Outputs;

/// <summary>The files of a comparison.</summary>
public static class ComparisonFiles
{
    private static readonly FileSet<ComparisonReport> All = new(
        ("comparison.csv", (w, report) => ComparisonCsv.Differences(w, report.Figures)),
        ("goals.csv", (w, report) => ComparisonCsv.Goals(w, report.Figures)),
        ("outcomes.csv", (w, report) => OutcomesCsv.Write(w, report.Figures.Policies.Select(p => (p.Policy, p.Outcomes)))),
        ("why.csv", (w, report) => ComparisonCsv.Why(w, report.Figures)),
        ("why-sums.csv", (w, report) => ComparisonCsv.WhySums(w, report.Figures)),
        ("curves.csv", (w, report) => CurvesCsv.Write(w, report.Figures.Policies.Select(p => (p.Policy, p.Curves)))),
        ("report.html", (w, report) => ComparisonWeb.Write(w, report)),
        ("comparison.json", (w, report) => ComparisonJson.Write(w, report.Figures)));

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names => All.Names;

    /// <summary>Writes them into an existing folder, and answers with their paths.</summary>
    public static IReadOnlyList<string> Write(string folder, ComparisonReport report) => All.Write(folder, report);
}
