using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Text;

namespace ExchangeSim.Reports.Run;

/// <summary>How long requests took: all of them, by procedure, by pair of agencies.</summary>
internal static class LatencySection
{
    private const int MostPairs = 12;

    internal static void Write(Page page, RunReport report)
    {
        page.Heading("How long they took to close", report.Figures.Replications > 1
            ? "from sending to the final reply, whatever it says; ± is the 95 % interval over replications"
            : "from sending to the final reply, whatever it says");
        if (report.All is not { } all || all.Count + all.Censored == 0)
        {
            page.Line("  no request was sent");
            return;
        }
        var pairs = report.Figures.Latency.Where(r => r.From is not null && r.Procedure is null).ToList();
        List<LatencyRow> rows = [all, .. report.Figures.Latency.Where(r => r.Procedure is not null && r.From is null), .. Shown(pairs)];
        var isRestricted = rows.Any(row => row.MeanHours?.RestrictedTo is not null);
        var table = new TextTable(["", ">closed", ">open", ">half within", ">9 in 10", ">99 in 100", ">mean", .. isRestricted ? (string[])[Restricted.Heading] : [], ">in time"]);
        foreach (var row in rows) Add(table, row, isRestricted);
        page.Table(table);
        if (pairs.Count > MostPairs) page.Line($"  … and {Human.Of(pairs.Count - MostPairs, "more pair")} with fewer requests; see latency.csv");
        Milestones(page, all);
    }

    // The busiest pairs, in the scenario's order.
    private static IEnumerable<LatencyRow> Shown(List<LatencyRow> pairs)
    {
        if (pairs.Count <= MostPairs) return pairs;
        var busiest = pairs.OrderByDescending(r => r.Count + r.Censored).Take(MostPairs).ToHashSet();
        return pairs.Where(busiest.Contains);
    }

    private static void Add(TextTable table, LatencyRow row, bool isRestricted) => table.Row([
        row.From is not null ? $"{row.From} → {row.To}" : row.Procedure ?? "all requests", Human.Count(row.Count), Human.Count(row.Censored),
        Human.Time(row.MedianHours?.Value), Human.Time(row.P90Hours?.Value), Human.Time(row.P99Hours?.Value), Human.Time(row.MeanHours),
        .. isRestricted ? (string[])[Restricted.Cell(row.MeanHours?.RestrictedTo)] : [], Human.Share(row.WithinLimit?.Value),
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
