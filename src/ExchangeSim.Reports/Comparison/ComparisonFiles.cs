using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Web.Comparison;

namespace ExchangeSim.Reports.Comparison;

/// <summary>The files of a comparison.</summary>
public static class ComparisonFiles
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["comparison.csv", "why.csv", "why-sums.csv", "curves.csv", "report.html", "comparison.json"];

    /// <summary>Writes them into an existing folder, and answers with their paths.</summary>
    public static IReadOnlyList<string> Write(string folder, ComparisonReport report)
    {
        (string Name, Action<TextWriter> Content)[] files =
        [
            ("comparison.csv", w => ComparisonCsv.Differences(w, report.Figures)),
            ("goals.csv", w => ComparisonCsv.Goals(w, report.Figures)),
            ("outcomes.csv", w => OutcomesCsv.Write(w, report.Figures.Policies.Select(p => (p.Policy, p.Outcomes)))),
            ("why.csv", w => ComparisonCsv.Why(w, report.Figures)),
            ("why-sums.csv", w => ComparisonCsv.WhySums(w, report.Figures)),
            ("curves.csv", w => CurvesCsv.Write(w, report.Figures.Policies.Select(p => (p.Policy, p.Curves)))),
            ("report.html", w => ComparisonWeb.Write(w, report)),
            ("comparison.json", w => ComparisonJson.Write(w, report.Figures)),
        ];
        foreach (var (name, content) in files) OutputFile.Write(Path.Combine(folder, name), content);
        return [.. files.Select(f => Path.Combine(folder, f.Name))];
    }
}
