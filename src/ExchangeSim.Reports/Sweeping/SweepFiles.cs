using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Reports.Manifests;

namespace ExchangeSim.Reports.Sweeping;

/// <summary>The files of a sweep, and of a search.</summary>
public static class SweepFiles
{
    /// <summary>The names of a sweep's files.</summary>
    public static IReadOnlyList<string> Names { get; } = ["points.csv", "effects.csv", "sweep.json"];

    /// <summary>The names of a search's files.</summary>
    public static IReadOnlyList<string> SearchNames { get; } = ["search.csv", "search.json"];

    /// <summary>Writes a sweep into an existing folder, and answers with the paths.</summary>
    public static IReadOnlyList<string> Write(string folder, SweepFigures figures) =>
        Write(folder, ("points.csv", w => SweepCsv.Points(w, figures)), ("effects.csv", w => SweepCsv.Effects(w, figures)), ("sweep.json", w => SweepJson.Write(w, figures)));

    /// <summary>Writes a search into an existing folder, and answers with the paths.</summary>
    public static IReadOnlyList<string> Write(string folder, SearchReport report) =>
        Write(folder, ("search.csv", w => SweepCsv.Search(w, report)), ("search.json", w => SweepJson.Write(w, report)));

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

    private static IReadOnlyList<string> Write(string folder, params (string Name, Action<TextWriter> Content)[] files)
    {
        foreach (var (name, content) in files) OutputFile.Write(Path.Combine(folder, name), content);
        return [.. files.Select(f => Path.Combine(folder, f.Name))];
    }
}
