using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Run;

/// <summary>A run as Markdown tables, for documents: how requests were answered and how long they took, all of them, by procedure and by pair of agencies; then by calendar year
/// where it has more than one.</summary>
public static class RunMarkdown
{
    private static readonly string[] Heads =
        ["requests", "closed", "open", "mean wait for an answer", "answered within the horizon", "closed half within", "9 in 10 within", "mean time to close", "closed in time"];

    /// <summary>Writes the table and what is to be known of it.</summary>
    public static void Write(TextWriter writer, RunReport report)
    {
        var figures = report.Figures;
        Row(writer, Heads);
        Row(writer, ["---", .. Enumerable.Repeat("--:", Heads.Length - 1)]);
        var procedures = figures.Latency.Where(row => row.From is null && row.Procedure is not null);
        var pairs = figures.Latency.Where(row => row.From is not null && row.Procedure is null);
        foreach (var row in (IEnumerable<LatencyRow>)[.. report.All is { } all ? [all] : Array.Empty<LatencyRow>(), .. procedures, .. pairs]) Row(writer, CellsOf(row));
        writer.Write($"\n{Notes(report)}\n");
        Years(writer, report);
    }

    private static IEnumerable<string> CellsOf(LatencyRow row) =>
    [
        row.From is not null ? $"{row.From} → {row.To}" : row.Procedure ?? "all requests", Human.Count(row.Count), Human.Count(row.Censored), Human.Time(row.WaitHours),
        Human.Share(row.AnsweredWithinHorizon), Human.Time(row.MedianHours), Human.Time(row.P90Hours), Human.Time(row.MeanHours) + Restricted.Words(row.MeanHours),
        Human.Share(row.WithinLimit),
    ];

    // Of a run that has more than a year.
    private static void Years(TextWriter writer, RunReport report)
    {
        if (!CalendarSection.IsLong(report.Figures)) return;
        string[] heads = ["year", "sent", "answered", "closed without an answer", "open at its end", "of these for a year or longer", "of those sent: answered",
            "within their limit"];
        writer.Write("\n");
        Row(writer, heads);
        Row(writer, ["---", .. Enumerable.Repeat("--:", heads.Length - 1)]);
        foreach (var row in CalendarSection.Years(report.Figures))
            Row(writer, [CalendarSection.Name(row.Period), Human.Mean(row.Sent), Human.Mean(row.Answers), Human.Mean(row.Unanswered), Human.Mean(row.Open),
                Human.Mean(row.OpenForYear), Human.Share(row.AnsweredShare), Human.Share(row.AnsweredWithinLimit)]);
        writer.Write($"\n{CalendarWords.Counted.En}\n");
    }

    private static string Notes(RunReport report)
    {
        var figures = report.Figures;
        var interval = figures.Replications > 1 ? " ± is the 95 % interval over replications." : "";
        var verdict = DeskSection.Verdict(report) is { } words ? " " + words : "";
        var stopped = figures.IsComplete ? "" : "The run was stopped before its end; the figures are of what was done until then. ";
        return $"{stopped}{MarkdownText.Of(figures.Title)}{(figures.Policy is { } policy ? $", policy {policy}" : "")}.{interval} "
            + $"What is never answered counts as a wait of the whole horizon.{verdict} "
            + $"{Human.Of(figures.Replications, "replication")} of {Human.Number(figures.SimulatedDays)} days, seed {figures.Seed}, fingerprint {figures.Fingerprint}.";
    }

    // A bar would end a cell.
    private static void Row(TextWriter writer, IEnumerable<string> cells) =>
        writer.Write($"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
}
