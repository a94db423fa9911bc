using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Reports.Csv;
using ExchangeSim.Reports.Manifests;
using ExchangeSim.Reports.Sweeping;

namespace ExchangeSim.Reports.Outputs;

/// <summary>The files of a sweep, and of a search.</summary>
public static class SweepFiles
{
    private static readonly FileSet<SweepFigures> OfSweep = new(
        ("points.csv", (w, figures, form) => CsvWriter.Write(w, SweepTables.Points(figures), figures, form)),
        ("effects.csv", (w, figures, form) => CsvWriter.Write(w, SweepTables.Effects(figures), figures, form)),
        (DataPackage.FileName, (w, figures, form) => DataPackage.Write(w, figures.Scenario, figures.Title,
            [SweepTables.Points(figures).Shape, SweepTables.Effects(figures).Shape], form)),
        ("sweep.json", (w, figures, _) => SweepJson.Write(w, figures)));
    private static readonly FileSet<SearchReport> OfSearch = new(
        ("search.csv", (w, report, form) => CsvWriter.Write(w, SweepTables.Search(report), report, form)),
        (DataPackage.FileName, (w, report, form) => DataPackage.Write(w, report.Scenario.Id, report.Scenario.Title, [SweepTables.Search(report).Shape], form)),
        ("search.json", (w, report, _) => SweepJson.Write(w, report)));

    /// <summary>The names of a sweep's files.</summary>
    public static IReadOnlyList<string> Names => OfSweep.Names;

    /// <summary>The names of a search's files.</summary>
    public static IReadOnlyList<string> SearchNames => OfSearch.Names;

    /// <summary>Writes a sweep into an existing folder, and answers with the paths.</summary>
    public static IReadOnlyList<string> Write(string folder, SweepFigures figures, CsvForm? form = null) =>
        OfSweep.Write(folder, figures, form ?? CsvForm.Point);

    /// <summary>Writes a search into an existing folder, and answers with the paths.</summary>
    public static IReadOnlyList<string> Write(string folder, SearchReport report, CsvForm? form = null) =>
        OfSearch.Write(folder, report, form ?? CsvForm.Point);

    /// <summary>What was run for a sweep: each point as it stands, and under each policy.</summary>
    public static Made Made(SweepFigures figures) =>
        new(figures.Scenario, figures.Title, figures.Seed, figures.Replications, figures.SimulatedDays, figures.IsComplete,
            [.. figures.Points.SelectMany(point => point.Fingerprints.Select((prints, arm) =>
                new RunFingerprints(Point(figures, point) + (arm == 0 ? "" : $", {figures.Policies[arm - 1]}"), prints)))]);

    /// <summary>What was run for a search: each value that was tried.</summary>
    public static Made Made(SearchReport report) =>
        new(report.Scenario.Id, report.Scenario.Title, report.Seed, report.Figures.Tried.Max(t => t.Replications), report.Scenario.Length?.TotalDays
            ?? 0, report.Figures.IsComplete,
            [.. report.Figures.Tried.Select(t => new RunFingerprints($"{report.Path}={report.Values[t.Level]}", t.Fingerprints))]);

    private static string Point(SweepFigures figures, PointFigures point) =>
        string.Join(", ", point.Settings.Select((setting, i) => $"{figures.Varied[i]}: {SettingWords.Of(setting)}"));
}
