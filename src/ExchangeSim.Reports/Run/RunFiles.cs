using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Json;
using ExchangeSim.Reports.Web.Run;

namespace ExchangeSim.Reports.Run;

/// <summary>The files of a run's figures; requests go into logs while it runs.</summary>
public static class RunFiles
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["latency.csv", "desks.csv", "desk-load.csv", "curves.csv", "where-time-goes.csv", "report.html", "run.json"];

    /// <summary>Writes them into an existing folder, and answers with their paths.</summary>
    public static IReadOnlyList<string> Write(string folder, RunReport report)
    {
        (string Name, Action<TextWriter> Content)[] files =
        [
            ("latency.csv", w => RunCsv.Latency(w, report.Figures)),
            ("desks.csv", w => RunCsv.Desks(w, report.Figures)),
            ("desk-load.csv", w => RunCsv.DeskLoad(w, report.Figures)),
            ("curves.csv", w => CurvesCsv.Write(w, [(report.Figures.Policy, report.Figures.Curves)])),
            ("outcomes.csv", w => OutcomesCsv.Write(w, [(report.Figures.Policy, report.Figures.Outcomes)])),
            ("endings.csv", w => RunCsv.Endings(w, report.Figures)),
            ("where-time-goes.csv", w => RunCsv.WhereTimeGoes(w, report.Figures)),
            ("report.html", w => RunWeb.Write(w, report)),
            ("run.json", w => JsonReport.Write(w, report)),
        ];
        foreach (var (name, content) in files) OutputFile.Write(Path.Combine(folder, name), content);
        return [.. files.Select(f => Path.Combine(folder, f.Name))];
    }
}
