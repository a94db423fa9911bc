using ExchangeSim.Experiments.Figures;
using ExchangeSim.Reports.Text;
using ExchangeSim.Simulation;

namespace ExchangeSim.Reports.Run;

/// <summary>Where the time of closed requests went: bars for all of them, shares for each procedure.</summary>
internal static class TimeSection
{
    private const int BarColumns = 40;

    internal static void Write(Page page, RunReport report)
    {
        if (report.All is not { Count: > 0 } all || all.PartHours.Sum() is not (> 0 and var total)) return;
        page.Heading("Where the time went", $"of the {Human.Time(total)} that a closed request took on " +
            $"average{(all.Censored > 0 ? "; the mean above counts open ones, too" : "")}");
        var bars = new TextTable("", ">", ">", "");
        foreach (var part in PartNames.All.Where(p => all.PartHours[(int)p] > 0).OrderByDescending(p => all.PartHours[(int)p]))
        {
            var hours = all.PartHours[(int)part];
            bars.Row(PartNames.Words(part), Human.Time(hours), Human.Share(hours / total), Bar(hours / total));
        }
        page.Table(bars);
        ByProcedure(page, report.Figures.Latency.Where(r => r is { Procedure: not null, From: null, Count: > 0 }).ToList());
    }

    private static void ByProcedure(Page page, List<LatencyRow> rows)
    {
        if (rows.Count < 2) return;
        var parts = PartNames.All.Where(p => rows.Any(r => r.PartHours[(int)p] > 0)).ToList();
        var table = new TextTable(["", .. parts.Select(p => ">" + Short(p)), ">mean"]);
        foreach (var row in rows)
        {
            var total = row.PartHours.Sum();
            table.Row([row.Procedure!, .. parts.Select(p => row.PartHours[(int)p] is > 0 and var h ? Human.Share(h / total) : "·"), Human.Time(total)]);
        }
        page.Line();
        page.Table(table);
    }

    private static string Bar(double share) => new('█', Math.Max(1, (int)Math.Round(share * BarColumns)));

    private static string Short(LatencyPart part) => part switch
    {
        LatencyPart.Transit => "on way",
        LatencyPart.WaitingForOpening => "closed",
        LatencyPart.Queueing => "busy",
        LatencyPart.Work => "work",
        LatencyPart.Suspended => "interrupted",
        LatencyPart.WaitingForOtherSide => "asked",
        LatencyPart.WaitingForThirdAgency => "third ag.",
        LatencyPart.Translation => "translation",
        LatencyPart.ExternalWait => "external",
        LatencyPart.WaitingForPerson => "person",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
