using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Json;

namespace ExchangeSim.Reports.Run;

/// <summary>The files of a run besides <c>requests.csv</c>, which is written while it goes on.</summary>
public static class RunFiles
{
    /// <summary>The name of the file of requests.</summary>
    public const string Requests = "requests.csv";

    /// <summary>Writes them into an existing folder, and answers with their paths.</summary>
    public static IReadOnlyList<string> Write(string folder, RunReport report)
    {
        (string Name, Action<TextWriter> Content)[] files =
        [
            ("latency.csv", w => RunCsv.Latency(w, report.Figures)),
            ("desks.csv", w => RunCsv.Desks(w, report.Figures)),
            ("where-time-goes.csv", w => RunCsv.WhereTimeGoes(w, report.Figures)),
            ("run.json", w => JsonReport.Write(w, report)),
        ];
        foreach (var (name, content) in files) OutputFile.Write(Path.Combine(folder, name), content);
        return [.. files.Select(f => Path.Combine(folder, f.Name)), Path.Combine(folder, Requests)];
    }
}
