using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Languages;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Run;

/// <summary>How long requests took: all of them, by procedure, by pair of agencies.</summary>
internal static class LatencySection
{
    private const int MostPairs = 12;

    internal static void Write(Page page, RunReport report)
    {
        var pairs = report.Figures.Latency.Where(r => r.From is not null && r.Procedure is null).ToList();
        List<LatencyRow> rows = [.. report.All is { } whole ? [whole] : Array.Empty<LatencyRow>(), .. report.Figures.Latency.Where(r => r.Procedure is not null && r.From is null),
            .. Shown(pairs)];
        var bounds = rows.Select(row => Restricted.Cell(row.MeanHours?.RestrictedTo)).Distinct().ToList();
        page.Heading("How long they took to close", "from sending to the final reply, whatever it says" +
            (report.Figures.Replications > 1 ? "; ± is the 95 % interval over replications" : "")
            + (bounds is [{ Length: > 0 } bound] ? $"; means are restricted to {bound}" : ""));
        if (report.All is not { } all || all.Count + all.Censored == 0)
        {
            page.Paragraph("no request was sent", 2);
            return;
        }
        Table(page, rows, bounds.Count > 1);
        if (pairs.Count > MostPairs) page.Paragraph($"… and {Human.Of(pairs.Count - MostPairs, "more pair")} with fewer requests; see latency.csv", 2);
        Milestones(page, all);
    }

    private static void Table(Page page, List<LatencyRow> rows, bool hasBounds)
    {
        var table = new TextTable(["", ">closed", ">open", ">half within", $">9{Cells.NoBreak}in{Cells.NoBreak}10", $">99{Cells.NoBreak}in{Cells.NoBreak}100", ">mean",
            .. hasBounds ? (string[])[Restricted.Heading] : [], ">in time"]);
        foreach (var row in rows) Add(table, row, hasBounds);
        page.Table(table);
    }

    // The busiest pairs, in the scenario's order.
    private static IEnumerable<LatencyRow> Shown(List<LatencyRow> pairs)
    {
        if (pairs.Count <= MostPairs) return pairs;
        var busiest = pairs.OrderByDescending(r => r.Count + r.Censored).Take(MostPairs).ToHashSet();
        return pairs.Where(busiest.Contains);
    }

    private static void Add(TextTable table, LatencyRow row, bool hasBounds) => table.Row([
        row.From is not null ? $"{row.From} → {row.To}" : row.Procedure ?? "all requests", Human.Count(row.Count), Human.Count(row.Censored),
        Human.Time(row.MedianHours?.Value), Human.Time(row.P90Hours?.Value), Human.Time(row.P99Hours?.Value), Human.Time(row.MeanHours),
        .. hasBounds ? (string[])[Restricted.Cell(row.MeanHours?.RestrictedTo)] : [], Human.Share(row.WithinLimit?.Value),
    ]);

    private static void Milestones(Page page, LatencyRow all)
    {
        (Estimate? Estimate, string Words)[] milestones =
        [
            (all.AcknowledgementHours, "to the acknowledgement"), (all.FirstReplyHours, "to the first substantive reply"),
            (all.WorkingMeanHours, "to the final reply in the requested agency's office hours" + (all.Censored > 0 ? ", of closed requests" : "")),
        ];
        var told = milestones.Where(m => m.Estimate is not null).Select(m => $"{Human.Time(m.Estimate)} {m.Words}{Restricted.Words(m.Estimate)}").ToList();
        if (told.Count > 0) page.Paragraph("Mean times: " + string.Join("; ", told) + ".", 2);
    }
}
