using System.Globalization;
using ExchangeSim.Experiments.Sweeping;
using ExchangeSim.Model;
using ExchangeSim.Reports.Comparison;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Sweeping;

/// <summary>A sweep as one Markdown table, for documents: the response at each point, and what each policy changes there.</summary>
public static class SweepMarkdown
{
    /// <summary>Writes the table and a line about it.</summary>
    public static void Write(TextWriter writer, SweepFigures figures)
    {
        var isSingly = figures.Design == Design.OneAtATime;
        string[] headings = isSingly ? ["figure", "set to"] : [.. figures.Varied.Select(path => $"`{path}`")];
        Row(writer, [.. headings, MetricWords.Of(figures.Response), .. figures.Policies.Count == 0 ? ["change"] : figures.Policies]);
        Row(writer, [.. headings.Select(_ => "---"), .. Enumerable.Repeat("--:", 1 + Math.Max(1, figures.Policies.Count))]);
        foreach (var point in figures.Points)
        {
            var response = MetricWords.Value(figures.Response, point.Figures[(int)figures.Response.Statistic]);
            var changes = figures.Policies.Count == 0 ? [point.AgainstFirst] : point.Policies;
            Row(writer, [.. Settings(figures, point), response, .. changes.Select(c => MetricWords.Change(figures.Response, c?.Difference, c?.HalfWidth))]);
        }
        var confidence = (figures.Confidence * 100).ToString("0.##", CultureInfo.InvariantCulture);
        var changing = figures.Policies.Count == 0 ? "by how much it differs from the first row" : "by how much each policy changes it in that row";
        writer.Write($"\nThe {MetricWords.Of(figures.Response)}{MetricWords.Counted(figures.Response)}, and {changing}; ± the {confidence} % " +
            $"interval. "
            + $"{Human.Of(figures.Replications, "replication")} of each, seed {figures.Seed}.\n");
    }

    private static void Row(TextWriter writer, IEnumerable<string> cells) => writer.Write($"| {string.Join(" | ", cells)} |\n");

    private static string Written(Setting setting) => MarkdownText.Of(SettingWords.Of(setting));

    private static IEnumerable<string> Settings(SweepFigures figures, PointFigures point)
    {
        if (figures.Design != Design.OneAtATime) return point.Settings.Select(Written);
        var moved = point.Settings.ToList().FindIndex(s => s.Text is not null);
        return moved < 0 ? ["(as things stand)", ""] : [$"`{figures.Varied[moved]}`", Written(point.Settings[moved])];
    }
}
